namespace Sinch.Voice;

/// <summary>Specifies how much of a response is read before a call completes.</summary>
internal enum ResponseContent
{
    /// <summary>The complete body.</summary>
    Whole,

    /// <summary>Nothing, because the document declares no content. The body may be truncated.</summary>
    Nothing,

    /// <summary>Nothing yet. The caller reads the body.</summary>
    Live,
}
