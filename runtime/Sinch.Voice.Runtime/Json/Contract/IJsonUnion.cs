using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Sinch.Voice.Runtime;

/// <summary>
/// Defines a union. Any JSON matches it: a value that matches no variant becomes an <see cref="UnknownVariant"/>. Emitted unions implement it.
/// </summary>
/// <typeparam name="TSelf">The implementing union.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IJsonUnion<TSelf> : IJsonModel<TSelf>
    where TSelf : IJsonUnion<TSelf>
{
    /// <summary>Reads a value.</summary>
    /// <param name="reader">The reader, on the first token of the value. It moves to the last token.</param>
    /// <returns>The union.</returns>
    /// <exception cref="JsonException">The JSON is malformed.</exception>
    static abstract TSelf Read(ref Utf8JsonReader reader);

    static bool IJsonModel<TSelf>.TryRead(ref Utf8JsonReader reader, [MaybeNullWhen(false)] out TSelf value)
    {
        value = TSelf.Read(ref reader);
        return true;
    }
}
