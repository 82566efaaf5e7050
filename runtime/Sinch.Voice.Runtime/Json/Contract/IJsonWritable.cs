using System.ComponentModel;
using System.Text.Json;

namespace Sinch.Voice.Runtime;

/// <summary>Defines a value that writes itself as JSON. Emitted types implement it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IJsonWritable
{
    /// <summary>Gets a value that indicates whether the value is the <see langword="default"/> of a union, an enum or another struct.</summary>
    /// <remarks>A root value that is empty is written as <c>null</c>. An empty property or item cannot be written.</remarks>
    bool IsEmpty => false;

    /// <summary>Writes the value.</summary>
    /// <param name="writer">The writer.</param>
    void Write(Utf8JsonWriter writer);
}
