using System.Globalization;

namespace Sinch.Voice.Samples.PlatformStandIn;

/// <summary>Times as callbacks have them: UTC, without a fraction.</summary>
internal static class WireTime
{
    public static string Format(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
