using System.Net.Http.Headers;

namespace Sinch.Voice.Samples.PlatformStandIn;

/// <summary>Checks the credentials of a request: <c>Basic</c>, or <c>Application</c> for a signed one.</summary>
internal sealed class Authenticator(PlatformStandInOptions options)
{
    private readonly BasicScheme _basic = new(options);
    private readonly SignedScheme _signed = new(options);

    public void Check(IncomingRequest request)
    {
        if (!AuthenticationHeaderValue.TryParse(request.Header("Authorization"), out var authorization) || authorization.Parameter is not { } parameter)
        {
            throw new RefusedException(PlatformError.AuthorizationHeader);
        }

        switch (authorization.Scheme.ToUpperInvariant())
        {
            case "BASIC":
                _basic.Check(parameter);
                break;
            case "APPLICATION":
                _signed.Check(parameter, request);
                break;
            default:
                throw new RefusedException(PlatformError.AuthorizationHeader);
        }
    }
}
