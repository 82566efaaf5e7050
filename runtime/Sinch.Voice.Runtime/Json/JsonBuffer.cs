using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Sinch.Voice.Runtime;

/// <summary>
/// A writer and the buffer that it writes to. Each thread keeps one for the next value, so that writing allocates nothing. Disposing of it
/// gives it back; what was written must not be used after that.
/// </summary>
internal sealed class JsonBuffer : IBufferWriter<byte>, IDisposable
{
    private const int FirstBuffer = 1024;

    /// <summary>A larger buffer isn't kept.</summary>
    private const int LargestKept = 64 * 1024;

    /// <summary>Emitted code writes valid JSON, so the writer needn't check.</summary>
    private static readonly JsonWriterOptions s_options = new() { Encoder = Encoder, SkipValidation = true };

    [ThreadStatic]
    private static JsonBuffer? t_kept;

    /// <summary>What is written never stands in HTML, so a plus sign and letters beyond ASCII may stay what they are.</summary>
    public static JavaScriptEncoder Encoder => JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    private readonly Utf8JsonWriter _writer;
    private byte[] _bytes = new byte[FirstBuffer];
    private int _length;

    private JsonBuffer() => _writer = new(this, s_options);

    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, _length);

    /// <summary>Writes a value. What writes it may itself write others: they find no buffer kept, and have one of their own.</summary>
    public static JsonBuffer Write<T>(T value, JsonValueWriter<T> write)
    {
        var buffer = t_kept ?? new JsonBuffer();
        t_kept = null;
        try
        {
            write(buffer._writer, value);
            buffer._writer.Flush();
            return buffer;
        }
        catch
        {
            buffer.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        _length = 0;
        _writer.Reset();
        if (_bytes.Length <= LargestKept)
        {
            t_kept = this;
        }
    }

    void IBufferWriter<byte>.Advance(int count) => _length += count;

    Memory<byte> IBufferWriter<byte>.GetMemory(int sizeHint)
    {
        EnsureSpace(sizeHint);
        return _bytes.AsMemory(_length);
    }

    Span<byte> IBufferWriter<byte>.GetSpan(int sizeHint)
    {
        EnsureSpace(sizeHint);
        return _bytes.AsSpan(_length);
    }

    private void EnsureSpace(int sizeHint)
    {
        if (_bytes.Length - _length < Math.Max(1, sizeHint))
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, checked(_length + sizeHint)));
        }
    }
}
