namespace Sinch.Voice;

/// <summary>Names the places that credentials go to, so that two for the same are noticed.</summary>
internal static class CredentialLocation
{
    public static string Authorization { get; } = Header("Authorization");

    /// <summary>Names of headers have no case.</summary>
    public static string Header(string name) => $"the header {name.ToLowerInvariant()}";

    public static string Query(string name) => $"the query parameter {name}";

    public static string Cookie(string name) => $"the cookie {name}";
}
