namespace Sinch.Voice;

/// <summary>
/// What requests to Sinch are authenticated with. Create one with <see cref="Basic"/> or <see cref="Signed"/>. Instances hold no state of a request
/// and are safe for concurrent use; the secret is never part of a message, a log or <see cref="object.ToString"/>.
/// </summary>
public abstract class SinchCredential : ApiCredential
{
    private protected SinchCredential(string applicationKey)
    {
        Voice.ApplicationKey.Check(applicationKey, nameof(applicationKey));
        ApplicationKey = applicationKey;
    }

    /// <summary>The key of the application, as the Sinch dashboard shows it.</summary>
    public string ApplicationKey { get; }

    internal override IEnumerable<string> Places => [CredentialLocation.Authorization];

    /// <summary>Sends key and secret with every request (security scheme <c>Basic</c> of the document). Fit for trying things out.</summary>
    /// <param name="applicationKey">The key of the application.</param>
    /// <param name="applicationSecret">The secret of the application.</param>
    /// <exception cref="ArgumentException">The key or the secret is empty, or the key can't be one.</exception>
    public static new SinchCredential Basic(string applicationKey, string applicationSecret) => new ApplicationCredential(applicationKey, applicationSecret);

    /// <summary>
    /// Signs every request with the secret, which itself is never sent (security scheme <c>Signed</c> of the document,
    /// <see href="https://developers.sinch.com/docs/voice/api-reference/authentication/signed-request">application signed request</see>).
    /// </summary>
    /// <param name="applicationKey">The key of the application.</param>
    /// <param name="applicationSecret">The secret of the application, in Base64 as the dashboard shows it.</param>
    /// <exception cref="ArgumentException">The key or the secret is empty, the key can't be one, or the secret isn't Base64.</exception>
    public static SinchCredential Signed(string applicationKey, string applicationSecret) => new SignedCredential(applicationKey, applicationSecret);

    /// <summary>Nothing has to be waited for.</summary>
    internal sealed override ValueTask AuthenticateAsync(HttpRequestMessage request, AuthenticationContext context, CancellationToken cancellationToken)
    {
        Authenticate(request, context.Body is { } body ? body.Content : default, context.Time);
        return default;
    }

    /// <summary>Adds the credential to a request that is otherwise complete.</summary>
    internal abstract void Authenticate(HttpRequestMessage request, ReadOnlySpan<byte> body, TimeProvider time);
}
