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
    private UInt128 _nulls;
    private UInt128 _values;
    private byte[]? _first;

    internal JsonPropertyReader(JsonPropertyTable table, byte[]? first)
    {
        _table = table;
        _first = first;
        Index = -1;
    }

    /// <summary>The property on whose value the reader stands: its position in the table.</summary>
    public int Index { get; private set; }

    /// <summary>
    /// The properties that the table doesn't have, as far as they were met; after the last one also the <c>null</c> of those that may as well
    /// be left out.
    /// </summary>
    public AdditionalProperties? Additional { get; private set; }

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
        if (_first is not null && IsFirstKnown(ref reader))
        {
            return true;
        }

        while (JsonRead.MoveNext(ref reader) && reader.TokenType == JsonTokenType.PropertyName)
        {
            // Objects mostly come in the order in which the document describes them.
            var index = _table.Names.Find(JsonText.Bytes(ref reader), Index + 1);
            if (index < 0)
            {
                Keep(ref reader);
                continue;
            }

            JsonRead.MoveNext(ref reader);
            Index = index;
            if (reader.TokenType != JsonTokenType.Null)
            {
                if (_table.HasNullable)
                {
                    _values |= _table.NullableBit(index);
                }

                return true;
            }

            _nulls |= _table.NullableBit(index);
        }

        if (_nulls != UInt128.Zero)
        {
            KeepNulls();
        }

        return false;
    }

    /// <summary>The discriminator, on whose value the reader stands already.</summary>
    private bool IsFirstKnown(ref Utf8JsonReader reader)
    {
        var name = _first;
        _first = null;
        Index = _table.Names.Find(name);
        if (Index >= 0)
        {
            _values |= _table.NullableBit(Index);
            return true;
        }

        Additional ??= [];
        Additional.Set(Encoding.UTF8.GetString(name!), JsonRead.Element(ref reader));
        return false;
    }

    private void KeepNulls()
    {
        if ((_nulls & ~_values) != UInt128.Zero)
        {
            Additional ??= [];
            Additional.AddNulls(_table.NullableAmong(_nulls & ~_values));
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
