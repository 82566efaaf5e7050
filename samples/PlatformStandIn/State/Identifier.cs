using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Sinch.Voice.Samples.PlatformStandIn;

/// <summary>Identifiers that look like the platform's and are the same in every run, so that output can be compared.</summary>
internal static class Identifier
{
    public static string Create(string kind, int number)
    {
        var seed = string.Create(CultureInfo.InvariantCulture, $"{kind} {number}");
        return new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(seed)).AsSpan(0, 16)).ToString();
    }
}
