namespace Sinch.Voice.Generator.Building.Contents;

/// <summary>Classifies content by its media type alone.</summary>
internal enum MediaFamily
{
    /// <summary>An invalid media type, or one with a charset other than UTF-8.</summary>
    None,
    Json,

    /// <summary>JSON values, each on a line of its own.</summary>
    JsonLines,

    /// <summary>JSON values, each behind a record separator (RFC 7464).</summary>
    JsonTextSequence,

    /// <summary>Server-sent events.</summary>
    EventStream,
    Form,
    Multipart,
    Xml,
    Text,

    /// <summary>Images, audio, archives: bytes regardless of the schema.</summary>
    Binary,

    /// <summary><c>*/*</c> and <c>application/*</c>.</summary>
    Any,

    /// <summary>Determined by the schema.</summary>
    Other,
}
