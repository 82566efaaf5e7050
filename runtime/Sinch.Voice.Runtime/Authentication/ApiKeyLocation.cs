namespace Sinch.Voice;

/// <summary>Specifies the location of an API key: <c>in</c> of the security scheme.</summary>
public enum ApiKeyLocation
{
    /// <summary>The key is sent in a header.</summary>
    Header,

    /// <summary>The key is sent in the query. The client keeps it out of logs, activities and messages; servers and proxies may log it.</summary>
    Query,

    /// <summary>The key is sent in a cookie.</summary>
    Cookie,
}
