using System.Diagnostics;
using Sinch.Voice.Runtime;

namespace Sinch.Voice;

/// <summary>
/// What requests are authenticated with. Instances hold no state of a request and are safe for concurrent use; a secret is never part of a
/// message, a log or <see cref="object.ToString"/>.
/// </summary>
/// <remarks>The client of a document with security schemes has a factory for each of them, which knows where the key or token goes.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public abstract class ApiCredential
{
    private protected ApiCredential()
    {
    }

    /// <summary>Sends nothing, for calls of operations that ask for nothing.</summary>
    public static ApiCredential None { get; } = new NoCredential();

    /// <summary>The headers, query parameters and cookies that it sets.</summary>
    internal abstract IEnumerable<string> Places { get; }

    /// <summary>Sends user name and password with every request (RFC 7617).</summary>
    /// <param name="userName">The name of the user.</param>
    /// <param name="password">The password.</param>
    /// <exception cref="ArgumentException">They hold control characters, or the name holds a colon.</exception>
    public static ApiCredential Basic(string userName, string password) => new BasicCredential(userName, password);

    /// <summary>Sends a token that stays as it is with every request (RFC 6750).</summary>
    /// <param name="token">The token.</param>
    /// <exception cref="ArgumentException">The token is empty or holds characters that a token can't hold.</exception>
    public static ApiCredential Bearer(string token) => new BearerCredential(new FixedToken(token));

    /// <summary>Sends a token with every request, which is asked for each time, so that it can be renewed.</summary>
    /// <param name="tokens">Where tokens come from. It is called by many requests at once.</param>
    public static ApiCredential Bearer(ITokenProvider tokens) => new BearerCredential(tokens);

    /// <summary>Sends a key with every request.</summary>
    /// <param name="location">Where the key goes.</param>
    /// <param name="name">The name of the header, query parameter or cookie.</param>
    /// <param name="key">The key.</param>
    /// <exception cref="ArgumentException">The name or the key can't be sent there, or the client sets that header itself.</exception>
    public static ApiCredential ApiKey(ApiKeyLocation location, string name, string key) => location switch
    {
        ApiKeyLocation.Header => new HeaderKeyCredential(name, key),
        ApiKeyLocation.Query => new QueryKeyCredential(name, key),
        ApiKeyLocation.Cookie => new CookieKeyCredential(name, key),
        _ => throw new ArgumentOutOfRangeException(nameof(location), location, "A key goes into a header, the query or a cookie."),
    };

    /// <summary>Sends several credentials at once, for operations that ask for all of them, or for different ones.</summary>
    /// <param name="credentials">The credentials, each of which sets something else.</param>
    /// <exception cref="ArgumentException">Two of them go to the same place.</exception>
    public static ApiCredential All(params ApiCredential[] credentials) => new CombinedCredential(credentials);

    /// <summary>Adds the credential to a request that is otherwise complete. Doing so again replaces what was added before.</summary>
    internal abstract ValueTask AuthenticateAsync(HttpRequestMessage request, AuthenticationContext context, CancellationToken cancellationToken);

    /// <summary>What a message was authenticated with, as far as it is a secret. What stays the same is known without a message.</summary>
    internal abstract IEnumerable<string> SecretsIn(HttpRequestMessage? message);
}
