using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Sinch.Voice.Runtime;

/// <summary>Writes values as UTF-8 JSON.</summary>
internal static class JsonBytes
{
    /// <summary>
    /// Emitted code writes valid JSON, so the writer needn't check; and what is written never stands in HTML, so a plus sign and letters
    /// beyond ASCII may stay what they are.
    /// </summary>
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static ReadOnlyMemory<byte> Write<T>(T value, JsonValueWriter<T> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, s_options))
        {
            write(writer, value);
        }

        return buffer.WrittenMemory;
    }
}
