using System.ComponentModel;
using System.Text.Json;

namespace Sinch.Voice.Runtime;

/// <summary>Selects an object variant of an emitted union by the properties that are present. Emitted once per union.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonShapes
{
    /// <summary>The number of variants and properties up to which the flags are on the stack.</summary>
    private const int MostOnStack = 128;

    private readonly JsonShape[] _shapes;
    private readonly Utf8Names _names;

    /// <summary>The declaration of each property by each variant, ordered by property and then by variant.</summary>
    private readonly Mention[] _mentions;

    /// <summary>The listed values of each property; <see langword="null"/> if no variant lists any.</summary>
    private readonly ListedValues?[] _listed;

    /// <summary>Initializes a new instance of the <see cref="JsonShapes"/> class.</summary>
    /// <param name="shapes">The identifying properties of each variant.</param>
    public JsonShapes(params JsonShape[] shapes)
    {
        _shapes = shapes;
        _names = new Utf8Names([.. shapes.SelectMany(shape => shape.Required.Concat(shape.Optional)).Distinct()]);
        _mentions = [.. _names.Names.SelectMany(name => shapes.Select(shape
            => shape.Required.Contains(name) ? Mention.Required : shape.Optional.Contains(name) ? Mention.Optional : Mention.None))];
        _listed = Array.ConvertAll(_names.Names, name => ListedValues.Of(name, shapes));
    }

    private enum Mention : byte
    {
        None,
        Optional,
        Required,
    }

    /// <summary>Finds the variant that matches the properties that are present, without moving the reader.</summary>
    /// <remarks>
    /// The steps are: exclude variants that do not allow a listed value; if the only variant left lists a value that is present, select it; exclude
    /// variants whose required properties are absent; exclude closed variants that do not describe a property that is present; keep the variants that
    /// describe most of the present properties; select the one that requires more than every other.
    /// </remarks>
    /// <param name="reader">The reader, on the first token of the value.</param>
    /// <returns>The position of the variant; -1 if no variant or more than one matches.</returns>
    /// <exception cref="JsonException">The JSON is malformed.</exception>
    public int Find(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return -1;
        }

        var (names, variants) = (_names.Names.Length, _shapes.Length);
        var present = names <= MostOnStack ? stackalloc bool[names] : new bool[names];
        var isOut = variants <= MostOnStack ? stackalloc bool[variants] : new bool[variants];
        var isListed = variants <= MostOnStack ? stackalloc bool[variants] : new bool[variants];
        present.Clear();
        isOut.Clear();
        isListed.Clear();
        Scan(reader, present, isOut, isListed);
        var only = Only(isOut);
        if (only >= 0 && isListed[only])
        {
            return only;
        }

        ExcludeIncomplete(present, isOut);
        ExcludeTooNarrow(present, isOut);
        ExcludeLessDescribing(present, isOut);
        return MostRequiring(isOut);
    }

    private void Scan(Utf8JsonReader ahead, Span<bool> present, Span<bool> isOut, Span<bool> isListed)
    {
        while (JsonRead.MoveNext(ref ahead) && ahead.TokenType == JsonTokenType.PropertyName)
        {
            var index = _names.Find(JsonText.Bytes(ref ahead));
            JsonRead.MoveNext(ref ahead);
            if (index >= 0)
            {
                present[index] = true;
                _listed[index]?.Judge(ref ahead, isOut, isListed);
            }

            JsonText.SkipValue(ref ahead);
        }
    }

    private Mention Of(int name, int variant) => _mentions[(name * _shapes.Length) + variant];

    private void ExcludeIncomplete(ReadOnlySpan<bool> present, Span<bool> isOut)
    {
        for (var name = 0; name < present.Length; name++)
        {
            for (var variant = 0; variant < isOut.Length && !present[name]; variant++)
            {
                isOut[variant] |= Of(name, variant) == Mention.Required;
            }
        }
    }

    /// <summary>
    /// Excludes variants that allow no other properties, unless no variant would be left: a newer platform version may send more than the document
    /// describes.
    /// </summary>
    private void ExcludeTooNarrow(ReadOnlySpan<bool> present, Span<bool> isOut)
    {
        if (!Array.Exists(_shapes, shape => shape.IsClosed))
        {
            return;
        }

        var isTooNarrow = isOut.Length <= MostOnStack ? stackalloc bool[isOut.Length] : new bool[isOut.Length];
        var isAnyLeft = false;
        for (var variant = 0; variant < isOut.Length; variant++)
        {
            isTooNarrow[variant] = _shapes[variant].IsClosed && CountUndescribed(present, variant) > 0;
            isAnyLeft |= !isOut[variant] && !isTooNarrow[variant];
        }

        for (var variant = 0; variant < isOut.Length && isAnyLeft; variant++)
        {
            isOut[variant] |= isTooNarrow[variant];
        }
    }

    private void ExcludeLessDescribing(ReadOnlySpan<bool> present, Span<bool> isOut)
    {
        var fewest = int.MaxValue;
        for (var variant = 0; variant < isOut.Length; variant++)
        {
            fewest = isOut[variant] ? fewest : Math.Min(fewest, CountUndescribed(present, variant));
        }

        for (var variant = 0; variant < isOut.Length; variant++)
        {
            isOut[variant] |= CountUndescribed(present, variant) > fewest;
        }
    }

    /// <summary>Returns the number of present properties that a variant does not describe.</summary>
    private int CountUndescribed(ReadOnlySpan<bool> present, int variant)
    {
        var count = 0;
        for (var name = 0; name < present.Length; name++)
        {
            count += present[name] && Of(name, variant) == Mention.None ? 1 : 0;
        }

        return count;
    }

    private int MostRequiring(ReadOnlySpan<bool> isOut)
    {
        var found = -1;
        for (var variant = 0; variant < isOut.Length; variant++)
        {
            if (!isOut[variant] && (found < 0 || _shapes[variant].Required.Count > _shapes[found].Required.Count))
            {
                found = variant;
            }
        }

        for (var variant = 0; variant < isOut.Length; variant++)
        {
            if (!isOut[variant] && variant != found && !RequiresMore(found, variant))
            {
                return -1;
            }
        }

        return found;
    }

    private bool RequiresMore(int variant, int than)
    {
        for (var name = 0; name < _names.Names.Length; name++)
        {
            if (Of(name, than) == Mention.Required && Of(name, variant) != Mention.Required)
            {
                return false;
            }
        }

        return _shapes[variant].Required.Count > _shapes[than].Required.Count;
    }

    private static int Only(ReadOnlySpan<bool> isOut)
    {
        var index = isOut.IndexOf(false);
        return index >= 0 && isOut[(index + 1)..].IndexOf(false) < 0 ? index : -1;
    }

    /// <summary>Represents the values that variants list for a property.</summary>
    private sealed class ListedValues
    {
        private readonly Utf8Names _values;

        /// <summary>For each value, the variants that allow it. The last entry is for all other values.</summary>
        private readonly bool[][] _allows;

        /// <summary>For each variant, whether it lists values.</summary>
        private readonly bool[] _lists;

        private ListedValues(string[] values, bool[][] allows, bool[] lists) => (_values, _allows, _lists) = (new Utf8Names(values), allows, lists);

        public static ListedValues? Of(string name, JsonShape[] shapes)
        {
            var lists = Array.ConvertAll(shapes, shape => shape.Keys.GetValueOrDefault(name) ?? shape.Values.GetValueOrDefault(name));
            if (Array.TrueForAll(lists, list => list is null))
            {
                return null;
            }

            string[] values = [.. lists.SelectMany(list => list ?? []).Distinct()];
            var others = Array.ConvertAll(shapes, shape => !shape.IsClosed || shape.Required.Contains(name) || shape.Optional.Contains(name));
            return new ListedValues(
                values,
                [
                    .. values.Select(value => lists.Select((list, variant) => list?.Contains(value) ?? others[variant]).ToArray()),
                    Array.ConvertAll(shapes, shape => !shape.Keys.ContainsKey(name)),
                ],
                Array.ConvertAll(lists, list => list is not null));
        }

        /// <summary>Excludes the variants that do not allow a value.</summary>
        public void Judge(ref Utf8JsonReader reader, Span<bool> isOut, Span<bool> isListed)
        {
            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray or JsonTokenType.Null)
            {
                return;
            }

            var index = _values.Find(JsonText.Bytes(ref reader));
            var allows = _allows[index < 0 ? _values.Names.Length : index];
            for (var variant = 0; variant < isOut.Length; variant++)
            {
                isOut[variant] |= !allows[variant];
                isListed[variant] |= index >= 0 && _lists[variant] && allows[variant];
            }
        }
    }
}
