using System.ComponentModel;
using System.Text.Json;

namespace Sinch.Voice.Runtime;

/// <summary>The properties of an emitted class. Made once per class.</summary>
/// <param name="typeName">The name of the class.</param>
/// <param name="names">The names in JSON, in the order of the class's properties.</param>
/// <param name="nullable">The positions of those that may be <c>null</c>, which isn't the same as being absent.</param>
/// <param name="always">
/// The positions of those that are written even if nobody set them, since their types have no value that stands for absence: required numbers,
/// fixed values and the like, and what is required but may be <c>null</c>.
/// </param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonPropertyTable(string typeName, string[] names, int[]? nullable = null, int[]? always = null)
{
    private readonly JsonPropertySet _nullable = SetOf(nullable);
    private readonly JsonPropertySet _always = SetOf(always);
    private readonly JsonEncodedText[] _encoded = Array.ConvertAll(names, name => JsonEncodedText.Encode(name, JsonBuffer.Encoder));

    /// <summary>Objects of a class mostly lack the same, so that they share it.</summary>
    private object? _lastAbsence;

    /// <summary>The name of a property, ready to be written.</summary>
    /// <param name="index">Its position.</param>
    public JsonEncodedText this[int index] => _encoded[index];

    internal string TypeName { get; } = typeName;

    internal Utf8Names Names { get; } = new(names);

    /// <summary>Begins to read an object.</summary>
    /// <exception cref="JsonException">The value isn't an object.</exception>
    public JsonPropertyReader Start(ref Utf8JsonReader reader, JsonObjectStart start = default)
        => start.FirstProperty is not null || reader.TokenType == JsonTokenType.StartObject
            ? new JsonPropertyReader(this, start.FirstProperty)
            : throw JsonText.Unexpected(ref reader, "an object");

    /// <summary>Whether an object has all that is always written, so that nothing need be remembered.</summary>
    internal bool HasAll(in JsonPropertySet present) => _always.IsWithin(present);

    /// <summary>Whether the <c>null</c> of a property is kept beside the class's properties, which can't tell it from absence.</summary>
    internal bool KeepsNull(int index) => _nullable.Contains(index) && !_always.Contains(index);

    /// <summary>What is always written, but neither came with a value nor as a <c>null</c> that is allowed.</summary>
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
