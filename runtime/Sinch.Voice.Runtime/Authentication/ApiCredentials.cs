namespace Sinch.Voice;

/// <summary>Creates credentials for the clients of documents that are not Sinch's.</summary>
/// <remarks>
/// The client of a document with security schemes has a class with a factory method for each scheme, such as <c>PetstoreCredential.ApiKey(key)</c>.
/// Use this class for documents without security schemes, and to combine credentials.
/// </remarks>
public static class ApiCredentials
{
    /// <summary>Gets a credential that sends nothing. Use it to call only operations that require no authentication.</summary>
    public static ApiCredential None { get; } = new NoCredential();

    /// <summary>Creates a credential that sends a user name and password with each request (RFC 7617).</summary>
    /// <param name="userName">The user name.</param>
    /// <param name="password">The password.</param>
    /// <returns>The credential.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="userName"/> or <paramref name="password"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="userName"/> or <paramref name="password"/> contains control characters, or <paramref name="userName"/> contains a colon.
    /// </exception>
    public static ApiCredential Basic(string userName, string password) => new BasicCredential(userName, password);

    /// <summary>Creates a credential that sends a fixed bearer token with each request (RFC 6750).</summary>
    /// <param name="token">The token.</param>
    /// <returns>The credential.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="token"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="token"/> is empty or contains characters that are not allowed in a token.</exception>
    public static ApiCredential Bearer(string token) => new BearerCredential(new FixedToken(token));

    /// <summary>Creates a credential that gets a bearer token for each request, so the token can be renewed.</summary>
    /// <param name="tokens">The provider of the tokens. Requests call it concurrently.</param>
    /// <returns>The credential.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="tokens"/> is <see langword="null"/>.</exception>
    public static ApiCredential Bearer(ITokenProvider tokens) => new BearerCredential(tokens);

    /// <summary>Creates a credential that sends an API key with each request.</summary>
    /// <param name="location">The location of the key.</param>
    /// <param name="name">The name of the header, query parameter or cookie.</param>
    /// <param name="key">The key.</param>
    /// <returns>The credential.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="name"/> or <paramref name="key"/> cannot be sent in the location, or the client sets the header itself.
    /// </exception>
    public static ApiCredential ApiKey(ApiKeyLocation location, string name, string key) => location switch
    {
        ApiKeyLocation.Header => new HeaderKeyCredential(name, key),
        ApiKeyLocation.Query => new QueryKeyCredential(name, key),
        ApiKeyLocation.Cookie => new CookieKeyCredential(name, key),
        _ => throw new ArgumentOutOfRangeException(nameof(location), location, "The location must be Header, Query or Cookie."),
    };

    /// <summary>
    /// Creates a credential that sends several credentials with each request. Use it if an operation requires all of them or operations require
    /// different ones.
    /// </summary>
    /// <param name="credentials">The credentials. Each must set a different header, query parameter or cookie.</param>
    /// <returns>The credential.</returns>
    /// <exception cref="ArgumentException">Two of <paramref name="credentials"/> set the same header, query parameter or cookie.</exception>
    public static ApiCredential All(params ApiCredential[] credentials) => new CombinedCredential(credentials);
}
