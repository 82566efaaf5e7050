using System.ComponentModel;

namespace Sinch.Voice.Runtime;

/// <summary>
/// The properties that an object was read without, though an object of one's own making is always written with them: required numbers, fixed
/// values and the like. What was absent stays absent when the object is written.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct JsonAbsence
{
    private readonly Properties? _properties;

    internal JsonAbsence(JsonPropertySet properties) => _properties = new(properties);

    /// <summary>Returns whether the object was read without the property.</summary>
    /// <param name="index">The property's position in the table.</param>
    public bool Contains(int index) => _properties is not null && _properties.Set.Contains(index);

    /// <summary>Whether it is just these properties.</summary>
    internal bool Is(in JsonPropertySet properties)
        => _properties is not null && _properties.Set.IsWithin(properties) && properties.IsWithin(_properties.Set);

    /// <summary>On the heap: an object has room for a reference, and mostly none of these.</summary>
    private sealed class Properties(JsonPropertySet set)
    {
        public readonly JsonPropertySet Set = set;
    }
}
