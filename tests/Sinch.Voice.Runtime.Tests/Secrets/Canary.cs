using System.Text;

namespace Sinch.Voice.Runtime.Tests.Secrets;

/// <summary>A secret that stands nowhere but in credentials, and what it looks like in other clothes.</summary>
internal static class Canary
{
    /// <summary>Base64, so that it can be an application's secret, and with the characters that are escaped in addresses and in JSON.</summary>
    public const string Secret = "Y2FuYXJ5+/Y2FuYXJ5+/Y2FuYXJ5Cg==";

    /// <summary>A token or cookie.</summary>
    public const string Token = "canary-t0ken-canary-t0ken";

    public const string User = "my-key";

    private static readonly string[] s_forms =
        [.. new[] { Secret, Token }.SelectMany(Forms), .. Forms(Encoding.Latin1.GetString(Convert.FromBase64String(Secret)))];

    /// <summary>Checks that a text holds the secret in no form, nor any of the further texts.</summary>
    public static void AssertAbsent(string text, params IEnumerable<string> more)
        => Assert.All(s_forms.Concat(more), form => Assert.DoesNotContain(form, text, StringComparison.Ordinal));

    private static IEnumerable<string> Forms(string secret)
    {
        var bytes = Encoding.Latin1.GetBytes(secret);
        var pair = Encoding.Latin1.GetBytes($"{User}:{secret}");
        return
        [
            secret,
            Uri.EscapeDataString(secret),
            System.Text.Json.JsonEncodedText.Encode(secret).Value,
            Convert.ToBase64String(bytes),
            Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_'),
            Convert.ToBase64String(pair),
            Convert.ToHexString(bytes),
            Convert.ToHexString(bytes).ToLowerInvariant(),
        ];
    }
}
