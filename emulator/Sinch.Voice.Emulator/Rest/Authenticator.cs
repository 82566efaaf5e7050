using System.Globalization;
using System.Net.Http.Headers;
using System.Text;

namespace Sinch.Voice.Emulator.Rest;

/// <summary>Checks the credentials of a request: <c>Basic key:secret</c>, or <c>Application key:signature</c> with the time of signing in <c>x-timestamp</c>.</summary>
internal sealed class Authenticator(string applicationKey, ApplicationSettings application, TimeSpan tolerance, TimeProvider time)
{
    // The fraction is optional, and a missing designator means UTC.
    private const string TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK";

    /// <exception cref="RefusedException">The credentials are missing, malformed, wrong or too old.</exception>
    public void Check(IncomingRequest request)
    {
        if (!AuthenticationHeaderValue.TryParse(request.Header("Authorization"), out var authorization) || authorization.Parameter is not { } parameter)
        {
            throw new RefusedException(PlatformError.AuthorizationHeader);
        }

        switch (authorization.Scheme.ToUpperInvariant())
        {
            case "BASIC":
                CheckBasic(parameter);
                break;
            case "APPLICATION":
                CheckSigned(parameter, request);
                break;
            default:
                throw new RefusedException(PlatformError.AuthorizationHeader);
        }
    }

    private void CheckBasic(string parameter)
    {
        var credentials = new byte[parameter.Length];
        if (!Convert.TryFromBase64String(parameter, credentials, out var length)
            || Encoding.UTF8.GetString(credentials, 0, length).Split(':', 2) is not [var key, var secret])
        {
            throw new RefusedException(PlatformError.AuthorizationHeader);
        }

        if (!IsKnown(key) || secret != application.Signature.Secret)
        {
            throw new RefusedException(PlatformError.InvalidCredentials);
        }
    }

    private void CheckSigned(string parameter, IncomingRequest request)
    {
        if (parameter.Split(':') is not [var key, { Length: > 0 } signature])
        {
            throw new RefusedException(PlatformError.AuthorizationHeader);
        }

        if (!IsKnown(key))
        {
            throw new RefusedException(PlatformError.InvalidCredentials);
        }

        var timestamp = request.Header("x-timestamp");
        CheckTime(timestamp);
        if (!application.Signature.IsValid(signature, request.Method, request.Body.Span, request.Header("Content-Type"), timestamp, request.Path))
        {
            throw new RefusedException(PlatformError.InvalidSignature);
        }
    }

    private bool IsKnown(string key) => key.Equals(applicationKey, StringComparison.OrdinalIgnoreCase);

    private void CheckTime(string timestamp)
    {
        if (!DateTimeOffset.TryParseExact(timestamp, TimestampFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var signedAt)
            || signedAt.Offset != TimeSpan.Zero)
        {
            throw new RefusedException(PlatformError.TimestampHeader);
        }

        if ((time.GetUtcNow() - signedAt).Duration() > tolerance)
        {
            throw new RefusedException(PlatformError.Expired);
        }
    }
}
