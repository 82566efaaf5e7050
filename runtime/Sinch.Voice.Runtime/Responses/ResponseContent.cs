namespace Sinch.Voice;

/// <summary>How much of a response is read before a call ends.</summary>
internal enum ResponseContent
{
    /// <summary>All of it.</summary>
    Whole,

    /// <summary>Nothing, since it says nothing that the document describes; it may break off.</summary>
    Nothing,

    /// <summary>Nothing yet: the caller reads it.</summary>
    Live,
}
