using System.ComponentModel;
using System.Text.Json;

namespace Sinch.Voice.Runtime;

/// <summary>Represents the properties of an emitted class. Emitted once per class.</summary>
/// <param name="typeName">The name of the class.</param>
/// <param name="names">The JSON names in the order of the properties of the class.</param>
/// <param name="nullable">The positions of the properties that may be <c>null</c>, as distinct from absent.</param>
/// <param name="always">
/// The positions of the properties that are written even if they are not set, because their types cannot represent absence: required numbers, fixed
/// values and similar, and required properties that may be <c>null</c>.
/// </param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonPropertyTable(string typeName, string[] names, int[]? nullable = null, int[]? always = null)
{
    private readonly JsonPropertySet _nullable = SetOf(nullable);
    private readonly JsonPropertySet _always = SetOf(always);
    private readonly JsonEncodedText[] _encoded = Array.ConvertAll(names, name => JsonEncodedText.Encode(name, JsonBuffer.Encoder));

    /// <summary>The last set of absent properties. Objects of a class mostly lack the same properties, so they share it.</summary>
    private object? _lastAbsence;

    /// <summary>Gets the encoded name of a property.</summary>
    /// <param name="index">The position of the property.</param>
    public JsonEncodedText this[int index] => _encoded[index];

    internal string TypeName { get; } = typeName;

    internal Utf8Names Names { get; } = new(names);

    /// <summary>Starts reading an object.</summary>
    /// <param name="reader">The reader, at the position that <paramref name="start"/> describes.</param>
    /// <param name="start">The position at which reading starts; by default, the first token of the object.</param>
    /// <returns>The reader of the properties.</returns>
    /// <exception cref="JsonException">The value is not an object.</exception>
    public JsonPropertyReader Start(ref Utf8JsonReader reader, JsonObjectStart start = default)
        => start.FirstProperty is not null || reader.TokenType == JsonTokenType.StartObject
            ? new JsonPropertyReader(this, start.FirstProperty)
            : throw JsonText.Unexpected(ref reader, "an object");

    /// <summary>Returns whether an object has all properties that are always written.</summary>
    internal bool HasAll(in JsonPropertySet present) => _always.IsWithin(present);

    /// <summary>
    /// Returns whether the <c>null</c> of a property is kept as an additional property, because the class cannot distinguish it from absence.
    /// </summary>
    internal bool KeepsNull(int index) => _nullable.Contains(index) && !_always.Contains(index);

    /// <summary>Returns the properties that are always written but had neither a value nor an allowed <c>null</c>.</summary>
    internal JsonAbsence Absent(in JsonPropertySet present, in JsonPropertySet nulls)
    {
        var absent = default(JsonPropertySet);
        for (var index = 0; index < names.Length; index++)
        {
            if (_always.Contains(index) && !present.Contains(index) && !(nulls.Contains(index) && _nullable.Contains(index)))
            {
                absent.Add(index);
            }
        }

        if (absent.IsEmpty)
        {
            return default;
        }

        if (_lastAbsence is not JsonAbsence last || !last.Is(absent))
        {
            last = new JsonAbsence(absent);
            _lastAbsence = last;
        }

        return last;
    }

    private static JsonPropertySet SetOf(int[]? positions)
    {
        var set = default(JsonPropertySet);
        foreach (var position in positions ?? [])
        {
            set.Add(position);
        }

        return set;
    }
}
