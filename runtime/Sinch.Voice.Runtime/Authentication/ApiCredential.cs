using System.Diagnostics;
using Sinch.Voice.Runtime;

namespace Sinch.Voice;

/// <summary>Represents the credential used to authenticate requests. Instances are thread-safe and hold no request state.</summary>
/// <remarks>
/// The client of a document with security schemes has a factory method for each scheme, which knows the location of the key or token.
/// <see cref="ApiCredentials"/> creates credentials for other documents. Messages, logs and <see cref="object.ToString"/> never contain a secret.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public abstract class ApiCredential
{
    private protected ApiCredential()
    {
    }

    /// <summary>Gets the headers, query parameters and cookies that the credential sets.</summary>
    internal abstract IEnumerable<string> Locations { get; }

    /// <summary>Gets a value that indicates whether the credential signs the bodies of requests, so that they must be in memory.</summary>
    internal virtual bool CoversBodies => false;

    /// <summary>Adds the credential to a request that is otherwise complete. A second call replaces what the first one added.</summary>
    internal abstract ValueTask AuthenticateAsync(HttpRequestMessage request, AuthenticationContext context, CancellationToken cancellationToken);

    /// <summary>Returns the secrets in a message. Fixed secrets are returned without a message, too.</summary>
    internal abstract IEnumerable<string> SecretsIn(HttpRequestMessage? message);
}
