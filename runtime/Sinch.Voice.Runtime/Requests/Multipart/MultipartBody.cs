using System.Net;
using System.Net.Http.Headers;
using System.Runtime.ExceptionServices;
using System.Text;

namespace Sinch.Voice;

/// <summary>Represents a multipart body. Every message of a call has a content of its own, with the same boundary.</summary>
internal sealed class MultipartBody(MultipartForm form)
{
    private readonly string _boundary = Guid.NewGuid().ToString("N");
    private volatile ExceptionDispatchInfo? _unreadable;

    /// <summary>Returns a media type with the boundary of this body instead of its own.</summary>
    public string WithBoundary(string contentType)
    {
        if (!MediaTypeHeaderValue.TryParse(contentType, out var type) || !type.Parameters.Any(IsBoundary))
        {
            return $"{contentType}; boundary={_boundary}";
        }

        foreach (var parameter in type.Parameters.Where(IsBoundary))
        {
            parameter.Value = _boundary;
        }

        return type.ToString();
    }

    /// <summary>Creates the content of a message.</summary>
    /// <param name="contentType">The media type.</param>
    public HttpContent ToHttpContent(string contentType)
    {
        HttpContent content = form.Parts.Count == 0 ? EmptyContent() : PartsContent();
        content.Headers.Remove("Content-Type");
        content.Headers.TryAddWithoutValidation("Content-Type", WithBoundary(contentType));
        return content;
    }

    /// <summary>Reads all parts into memory. If the caller's stream throws, the caller gets that exception.</summary>
    public async ValueTask<byte[]> ReadAsync(CancellationToken cancellationToken)
    {
        using var content = ToHttpContent("multipart/form-data");
        try
        {
            return await content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            ThrowIfUnreadable();
            throw;
        }
    }

    /// <summary>Throws the exception that the stream of a file threw while a message was sent. Until here it looks like one of the connection.</summary>
    public void ThrowIfUnreadable() => _unreadable?.Throw();

    /// <summary>Creates a content without parts. A <see cref="MultipartContent"/> would start a part that has no end.</summary>
    private ByteArrayContent EmptyContent() => new(Encoding.ASCII.GetBytes($"--{_boundary}--\r\n"));

    private MultipartContent PartsContent()
    {
        var content = new MultipartContent("form-data", _boundary) { HeaderEncodingSelector = static (_, _) => Encoding.UTF8 };
        foreach (var part in form.Parts)
        {
            content.Add(new PartContent(part, exception => _unreadable = ExceptionDispatchInfo.Capture(exception)));
        }

        return content;
    }

    private static bool IsBoundary(NameValueHeaderValue parameter) => parameter.Name.Equals("boundary", StringComparison.OrdinalIgnoreCase);

    /// <summary>Represents the content of a part. Disposing it leaves the stream of a file open.</summary>
    private sealed class PartContent : HttpContent
    {
        private readonly FormPart _part;
        private readonly Action<Exception> _onUnreadable;

        public PartContent(FormPart part, Action<Exception> onUnreadable)
        {
            _part = part;
            _onUnreadable = onUnreadable;
            var file = part.FileName is { } name ? $"; filename=\"{Escape(name)}\"" : string.Empty;
            Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"{Escape(part.Name)}\"{file}");
            Headers.TryAddWithoutValidation("Content-Type", part.ContentType);
        }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
            => _part.Content.CopyToAsync(stream, _onUnreadable, cancellationToken);

        protected override bool TryComputeLength(out long length)
        {
            length = _part.Content.Length ?? 0;
            return _part.Content.Length is not null;
        }

        /// <summary>Escapes a name as browsers do (HTML, "Multipart form data"). Other control characters cannot be sent.</summary>
        private static string Escape(string name)
        {
            var text = new StringBuilder(name.Length);
            foreach (var character in name)
            {
                _ = character switch
                {
                    '"' => text.Append("%22"),
                    '\r' => text.Append("%0D"),
                    '\n' => text.Append("%0A"),
                    _ => text.Append(char.IsControl(character) ? '_' : character),
                };
            }

            return text.ToString();
        }
    }
}
