using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Sinch.Voice.Runtime;

/// <summary>Writes values as UTF-8 JSON, and reads them.</summary>
internal static class JsonBytes
{
    /// <summary>
    /// Emitted code writes valid JSON, so the writer needn't check; and what is written never stands in HTML, so a plus sign and letters
    /// beyond ASCII may stay what they are.
    /// </summary>
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Some servers send it, and it may be ignored (RFC 8259, 8.1).</summary>
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    public static ReadOnlyMemory<byte> Write<T>(T value, JsonValueWriter<T> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, s_options))
        {
            write(writer, value);
        }

        return buffer.WrittenMemory;
    }

    /// <summary>Reads a value, which is all there is.</summary>
    /// <exception cref="JsonException">The JSON is malformed or isn't of the type.</exception>
    public static T Read<T>(ReadOnlySpan<byte> utf8, JsonValueReader<T> read)
    {
        var reader = new Utf8JsonReader(utf8.StartsWith(ByteOrderMark) ? utf8[ByteOrderMark.Length..] : utf8);
        JsonRead.MoveNext(ref reader);
        var value = read(ref reader);
        return reader.Read() ? throw new JsonException("There is more after the JSON value.") : value;
    }
}
