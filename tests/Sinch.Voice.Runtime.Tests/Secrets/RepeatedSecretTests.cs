using System.Net;
using System.Text;
using System.Text.Json;

namespace Sinch.Voice.Runtime.Tests.Secrets;

/// <summary>Servers that repeat a secret in a body or header, in any form: it is found without a preceding keyword.</summary>
public sealed class RepeatedSecretTests
{
    private static readonly Dictionary<string, Func<string, string>> s_forms = new()
    {
        ["as it is"] = static secret => secret,
        ["escaped"] = Uri.EscapeDataString,
        ["escaped in lower case"] = static secret => secret.Replace("+", "%2b", StringComparison.Ordinal).Replace("/", "%2f", StringComparison.Ordinal).Replace("=", "%3d", StringComparison.Ordinal),
        ["escaped twice"] = static secret => Uri.EscapeDataString(Uri.EscapeDataString(secret)),
        ["escaped throughout"] = static secret => string.Concat(secret.Select(c => $"%{(int)c:X2}")),
        ["JSON"] = static secret => JsonEncodedText.Encode(secret).Value,
        ["JSON in lower case"] = static secret => string.Concat(secret.Select(c => $"\\u{(int)c:x4}")),
        ["JSON in JSON"] = static secret => JsonEncodedText.Encode(JsonEncodedText.Encode(secret).Value).Value,
        ["JSON slashes"] = static secret => secret.Replace("/", "\\/", StringComparison.Ordinal),
        ["HTML"] = static secret => secret.Replace("+", "&#43;", StringComparison.Ordinal).Replace("/", "&#x2F;", StringComparison.Ordinal).Replace("=", "&#61;", StringComparison.Ordinal),
        ["address in HTML in JSON"] = static secret => JsonEncodedText.Encode(WebUtility.HtmlEncode(Uri.EscapeDataString(secret))).Value,
        ["form"] = static secret => secret.Replace('+', ' '),
        ["other case"] = static secret => secret.ToUpperInvariant(),
        ["Base64"] = static secret => Convert.ToBase64String(Encoding.UTF8.GetBytes(secret)),
        ["Base64 after one byte"] = static secret => Convert.ToBase64String(Encoding.UTF8.GetBytes(":" + secret)),
        ["Base64 after two bytes"] = static secret => Convert.ToBase64String(Encoding.UTF8.GetBytes("a:" + secret + "!")),
        ["Base64 without padding"] = static secret => Convert.ToBase64String(Encoding.UTF8.GetBytes(secret)).TrimEnd('='),
        ["Base64, escaped"] = static secret => Uri.EscapeDataString(Convert.ToBase64String(Encoding.UTF8.GetBytes(secret))),
        ["Base64url"] = static secret => Convert.ToBase64String(Encoding.UTF8.GetBytes(secret)).TrimEnd('=').Replace('+', '-').Replace('/', '_'),
        ["as Base64url"] = static secret => secret.TrimEnd('=').Replace('+', '-').Replace('/', '_'),
        ["without padding"] = static secret => secret.TrimEnd('='),
        ["hex"] = static secret => Convert.ToHexString(Encoding.UTF8.GetBytes(secret)),
        ["hex in lower case"] = static secret => Convert.ToHexString(Encoding.UTF8.GetBytes(secret)).ToLowerInvariant(),
    };

    private static readonly Dictionary<string, (Func<ApiCredential> Create, Func<string, string> Secret)> s_credentials = new()
    {
        ["signature"] = (() => SinchCredential.Signed(Canary.User, Canary.Secret), static header => header.Split(':')[1]),
        ["application"] = (() => SinchCredential.Basic(Canary.User, Canary.Secret), static header => header.Split(' ')[1]),
        ["password"] = (() => ApiCredentials.Basic(Canary.User, Canary.Secret), static _ => Canary.Secret),
        ["token"] = (() => ApiCredentials.Bearer(Canary.Token), static header => header.Split(' ')[1]),
        ["token of a provider"] = (() => ApiCredentials.Bearer(new Tokens()), static header => header.Split(' ')[1]),
        ["header"] = (() => ApiCredentials.ApiKey(ApiKeyLocation.Header, "X-Key", Canary.Secret), static _ => Canary.Secret),
        ["query"] = (() => ApiCredentials.ApiKey(ApiKeyLocation.Query, "key", Canary.Secret), static _ => Canary.Secret),
        ["cookie"] = (() => ApiCredentials.ApiKey(ApiKeyLocation.Cookie, "key", Canary.Token), static _ => Canary.Token),
    };

    public static TheoryData<string, string> Repetitions => [.. from credential in s_credentials.Keys from form in s_forms.Keys select (credential, form)];

    [Theory]
    [MemberData(nameof(Repetitions))]
    public async Task They_are_left_out_in_every_form(string kind, string form)
    {
        var (create, secretOf) = s_credentials[kind];
        var repeated = string.Empty;
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            repeated = s_forms[form](secretOf(context.Request.Headers.Authorization.ToString()));
            context.Response.Headers["X-Sent"] = repeated;
            return context.RespondAsync(400, $"<p>You sent ({repeated}), didn't you?", "text/html");
        });
        var credential = create();
        var api = credential is SinchCredential ? Api.Of(server.Address) : GeneralApi.Of([server.Address]);
        foreach (var options in new[] { new ApiClientOptions(), new ApiClientOptions { Handlers = { static _ => new Passing() } } })
        {
            var exception = await ApiPipeline.Create(api, credential, options, null).FailToCallAsync();

            // Text that was encoded together with the secret is not redacted.
            var others = form.StartsWith("Base64 after", StringComparison.Ordinal) ? "[A-Za-z0-9+/]{0,4}={0,2}" : string.Empty;
            Assert.Matches($"^<p>You sent \\({others}…{others}\\), didn't you\\?$", exception.RawBody);
            Assert.Matches($"^{others}…{others}$", Assert.Single(exception.Headers["X-Sent"]));
            Assert.DoesNotContain(repeated, exception.ToString(), StringComparison.Ordinal);
        }
    }

    /// <summary>HTTP removes the spaces at the ends of a header, which a form writes for plus signs.</summary>
    [Theory]
    [InlineData("+MY0Y+KeLMtikP")]
    [InlineData("++MY0Y+KeLMtikP+=")]
    public async Task A_secret_is_found_without_the_plus_signs_at_its_ends(string secret)
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.Headers["X-Sent"] = secret.Replace('+', ' ');
            return context.RespondAsync(400, $"You sent ({secret}).", "text/html");
        });
        var exception = await GeneralApi.Pipeline(server.Address, ApiCredentials.ApiKey(ApiKeyLocation.Header, "X-Key", secret)).FailToCallAsync();
        Assert.Equal("You sent (…).", exception.RawBody);
        Assert.DoesNotContain("KeLMtikP", Assert.Single(exception.Headers["X-Sent"]), StringComparison.Ordinal);
    }

    /// <summary>An endless text of escapes, and one that is escaped over and over, cost no more than their length.</summary>
    [Theory]
    [InlineData("%25")]
    [InlineData("\\\\")]
    [InlineData("&amp;")]
    [InlineData("%")]
    [InlineData("\\u")]
    [InlineData("&#")]
    public async Task Escapes_without_end_are_bounded(string escape)
    {
        await using var server = await LoopbackServer.StartAsync(400, string.Concat(Enumerable.Repeat(escape, 1_000_000 / escape.Length)), "text/plain");
        var exception = await GeneralApi.Pipeline(server.Address, ApiCredentials.Bearer(Canary.Token)).FailToCallAsync();
        Assert.StartsWith(escape, exception.RawBody, StringComparison.Ordinal);
        Assert.InRange(exception.RawBody!.Length, 4096, 4097);
    }

    private sealed class Passing : DelegatingHandler;

    private sealed class Tokens : ITokenProvider
    {
        private int _count;

        /// <summary>Another one each time.</summary>
        public ValueTask<string> GetTokenAsync(TokenRequest request, CancellationToken cancellationToken) => new($"{Canary.Token}+/{_count++}");
    }
}
