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
    private readonly byte[] _secret;
    private readonly TimeProvider _time;

    public SignedScheme(PlatformStandInOptions options)
    {
        _applicationKey = options.ApplicationKey;
        _secret = Decode(options.ApplicationSecret);
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
    {
        var text = string.Join(
            '\n',
            request.Method.ToUpperInvariant(),
            ContentMd5(request.Body),
            request.Header("Content-Type"),
            "x-timestamp:" + timestamp,
            request.Path);
        return Convert.ToBase64String(HMACSHA256.HashData(_secret, Encoding.UTF8.GetBytes(text)));
    }

    // MD5 is what the platform's signature is made of; the secret's part in it is HMAC-SHA256.
#pragma warning disable CA5351
    private static string ContentMd5(byte[] body) => body.Length == 0 ? string.Empty : Convert.ToBase64String(MD5.HashData(body));
#pragma warning restore CA5351

    private static byte[] Decode(string secret)
    {
        try
        {
            return Convert.FromBase64String(secret);
        }
        catch (FormatException exception)
        {
            throw new ArgumentException("The application secret isn't Base64.", nameof(secret), exception);
        }
    }
}
