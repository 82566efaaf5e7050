using System.Net;

namespace Sinch.Voice.Runtime.Tests;

/// <summary>Content that knows whether it was disposed of, as a connection would have to be told.</summary>
internal sealed class TrackedContent : HttpContent
{
    private readonly byte[] _content;
    private readonly Exception? _failure;

    public TrackedContent(string content, string contentType = "application/json", Exception? failure = null)
    {
        _content = System.Text.Encoding.UTF8.GetBytes(content);
        _failure = failure;
        Headers.TryAddWithoutValidation("Content-Type", contentType);
    }

    public bool IsDisposed { get; private set; }

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        => await (_failure is null ? stream.WriteAsync(_content) : throw _failure);

    protected override Task<Stream> CreateContentReadStreamAsync()
        => _failure is null ? Task.FromResult<Stream>(new MemoryStream(_content)) : throw _failure;

    protected override bool TryComputeLength(out long length)
    {
        length = _content.Length;
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        base.Dispose(disposing);
    }
}
