namespace Sinch.Voice;

/// <summary>Represents the credential used to authenticate requests to Sinch. Create one with <see cref="Basic"/> or <see cref="Signed"/>.</summary>
/// <remarks>Instances are thread-safe and hold no request state. Messages, logs and <see cref="object.ToString"/> never contain the secret.</remarks>
public abstract class SinchCredential : ApiCredential
{
    private protected SinchCredential(string applicationKey)
    {
        Voice.ApplicationKey.Check(applicationKey, nameof(applicationKey));
        ApplicationKey = applicationKey;
    }

    /// <summary>Gets the key of the application, as shown in the Sinch dashboard.</summary>
    public string ApplicationKey { get; }

    internal override IEnumerable<string> Locations => [CredentialLocation.Authorization];

    /// <summary>
    /// Creates a credential that sends the key and the secret with each request (security scheme <c>Basic</c> of the document). Use it for
    /// experiments.
    /// </summary>
    /// <param name="applicationKey">The key of the application.</param>
    /// <param name="applicationSecret">The secret of the application.</param>
    /// <returns>The credential.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="applicationKey"/> or <paramref name="applicationSecret"/> is empty, or <paramref name="applicationKey"/> is not a valid key.
    /// </exception>
    public static SinchCredential Basic(string applicationKey, string applicationSecret) => new ApplicationCredential(applicationKey, applicationSecret);

    /// <summary>
    /// Creates a credential that signs each request with the secret and never sends the secret (security scheme <c>Signed</c> of the document,
    /// <see href="https://developers.sinch.com/docs/voice/api-reference/authentication/signed-request">application signed request</see>).
    /// </summary>
    /// <param name="applicationKey">The key of the application.</param>
    /// <param name="applicationSecret">The Base64-encoded secret of the application, as shown in the Sinch dashboard.</param>
    /// <returns>The credential.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="applicationKey"/> or <paramref name="applicationSecret"/> is empty, <paramref name="applicationKey"/> is not a valid key, or
    /// <paramref name="applicationSecret"/> is not Base64.
    /// </exception>
    public static SinchCredential Signed(string applicationKey, string applicationSecret) => new SignedCredential(applicationKey, applicationSecret);

    /// <summary>Authenticates synchronously, because no credential of Sinch needs to wait.</summary>
    internal sealed override ValueTask AuthenticateAsync(HttpRequestMessage request, AuthenticationContext context, CancellationToken cancellationToken)
    {
        Authenticate(request, context.Body is { } body ? body.Content : default, context.Time);
        return default;
    }

    /// <summary>Adds the credential to a request that is otherwise complete.</summary>
    internal abstract void Authenticate(HttpRequestMessage request, ReadOnlySpan<byte> body, TimeProvider time);
}
