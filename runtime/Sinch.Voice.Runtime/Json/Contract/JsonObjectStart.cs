using System.ComponentModel;

namespace Sinch.Voice.Runtime;

/// <summary>
/// Represents the position at which reading of an object starts: its first token, or the value of its first property if that is the discriminator
/// that a union has read. A union uses it so that nothing is read twice.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct JsonObjectStart
{
    internal JsonObjectStart(int variant, byte[]? firstProperty = null)
    {
        Variant = variant;
        FirstProperty = firstProperty;
    }

    /// <summary>Gets the position of the discriminator's value in the list of values of the union; -1 if the value is not listed.</summary>
    public int Variant { get; }

    /// <summary>Gets the name of the property whose value the reader is on; <see langword="null"/> if the reader is on the first token.</summary>
    internal byte[]? FirstProperty { get; }
}
