using System.Security.Cryptography;
using System.Text;

namespace Sinch.Voice.Resilience.Tests;

/// <summary>A request as the server received it.</summary>
internal sealed record ReceivedRequest(string Method, string Target, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public string Header(string name) => Headers.GetValueOrDefault(name, string.Empty);

    /// <summary>Checks the signature by the platform's rule, written down here once more.</summary>
    public void AssertSigned()
    {
#pragma warning disable CA5351 // The platform's choice.
        var hash = Body.Length == 0 ? string.Empty : Convert.ToBase64String(MD5.HashData(Body));
#pragma warning restore CA5351
        var text = $"{Method}\n{hash}\n{Header("Content-Type")}\nx-timestamp:{Header("x-timestamp")}\n{Target}";
        var signature = Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(Caller.Secret), Encoding.UTF8.GetBytes(text)));
        Assert.Equal($"Application {Caller.Key}:{signature}", Header("Authorization"));
    }
}
