using System.ComponentModel;

namespace Sinch.Voice.Runtime;

/// <summary>
/// Where the reading of an object begins: on its first token, or on the value of its first property, where that is the discriminator by
/// which a union has told which variant it is. So nothing is read twice.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct JsonObjectStart
{
    internal JsonObjectStart(int variant, byte[]? firstProperty = null)
    {
        Variant = variant;
        FirstProperty = firstProperty;
    }

    /// <summary>The position of the discriminator's value among those of the union; -1 if it has none of them.</summary>
    public int Variant { get; }

    /// <summary>The name of the property on whose value the reader stands; <see langword="null"/> if it stands on the first token.</summary>
    internal byte[]? FirstProperty { get; }
}
