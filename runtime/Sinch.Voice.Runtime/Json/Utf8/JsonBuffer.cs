using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Sinch.Voice.Runtime;

/// <summary>
/// Represents a writer and its buffer. Each thread keeps one for the next value, so that writing does not allocate. Disposing it returns it; its
/// content must not be used afterwards.
/// </summary>
internal sealed class JsonBuffer : IBufferWriter<byte>, IDisposable
{
    private const int FirstBuffer = 1024;

    /// <summary>The size of the largest buffer that is kept, in bytes.</summary>
    private const int LargestKept = 64 * 1024;

    /// <summary>The options of the writer. It does not validate, because emitted code writes valid JSON.</summary>
    private static readonly JsonWriterOptions s_options = new() { Encoder = Encoder, SkipValidation = true };

    [ThreadStatic]
    private static JsonBuffer? t_kept;

    /// <summary>Gets the encoder. The JSON is never embedded in HTML, so plus signs and non-ASCII letters are not escaped.</summary>
    public static JavaScriptEncoder Encoder => JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    private byte[] _bytes = new byte[FirstBuffer];
    private int _length;

    private JsonBuffer() => Writer = new(this, s_options);

    public Utf8JsonWriter Writer { get; }

    /// <summary>Returns an empty buffer. Nested calls get other buffers, which are not kept.</summary>
    public static JsonBuffer Take()
    {
        var buffer = t_kept ?? new JsonBuffer();
        t_kept = null;
        return buffer;
    }

    /// <summary>Writes a value.</summary>
    /// <exception cref="ArgumentException">A property or item in the value is an empty struct.</exception>
    public void Write<T>(T value, JsonValueWriter<T> write)
    {
        try
        {
            WritePart(value, write);
        }
        catch (EmptyValueException exception)
        {
            var root = value?.GetType() ?? typeof(T);
            throw new ArgumentException(
                $"'{exception.Path}' of the {root.Name} is an empty {exception.Type.Name}, which cannot be written. Set it, or omit it if the document allows that.",
                nameof(value),
                exception);
        }
    }

    /// <summary>Writes a value that another buffer contains as a string.</summary>
    /// <exception cref="EmptyValueException">A property or item in the value is an empty struct.</exception>
    public void WritePart<T>(T value, JsonValueWriter<T> write)
    {
        try
        {
            write(Writer, value);
        }
        catch (EmptyValueException exception)
        {
            exception.AddPath(JsonWritePath.Next(Finish().Span));
            throw;
        }
    }

    /// <summary>Returns the JSON.</summary>
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
