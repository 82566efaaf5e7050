using System.ComponentModel;
using System.Text.Json;

namespace Sinch.Voice.Runtime;

/// <summary>The properties of an emitted class. Made once per class.</summary>
/// <param name="names">The names in JSON, in the order of the class's properties.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonPropertyTable(params string[] names)
{
    private readonly int[] _nullable = [];
    private readonly JsonEncodedText[] _encoded = Array.ConvertAll(names, name => JsonEncodedText.Encode(name, JsonBuffer.Encoder));

    /// <summary>Creates a table.</summary>
    /// <param name="names">The names in JSON, in the order of the class's properties.</param>
    /// <param name="nullable">
    /// The positions of those that may be left out or be <c>null</c>, which isn't the same. Only the first 128 count: there is no room for more.
    /// </param>
    public JsonPropertyTable(string[] names, int[] nullable)
        : this(names)
        => _nullable = nullable;

    /// <summary>The name of a property, ready to be written.</summary>
    /// <param name="index">Its position.</param>
    public JsonEncodedText this[int index] => _encoded[index];

    internal Utf8Names Names { get; } = new(names);

    /// <summary>Whether the <c>null</c> of a property counts.</summary>
    internal bool HasNullable => _nullable.Length > 0;

    /// <summary>Begins to read an object.</summary>
    /// <exception cref="JsonException">The value isn't an object.</exception>
    public JsonPropertyReader Start(ref Utf8JsonReader reader, JsonObjectStart start = default)
        => start.FirstProperty is not null || reader.TokenType == JsonTokenType.StartObject
            ? new JsonPropertyReader(this, start.FirstProperty)
            : throw JsonText.Unexpected(ref reader, "an object");

    /// <summary>What stands for a property among those whose <c>null</c> counts; zero for the others.</summary>
    internal UInt128 NullableBit(int index)
    {
        var position = _nullable.Length == 0 ? -1 : Array.IndexOf(_nullable, index);
        return position is < 0 or > 127 ? UInt128.Zero : UInt128.One << position;
    }

    internal IEnumerable<string> NullableAmong(UInt128 bits)
    {
        for (var position = 0; position < _nullable.Length && position < 128; position++)
        {
            if ((bits & (UInt128.One << position)) != UInt128.Zero)
            {
                yield return Names.Names[_nullable[position]];
            }
        }
    }
}
