namespace Sinch.Voice.Generator.Examples;

/// <summary>Which way a value travels, which is what <c>readOnly</c> and <c>writeOnly</c> are about.</summary>
internal enum Direction
{
    /// <summary>Either way, or unknown: an example of a schema, or a webhook, in which requests are the server's.</summary>
    Either,

    Request,

    Response,
}
