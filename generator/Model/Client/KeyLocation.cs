namespace Sinch.Voice.Generator.Model.Client;

/// <summary>Where a key goes.</summary>
internal enum KeyLocation
{
    Header,
    Query,
    Cookie,
}
