namespace Sinch.Voice.Fuzz.Callbacks;

/// <summary>A part of a request, and what may be done to it.</summary>
internal enum Part
{
    Method,
    Path,
    Query,
    Scheme,
    Key,
    Signature,
    Authorization,
    Timestamp,
    Shift,
    ContentType,
    ContentEncoding,
    Body,
    Lengthen,
    Remove,
    Double,
    Add,
    Length,
    Chunk,
    Message,
}
