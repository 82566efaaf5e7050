namespace Sinch.Voice.Generator.Examples;

/// <summary>Specifies the direction of a value, for <c>readOnly</c> and <c>writeOnly</c>.</summary>
internal enum Direction
{
    /// <summary>Either direction, or unknown: an example of a schema, or of a webhook, in which the server sends the requests.</summary>
    Either,

    Request,

    Response,
}
