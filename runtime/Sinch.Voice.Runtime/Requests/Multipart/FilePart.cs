using System.Buffers;
using System.Net.Http.Headers;

namespace Sinch.Voice;

/// <summary>Represents a file in a multipart request.</summary>
/// <remarks>
/// You remain the owner of a stream. The client reads it from its position at the time that the part is created, while it sends the request. If the
/// credential signs requests, the client reads it into memory first. A redirect or a retry sends a stream again only if it is seekable. Calls that run at
/// the same time must not share a stream.
/// </remarks>
public sealed class FilePart
{
    private const int BufferSize = 80 * 1024;

    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly Stream? _stream;
    private readonly long _start;
    private int _reads;

    /// <summary>Initializes a new instance of the <see cref="FilePart"/> class with the content of a stream.</summary>
    /// <param name="content">The content. It is not disposed.</param>
    /// <param name="fileName">The name of the file; by default that of a <see cref="FileStream"/>, or the name of the part.</param>
    /// <param name="contentType">The media type; by default that of the document, or <c>application/octet-stream</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="content"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="content"/> cannot be read, or <paramref name="contentType"/> is not a media type.</exception>
    public FilePart(Stream content, string? fileName = null, string? contentType = null)
        : this(fileName ?? NameOf(content), contentType)
    {
        ArgumentNullException.ThrowIfNull(content);
        _stream = content.CanRead ? content : throw new ArgumentException("The stream is not readable or is closed.", nameof(content));
        _start = content.CanSeek ? content.Position : 0;
    }

    /// <summary>Initializes a new instance of the <see cref="FilePart"/> class with bytes.</summary>
    /// <param name="content">The content.</param>
    /// <param name="fileName">The name of the file; by default the name of the part.</param>
    /// <param name="contentType">The media type; by default that of the document, or <c>application/octet-stream</c>.</param>
    /// <exception cref="ArgumentException"><paramref name="contentType"/> is not a media type.</exception>
    public FilePart(ReadOnlyMemory<byte> content, string? fileName = null, string? contentType = null)
        : this(fileName, contentType)
    {
        _bytes = content;
    }

    private FilePart(string? fileName, string? contentType)
    {
        if (contentType is not null && !MediaTypeHeaderValue.TryParse(contentType, out _))
        {
            throw new ArgumentException("The value is not a media type.", nameof(contentType));
        }

        FileName = fileName;
        ContentType = contentType;
    }

    /// <summary>Gets the name of the file; <see langword="null"/> for the name of the part.</summary>
    public string? FileName { get; }

    /// <summary>Gets the media type; <see langword="null"/> for that of the document.</summary>
    public string? ContentType { get; }

    /// <summary>Gets the length in bytes; <see langword="null"/> if it is unknown before the stream is read.</summary>
    internal long? Length => _stream is null ? _bytes.Length : _stream.CanSeek ? Math.Max(0, _stream.Length - _start) : null;

    /// <param name="target">The stream to write to.</param>
    /// <param name="onUnreadable">The delegate that gets the exception of the stream, if it throws one. That of <paramref name="target"/> is another matter.</param>
    /// <param name="cancellationToken">The token that cancels the call.</param>
    /// <exception cref="InvalidOperationException">The stream was read before and is not seekable.</exception>
    internal async Task CopyToAsync(Stream target, Action<Exception> onUnreadable, CancellationToken cancellationToken)
    {
        if (_stream is null)
        {
            await target.WriteAsync(_bytes, cancellationToken).ConfigureAwait(false);
            return;
        }

        var isRepeated = Interlocked.Increment(ref _reads) > 1;
        if (isRepeated && !_stream.CanSeek)
        {
            throw new InvalidOperationException("The stream of the file was sent before and is not seekable, so it cannot be sent again.");
        }

        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            for (var isFirst = true; await ReadAsync(_stream, buffer, isFirst, onUnreadable, cancellationToken).ConfigureAwait(false) is > 0 and var count; isFirst = false)
            {
                await target.WriteAsync(buffer.AsMemory(0, count), cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private async ValueTask<int> ReadAsync(Stream stream, byte[] buffer, bool isFirst, Action<Exception> onUnreadable, CancellationToken cancellationToken)
    {
        try
        {
            if (isFirst && stream.CanSeek)
            {
                stream.Position = _start;
            }

            return await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            onUnreadable(exception);
            throw;
        }
    }

    private static string? NameOf(Stream? content) => content is FileStream file ? Path.GetFileName(file.Name) : null;
}
