using System.Buffers;
using System.Text.Json;
using Sinch.Voice.Runtime;

namespace Sinch.Voice.Fuzz.Readings;

/// <inheritdoc/>
/// <typeparam name="T">The generated type.</typeparam>
internal sealed class TypedModelReader<T> : ModelReader
    where T : IJsonModel<T>
{
    private static readonly JsonSerializerOptions s_tinyBuffer = new() { DefaultBufferSize = 16 };

    /// <inheritdoc/>
    public override Type Type => typeof(T);

    /// <inheritdoc/>
    public override object? Read(byte[] utf8) => ApiJson.Deserialize<T>(utf8);

    /// <inheritdoc/>
    public override object? Read(string json) => ApiJson.Deserialize<T>(json);

    /// <inheritdoc/>
    public override object? Read(ReadOnlySequence<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8);
        if (!reader.Read())
        {
            throw new JsonException("There is nothing.");
        }

        var value = default(T);
        if (reader.TokenType != JsonTokenType.Null && !T.TryRead(ref reader, out value))
        {
            throw new JsonException("The value doesn't fit.");
        }

        return reader.Read() ? throw new JsonException("There is more after the JSON value.") : value;
    }

    /// <inheritdoc/>
    public override object? Read(Stream stream)
    {
        // The stream answers at once, so the task is complete.
        var reading = JsonSerializer.DeserializeAsync<T>(stream, s_tinyBuffer);
        return reading.IsCompleted ? reading.GetAwaiter().GetResult() : throw new InvalidOperationException("The serializer waits for something.");
    }

    /// <inheritdoc/>
    public override byte[] Write(object? value) => ApiJson.SerializeToUtf8Bytes((T)value!);
}
