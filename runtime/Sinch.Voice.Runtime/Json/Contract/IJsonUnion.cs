using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Sinch.Voice.Runtime;

/// <summary>
/// A union. Any JSON fits it: where it is none of the variants, it is kept as an <see cref="UnknownVariant"/>. Emitted unions implement it.
/// </summary>
/// <typeparam name="TSelf">The union itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IJsonUnion<TSelf> : IJsonModel<TSelf>
    where TSelf : IJsonUnion<TSelf>
{
    /// <summary>Reads a value.</summary>
    /// <param name="reader">On entry it stands on the first token of the value; on return on its last.</param>
    /// <exception cref="JsonException">The JSON is malformed.</exception>
    static abstract TSelf Read(ref Utf8JsonReader reader);

    static bool IJsonModel<TSelf>.TryRead(ref Utf8JsonReader reader, [MaybeNullWhen(false)] out TSelf value)
    {
        value = TSelf.Read(ref reader);
        return true;
    }
}
