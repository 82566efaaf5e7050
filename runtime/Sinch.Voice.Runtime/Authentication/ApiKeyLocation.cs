namespace Sinch.Voice;

/// <summary>Where an API key goes: <c>in</c> of the security scheme.</summary>
public enum ApiKeyLocation
{
    /// <summary>Into a header.</summary>
    Header,

    /// <summary>Into the query. No log, activity or message of the client has it; those of servers and proxies may.</summary>
    Query,

    /// <summary>Into a cookie.</summary>
    Cookie,
}
