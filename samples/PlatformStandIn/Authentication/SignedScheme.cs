using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Sinch.Voice.Samples.PlatformStandIn;

/// <summary><c>Authorization: Application key:signature</c>, with the time of signing in <c>x-timestamp</c>.</summary>
internal sealed class SignedScheme
{
    // The fraction is optional, and a missing designator means UTC.
    private const string TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK";

    private static readonly TimeSpan s_tolerance = TimeSpan.FromMinutes(5);

    private readonly string _applicationKey;
    private readonly WireSignature _signature;
    private readonly TimeProvider _time;

    public SignedScheme(PlatformStandInOptions options)
    {
        _applicationKey = options.ApplicationKey;
        _signature = new WireSignature(options.ApplicationSecret);
        _time = options.TimeProvider;
    }

    public void Check(string parameter, IncomingRequest request)
    {
        if (parameter.Split(':') is not [var key, { Length: > 0 } signature])
        {
            throw new RefusedException(PlatformError.AuthorizationHeader);
        }

        if (key != _applicationKey)
        {
            throw new RefusedException(PlatformError.InvalidCredentials);
        }

        var timestamp = request.Header("x-timestamp");
        CheckTime(timestamp);
        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(signature), Encoding.UTF8.GetBytes(Sign(request, timestamp))))
        {
            throw new RefusedException(PlatformError.InvalidSignature);
        }
    }

    private void CheckTime(string timestamp)
    {
        if (!DateTimeOffset.TryParseExact(timestamp, TimestampFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var signedAt)
            || signedAt.Offset != TimeSpan.Zero)
        {
            throw new RefusedException(PlatformError.TimestampHeader);
        }

        if ((_time.GetUtcNow() - signedAt).Duration() > s_tolerance)
        {
            throw new RefusedException(PlatformError.Expired);
        }
    }

    private string Sign(IncomingRequest request, string timestamp)
        => _signature.Create(request.Method, request.Body, request.Header("Content-Type"), timestamp, request.Path);
}
