using System.ComponentModel;

namespace Sinch.Voice.Runtime;

/// <summary>
/// Represents properties that were absent when an object was read, but that a new object always writes: required numbers, fixed values and similar.
/// The properties stay absent when the object is written.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct JsonAbsence
{
    private readonly Properties? _properties;

    internal JsonAbsence(JsonPropertySet properties) => _properties = new(properties);

    /// <summary>Determines whether a property was absent.</summary>
    /// <param name="index">The position of the property in the table.</param>
    /// <returns><see langword="true"/> if the property was absent; otherwise, <see langword="false"/>.</returns>
    public bool Contains(int index) => _properties is not null && _properties.Set.Contains(index);

    /// <summary>Determines whether the absent properties are exactly the specified ones.</summary>
    internal bool Is(in JsonPropertySet properties)
        => _properties is not null && _properties.Set.IsWithin(properties) && properties.IsWithin(_properties.Set);

    /// <summary>Holds the set on the heap, because an object stores only a reference, which is mostly <see langword="null"/>.</summary>
    private sealed class Properties(JsonPropertySet set)
    {
        public readonly JsonPropertySet Set = set;
    }
}
