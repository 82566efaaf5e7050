namespace Sinch.Voice.Samples.PlatformStandIn;

/// <summary>A request as it arrived, and what was answered.</summary>
public sealed class RecordedRequest
{
    internal RecordedRequest(IncomingRequest request, Reply reply)
    {
        Method = request.Method;
        Path = request.Target;
        Headers = request.Headers;
        Body = request.BodyText;
        Status = reply.Status;
        ResponseBody = reply.BodyText;
    }

    /// <summary>The HTTP method.</summary>
    public string Method { get; }

    /// <summary>The path and query as sent, still percent-encoded.</summary>
    public string Path { get; }

    /// <summary>Gets the request headers, including the credentials. Names ignore case.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>The request body as UTF-8 text; empty when there was none.</summary>
    public string Body { get; }

    /// <summary>The HTTP status that was answered.</summary>
    public int Status { get; }

    /// <summary>The response body; empty when there was none.</summary>
    public string ResponseBody { get; }

    /// <summary>The request line and the status, for logs and assertion messages.</summary>
    public override string ToString() => $"{Method} {Path} -> {Status}";
}
