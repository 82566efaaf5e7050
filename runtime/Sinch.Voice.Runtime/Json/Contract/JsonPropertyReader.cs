using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace Sinch.Voice.Runtime;

/// <summary>Goes through the properties of an object. It is a mutable struct: keep it in a variable.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct JsonPropertyReader
{
    private readonly JsonPropertyTable _table;
    private JsonPropertySet _fitting;
    private JsonPropertySet _nulls;
    private JsonPropertySet _spelled;
    private Dictionary<int, JsonElement>? _misfits;
    private byte[]? _first;
    private bool _fits;
    private bool _knowsSpelled;

    internal JsonPropertyReader(JsonPropertyTable table, byte[]? first)
    {
        _table = table;
        _first = first;
        Index = -1;
    }

    /// <summary>The property on whose value the reader stands: its position in the table.</summary>
    public int Index { get; private set; }

    /// <summary>
    /// The properties that the table doesn't have, as far as they were met. After the last one also those of the table that the object has no
    /// room for: values that don't fit, and the <c>null</c> of what may as well be left out.
    /// </summary>
    public AdditionalProperties? Additional { get; private set; }

    /// <summary>After the last property: what is always written, but wasn't there.</summary>
    public JsonAbsence Absent { get; private set; }

    /// <summary>
    /// Moves to the value of the next property that the table has. A property that is <c>null</c> counts as absent; one that the table
    /// doesn't have goes to <see cref="Additional"/>.
    /// </summary>
    /// <remarks>Within every reader of an object this would be more code than the JIT inlines other things into.</remarks>
    /// <returns>Whether there is one; if not, the reader stands on the end of the object.</returns>
    /// <exception cref="JsonException">The JSON is malformed.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public bool Next(ref Utf8JsonReader reader)
    {
        if (_fits)
        {
            _fitting.Add(Index);
            _fits = false;
        }

        if (_first is not null && IsFirstKnown(ref reader))
        {
            return true;
        }

        while (JsonRead.MoveNext(ref reader) && reader.TokenType == JsonTokenType.PropertyName)
        {
            // Objects mostly come in the order in which the document describes them.
            var name = JsonText.Bytes(ref reader);
            var index = _table.Names.FindExact(name, Index + 1);
            if (index < 0 && (index = FindMisspelled(ref reader, name)) < 0)
            {
                Keep(ref reader);
                continue;
            }

            JsonRead.MoveNext(ref reader);
            Index = index;
            if (reader.TokenType != JsonTokenType.Null)
            {
                _fits = true;
                return true;
            }

            _nulls.Add(index);
        }

        if (_misfits is not null || !_nulls.IsEmpty || !_table.HasAll(_fitting))
        {
            End();
        }

        return false;
    }

    /// <summary>
    /// Keeps the value on which the reader stands as it came, since it doesn't fit its property. It counts as absent: if the property comes
    /// with a value that fits, too, that one stands.
    /// </summary>
    /// <exception cref="JsonException">The JSON is malformed.</exception>
    public void KeepMisfit(ref Utf8JsonReader reader)
    {
        _fits = false;
        _misfits ??= [];
        _misfits[Index] = JsonRead.Element(ref reader);
    }

    /// <summary>After the last property: those that the table doesn't have, as values of one type.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <returns>The properties; <see langword="null"/> if there is none.</returns>
    public readonly AdditionalProperties<T>? AdditionalOf<T>(JsonValueReader<T> read, JsonValueWriter<T> write)
        => Additional is null ? null : AdditionalProperties<T>.Read(Additional, _table, read, write);

    /// <summary>The discriminator, on whose value the reader stands already.</summary>
    private bool IsFirstKnown(ref Utf8JsonReader reader)
    {
        var name = _first!;
        _first = null;
        var index = _table.Names.FindExact(name);
        if (index < 0)
        {
            index = FindMisspelled(ref reader, name);
        }

        if (index >= 0)
        {
            Index = index;
            _fits = true;
            return true;
        }

        Additional ??= [];
        Additional.Set(Encoding.UTF8.GetString(name), JsonRead.Element(ref reader));
        return false;
    }

    /// <summary>
    /// The property whose name is written in another case here; -1 if the object has it in the right case as well, whether before or behind, and
    /// not as <c>null</c>, which counts as absent: then this is another one, which the document doesn't describe.
    /// </summary>
    private int FindMisspelled(ref Utf8JsonReader reader, scoped ReadOnlySpan<byte> name)
    {
        var index = _table.Names.FindIgnoringCase(name);
        if (index < 0)
        {
            return -1;
        }

        if (!_knowsSpelled)
        {
            _knowsSpelled = true;
            FindSpelled(reader);
        }

        return _spelled.Contains(index) ? -1 : index;
    }

    /// <summary>
    /// Finds the properties that the object has in the spelling of the table. Those before have it, or this would be known. What follows is
    /// looked through once, so that a hostile object takes no time that grows with its square.
    /// </summary>
    private void FindSpelled(Utf8JsonReader ahead)
    {
        _spelled = _fitting.Copy();
        for (var i = 0; _misfits is not null && i < _table.Names.Names.Length; i++)
        {
            if (_misfits.ContainsKey(i))
            {
                _spelled.Add(i);
            }
        }

        JsonText.SkipValue(ref ahead);
        while (JsonRead.MoveNext(ref ahead) && ahead.TokenType == JsonTokenType.PropertyName)
        {
            var index = _table.Names.FindExact(JsonText.Bytes(ref ahead));
            JsonRead.MoveNext(ref ahead);
            if (index >= 0 && ahead.TokenType != JsonTokenType.Null)
            {
                _spelled.Add(index);
            }

            JsonText.SkipValue(ref ahead);
        }
    }

    private void End()
    {
        Absent = _table.Absent(_fitting, _nulls);
        var names = _table.Names.Names;
        for (var index = 0; index < names.Length && (_misfits is not null || !_nulls.IsEmpty); index++)
        {
            if (_fitting.Contains(index))
            {
                continue;
            }

            if (_misfits is not null && _misfits.TryGetValue(index, out var value))
            {
                Additional ??= [];
                Additional.Set(names[index], value);
                ReadObservation.Misfit(_table.TypeName, names[index]);
            }
            else if (_nulls.Contains(index) && _table.KeepsNull(index))
            {
                Additional ??= [];
                Additional.SetNull(names[index]);
            }
        }
    }

    private void Keep(ref Utf8JsonReader reader)
    {
        var name = JsonText.Unescape(ref reader);
        JsonRead.MoveNext(ref reader);
        Additional ??= [];
        Additional.Set(name, JsonRead.Element(ref reader));
    }
}
