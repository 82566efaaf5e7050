namespace Sinch.Voice;

/// <summary>Represents the absence of a credential.</summary>
internal sealed class NoCredential : ApiCredential
{
    internal override IEnumerable<string> Locations => [];

    internal override IEnumerable<string> SecretsIn(HttpRequestMessage? message) => [];

    public override string ToString() => "No credential";

    internal override ValueTask AuthenticateAsync(HttpRequestMessage request, AuthenticationContext context, CancellationToken cancellationToken) => default;
}
