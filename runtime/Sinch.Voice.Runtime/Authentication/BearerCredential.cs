using System.Net.Http.Headers;

namespace Sinch.Voice;

/// <summary>Authenticates with bearer tokens (RFC 6750), including those of OAuth 2.0 and OpenID Connect.</summary>
internal sealed class BearerCredential : ApiCredential
{
    private readonly ITokenProvider _tokens;

    public BearerCredential(ITokenProvider tokens)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        _tokens = tokens;
    }

    internal override IEnumerable<string> Locations => [CredentialLocation.Authorization];

    public override string ToString() => "Bearer credential";

    internal override ValueTask AuthenticateAsync(HttpRequestMessage request, AuthenticationContext context, CancellationToken cancellationToken)
    {
        var asked = new TokenRequest
        {
            OperationId = context.Operation.Id,
            Server = new Uri(request.RequestUri!.GetLeftPart(UriPartial.Authority)),
            Attempt = context.Attempt,
        };
        var answer = _tokens.GetTokenAsync(asked, cancellationToken);
        if (!answer.IsCompletedSuccessfully)
        {
            return AwaitAsync(request, answer);
        }

        Apply(request, answer.Result);
        return default;
    }

    /// <summary>Returns the token in the message, because the tokens of a provider are not stored.</summary>
    internal override IEnumerable<string> SecretsIn(HttpRequestMessage? message) => message?.Headers.Authorization?.Parameter is { } token ? [token] : [];

    private static async ValueTask AwaitAsync(HttpRequestMessage request, ValueTask<string> answer) => Apply(request, await answer.ConfigureAwait(false));

    private static void Apply(HttpRequestMessage request, string? token)
        => request.Headers.Authorization = token is not null && CredentialText.FindTokenProblem(token) is null
            ? new AuthenticationHeaderValue("Bearer", token)
            : throw new InvalidOperationException("The token provider returned an invalid token: only visible ASCII characters are allowed, no spaces.");
}
