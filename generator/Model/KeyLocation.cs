namespace Sinch.Voice.Generator.Model;

/// <summary>Where a key goes.</summary>
internal enum KeyLocation
{
    Header,
    Query,
    Cookie,
}
