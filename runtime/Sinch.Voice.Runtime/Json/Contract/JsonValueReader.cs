using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Sinch.Voice.Runtime;

/// <summary>Reads the value that the reader is on and moves the reader to the last token of the value.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="reader">The reader, on the first token of the value.</param>
/// <param name="value">When the delegate returns <see langword="true"/>, the value.</param>
/// <returns><see langword="true"/> if the value matches the type; otherwise, <see langword="false"/>, and the reader does not move.</returns>
/// <exception cref="JsonException">The JSON is malformed.</exception>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate bool JsonValueReader<T>(ref Utf8JsonReader reader, [MaybeNullWhen(false)] out T value);
