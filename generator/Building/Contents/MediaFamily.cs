namespace Sinch.Voice.Generator.Building.Contents;

/// <summary>What a media type alone says of its content.</summary>
internal enum MediaFamily
{
    /// <summary>It can't be a media type, or one in a charset that isn't UTF-8.</summary>
    None,
    Json,
    Form,
    Multipart,
    Xml,
    Text,

    /// <summary>Images, sounds, archives: bytes whatever the schema.</summary>
    Binary,

    /// <summary><c>*/*</c> and <c>application/*</c>.</summary>
    Any,

    /// <summary>What only the schema tells.</summary>
    Other,
}
