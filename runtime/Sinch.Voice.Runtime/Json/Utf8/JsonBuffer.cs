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

    private byte[] _bytes = new byte[FirstBuffer];
    private int _length;

    private JsonBuffer() => Writer = new(this, s_options);

    public Utf8JsonWriter Writer { get; }

    /// <summary>An empty buffer. What is written to it may itself take others, which then are not the one kept.</summary>
    public static JsonBuffer Take()
    {
        var buffer = t_kept ?? new JsonBuffer();
        t_kept = null;
        return buffer;
    }

    /// <summary>Writes a value.</summary>
    /// <exception cref="ArgumentException">Something in the value is empty that can't be.</exception>
    public void Write<T>(T value, JsonValueWriter<T> write)
    {
        try
        {
            write(Writer, value);
        }
        catch (EmptyValueException exception)
        {
            var path = JsonWritePath.Next(Finish().Span);
            var root = value?.GetType() ?? typeof(T);
            throw new ArgumentException(
                $"'{path}' of the {root.Name} is an empty {exception.Type.Name}, which can't be written. Set it, or leave it out where the document allows that.",
                nameof(value),
                exception);
        }
    }

    /// <summary>What was written.</summary>
    public ReadOnlyMemory<byte> Finish()
    {
        Writer.Flush();
        return _bytes.AsMemory(0, _length);
    }

    public void Dispose()
    {
        _length = 0;
        Writer.Reset();
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
