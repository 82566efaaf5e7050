using System.Security.Cryptography;
using System.Text;

namespace Sinch.Voice.AspNetCore.Tests.Infrastructure;

/// <summary>Signs callbacks as the platform does. Written from the documentation, apart from the runtime, so that the two check each other.</summary>
internal static class Signer
{
    public const string Key = "669E367E-6BBA-48AB-AF15-266871C28135";
    public const string Secret = "BeIukql3pTKJ8RGL5zo0DA==";

    public static string Authorization(string path, byte[] body, string contentType, string timestamp, string key = Key, string secret = Secret)
    {
#pragma warning disable CA5351 // The platform's algorithm asks for MD5.
        var md5 = body.Length == 0 ? string.Empty : Convert.ToBase64String(MD5.HashData(body));
#pragma warning restore CA5351
        var text = $"POST\n{md5}\n{contentType}\nx-timestamp:{timestamp}\n{path}";
        return $"application {key}:{Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(secret), Encoding.UTF8.GetBytes(text)))}";
    }
}
