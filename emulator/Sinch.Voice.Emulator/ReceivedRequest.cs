using System.Text;
using Sinch.Voice.Emulator.Rest;

namespace Sinch.Voice.Emulator;

/// <summary>Represents a request that the application sent to the platform, and the response.</summary>
public sealed class ReceivedRequest
{
    private readonly RecordedRequest _recorded;

    internal ReceivedRequest(RecordedRequest recorded)
    {
        _recorded = recorded;
        Headers = recorded.Request.Headers
            .GroupBy(header => header.Key, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => recorded.Request.Header(group.Key), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Gets the HTTP method.</summary>
    public string Method => _recorded.Request.Method;

    /// <summary>Gets the path as sent, still percent-encoded and without the query.</summary>
    public string Path => _recorded.Request.Path;

    /// <summary>Gets the headers, with the credentials. The case of names makes no difference.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>Gets the body as UTF-8 text; empty if the request has no body.</summary>
    public string Body => Encoding.UTF8.GetString(_recorded.Request.Body.Span);

    /// <summary>Gets the <c>operationId</c> that the document gives the operation; <see langword="null"/> if the request was refused before the operation was known.</summary>
    public string? OperationId => _recorded.OperationId;

    /// <summary>Gets the HTTP status of the response.</summary>
    public int Status => _recorded.Reply.Status;

    /// <summary>Gets the body of the response; empty if the response has no body.</summary>
    public string ResponseBody => _recorded.Reply.BodyText;

    /// <summary>Returns the method, the path and the status, for assertion messages.</summary>
    /// <returns>The method, the path and the status.</returns>
    public override string ToString() => _recorded.ToString();
}
