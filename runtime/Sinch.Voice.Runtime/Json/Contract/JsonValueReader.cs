using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Sinch.Voice.Runtime;

/// <summary>Reads the value on which the reader stands, and leaves the reader on its last token.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <returns><see langword="true"/> if the value fits the type; otherwise, <see langword="false"/>, and the reader is where it was.</returns>
/// <exception cref="JsonException">The JSON is malformed.</exception>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate bool JsonValueReader<T>(ref Utf8JsonReader reader, [MaybeNullWhen(false)] out T value);
