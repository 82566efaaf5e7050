namespace Sinch.Voice;

/// <summary>Names the locations that credentials set, so that two credentials for the same location are rejected.</summary>
internal static class CredentialLocation
{
    public static string Authorization { get; } = Header("Authorization");

    /// <summary>Names a header. Header names are case-insensitive.</summary>
    public static string Header(string name) => $"the header {name.ToLowerInvariant()}";

    public static string Query(string name) => $"the query parameter {name}";

    public static string Cookie(string name) => $"the cookie {name}";
}
