using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;

namespace Sinch.Voice.Runtime.Tests.Callbacks;

/// <summary>The verification of callbacks, without any web framework.</summary>
public class CallbackVerifierTests
{
    private static readonly JsonNode s_vector = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fixtures", "signing-vectors.json")))!
        .AsArray().Single(vector => (string)vector!["kind"]! == "callback")!;

    private static readonly string s_key = (string)s_vector["key"]!;
    private static readonly string s_secret = (string)s_vector["secret"]!;
    private static readonly DateTimeOffset s_time = DateTimeOffset.Parse((string)s_vector["timestamp"]!, CultureInfo.InvariantCulture);

    private readonly FakeTimeProvider _clock = new(s_time);

    [Fact]
    public async Task The_documented_callback_is_accepted()
    {
        var result = await Verifier().VerifyAsync(Request(), Ct);
        Assert.True(result.IsAccepted);
        Assert.Equal(s_key, result.ApplicationKey);
        Assert.Equal(CallbackRefusal.None, result.Refusal);
    }

    [Theory]
    [InlineData("application")]
    [InlineData("Application")]
    [InlineData("APPLICATION")]
    public async Task The_scheme_is_compared_without_case(string scheme)
        => Assert.True((await Verifier().VerifyAsync(Request(authorization: $"{scheme} {s_key}:{(string)s_vector["signature"]!}"), Ct)).IsAccepted);

    [Fact]
    public async Task Every_flipped_bit_of_the_body_is_noticed()
    {
        var body = Encoding.UTF8.GetBytes((string)s_vector["body"]!);
        for (var bit = 0; bit < body.Length * 8; bit++)
        {
            var changed = body.ToArray();
            changed[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.Equal(CallbackRefusal.WrongSignature, (await Verifier().VerifyAsync(Request(body: changed), Ct)).Refusal);
        }
    }

    [Fact]
    public async Task Every_flipped_bit_of_the_path_is_noticed()
    {
        foreach (var path in Flips((string)s_vector["path"]!))
        {
            Assert.Equal(CallbackRefusal.WrongSignature, (await Verifier().VerifyAsync(Request(path: path), Ct)).Refusal);
        }
    }

    [Fact]
    public async Task Every_flipped_bit_of_the_content_type_is_noticed()
    {
        foreach (var contentType in Flips((string)s_vector["contentType"]!))
        {
            Assert.Equal(CallbackRefusal.WrongSignature, (await Verifier().VerifyAsync(Request(contentType: contentType), Ct)).Refusal);
        }
    }

    [Fact]
    public async Task Every_flipped_bit_of_the_timestamp_is_noticed()
    {
        // With the maximum tolerance, so that a valid time is refused for its signature.
        var verifier = Verifier(options => options.Tolerance = TimeSpan.FromDays(1));
        foreach (var timestamp in Flips((string)s_vector["timestamp"]!))
        {
            Assert.False((await verifier.VerifyAsync(Request(timestamp: timestamp), Ct)).IsAccepted);
        }
    }

    [Fact]
    public async Task Every_flipped_bit_of_key_and_signature_is_noticed()
    {
        foreach (var authorization in Flips($"{s_key}:{(string)s_vector["signature"]!}"))
        {
            var result = await Verifier().VerifyAsync(Request(authorization: "application " + authorization), Ct);
            Assert.False(result.IsAccepted, authorization);
        }
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("post")]
    public async Task The_verb_is_part_of_the_signature(string method)
        => Assert.Equal(CallbackRefusal.WrongSignature, (await Verifier().VerifyAsync(Request(method: method), Ct)).Refusal);

    public static TheoryData<string?, CallbackRefusal> Authorizations => new()
    {
        { null, CallbackRefusal.MissingAuthorization },
        { "", CallbackRefusal.MissingAuthorization },
        { "  ", CallbackRefusal.MissingAuthorization },
        { "Bearer x", CallbackRefusal.UnknownScheme },
        { "Basic dTpw", CallbackRefusal.UnknownScheme },
        { "application", CallbackRefusal.MalformedAuthorization },
        { "application x", CallbackRefusal.MalformedAuthorization },
        { "application :x", CallbackRefusal.MalformedAuthorization },
        { "application x:", CallbackRefusal.MalformedAuthorization },
        { "application " + new string('x', 1_000_000), CallbackRefusal.MalformedAuthorization },
        { "application nobody:Tg6fMyo8mj9pYfWQ9ssbx3Tc1BNC87IEygAfLbJqZb4=", CallbackRefusal.UnknownApplication },
        { "application 669e367e-6bba-48ab-af15-266871c28135:Tg6fMyo8mj9pYfWQ9ssbx3Tc1BNC87IEygAfLbJqZb4=", CallbackRefusal.UnknownApplication },
        { "application 669E367E-6BBA-48AB-AF15-266871C28135:***", CallbackRefusal.WrongSignature },
        { "application 669E367E-6BBA-48AB-AF15-266871C28135:AAAA", CallbackRefusal.WrongSignature },
    };

    [Theory]
    [MemberData(nameof(Authorizations))]
    public async Task An_authorization_that_is_not_the_platforms(string? authorization, CallbackRefusal refusal)
    {
        var result = await Verifier().VerifyAsync(Copy(Request(), authorization), Ct);
        Assert.Equal(refusal, result.Refusal);
        Assert.Null(result.ApplicationKey);
        Assert.NotEmpty(result.Reason);
    }

    [Theory]
    [InlineData("", CallbackRefusal.MissingTimestamp)]
    [InlineData("yesterday", CallbackRefusal.MalformedTimestamp)]
    [InlineData("2014-09-24T10:59:41", CallbackRefusal.MalformedTimestamp)]
    [InlineData("1411556381", CallbackRefusal.MalformedTimestamp)]
    [InlineData("2014-09-24T11:59:41Z", CallbackRefusal.TimestampOutsideTolerance)]
    [InlineData("2014-09-24T12:59:41+02:00", CallbackRefusal.WrongSignature)]
    public async Task A_timestamp_that_can_not_be_trusted(string timestamp, CallbackRefusal refusal)
        => Assert.Equal(refusal, (await Verifier().VerifyAsync(Request(timestamp: timestamp), Ct)).Refusal);

    [Theory]
    [InlineData(-300, true)]
    [InlineData(300, true)]
    [InlineData(-301, false)]
    [InlineData(301, false)]
    public async Task Both_edges_of_the_tolerance_are_within(int seconds, bool accepted)
    {
        var verifier = Verifier(options => options.TimeProvider = new FakeTimeProvider(s_time.AddSeconds(seconds)));
        Assert.Equal(accepted, (await verifier.VerifyAsync(Request(), Ct)).IsAccepted);
    }

    [Fact]
    public async Task Several_secrets_of_a_key_are_accepted_while_one_takes_the_place_of_another()
    {
        var other = Convert.ToBase64String("another secret"u8);
        foreach (var secrets in new[] { [s_secret, other], new[] { other, s_secret } })
        {
            var verifier = new CallbackVerifier(Options(options => options.AddApplication(s_key, secrets)));
            Assert.True((await verifier.VerifyAsync(Request(), Ct)).IsAccepted);
        }

        var oneByOne = Verifier(options => options.AddApplication(s_key, other));
        Assert.True((await oneByOne.VerifyAsync(Request(), Ct)).IsAccepted);

        var without = new CallbackVerifier(Options(options => options.AddApplication(s_key, other)));
        Assert.Equal(CallbackRefusal.WrongSignature, (await without.VerifyAsync(Request(), Ct)).Refusal);
    }

    [Fact]
    public async Task A_resolver_finds_the_secrets_of_many_tenants()
    {
        var asked = new List<string>();
        var verifier = new CallbackVerifier(Options(options => options.SecretResolver = (key, _) =>
        {
            asked.Add(key);
            return new(key == s_key ? [s_secret] : []);
        }));
        Assert.True((await verifier.VerifyAsync(Request(), Ct)).IsAccepted);
        Assert.Equal(
            CallbackRefusal.UnknownApplication, (await verifier.VerifyAsync(Request(authorization: "application nobody:AAAA"), Ct)).Refusal);
        Assert.Equal([s_key, "nobody"], asked);
    }

    [Fact]
    public async Task An_exception_of_the_resolver_is_the_verifiers()
    {
        var verifier = new CallbackVerifier(Options(options => options.SecretResolver = (_, _) => throw new TimeoutException()));
        await Assert.ThrowsAsync<TimeoutException>(async () => await verifier.VerifyAsync(Request(), Ct));
    }

    [Fact]
    public async Task Basic_authentication_is_accepted_where_it_is_allowed()
    {
        var verifier = new CallbackVerifier(Options(options => options.AllowBasic("user", "pass:word")));
        Assert.True((await verifier.VerifyAsync(Request(authorization: Basic("user:pass:word")), Ct)).IsAccepted);
        Assert.Equal(CallbackRefusal.WrongPassword, (await verifier.VerifyAsync(Request(authorization: Basic("user:password")), Ct)).Refusal);
        Assert.Equal(CallbackRefusal.WrongPassword, (await verifier.VerifyAsync(Request(authorization: Basic("resu:pass:word")), Ct)).Refusal);
        Assert.Equal(CallbackRefusal.MalformedAuthorization, (await verifier.VerifyAsync(Request(authorization: Basic("user")), Ct)).Refusal);
        Assert.Equal(CallbackRefusal.MalformedAuthorization, (await verifier.VerifyAsync(Request(authorization: "Basic ***"), Ct)).Refusal);
    }

    [Fact]
    public async Task A_replayed_callback_is_refused_and_only_a_verified_one_is_remembered()
    {
        var store = new MemoryCallbackReplayStore(_clock);
        var verifier = Verifier(options => options.ReplayStore = store);
        Assert.Equal(CallbackRefusal.WrongSignature, (await verifier.VerifyAsync(Request(path: "/other"), Ct)).Refusal);
        Assert.True((await verifier.VerifyAsync(Request(), Ct)).IsAccepted);
        Assert.Equal(CallbackRefusal.Replayed, (await verifier.VerifyAsync(Request(), Ct)).Refusal);
    }

    [Fact]
    public void A_verifier_that_accepts_nobody_can_not_be_made()
    {
        var exception = Assert.Throws<ArgumentException>(() => new CallbackVerifier(new CallbackVerifierOptions()));
        Assert.Contains(nameof(CallbackVerifierOptions.AddApplication), exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_secret_that_is_not_Base64_is_refused_at_once_and_not_repeated()
    {
        const string Canary = "canary, not Base64";
        var exception = Assert.Throws<ArgumentException>(() => new CallbackVerifierOptions().AddApplication("key", s_secret, Canary));
        Assert.DoesNotContain(Canary, exception.ToString(), StringComparison.Ordinal);
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static string Basic(string text) => "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private CallbackVerifierOptions Options(Action<CallbackVerifierOptions> configure)
    {
        var options = new CallbackVerifierOptions { TimeProvider = _clock };
        configure(options);
        return options;
    }

    private CallbackVerifier Verifier(Action<CallbackVerifierOptions>? configure = null) => new(Options(options =>
    {
        options.AddApplication(s_key, s_secret);
        configure?.Invoke(options);
    }));

    private static CallbackRequest Request(
        string method = "POST", string? path = null, string? timestamp = null, string? contentType = null, string? authorization = null, byte[]? body = null) => new()
    {
        Method = method,
        Path = path ?? (string)s_vector["path"]!,
        Timestamp = timestamp ?? (string)s_vector["timestamp"]!,
        ContentType = contentType ?? (string)s_vector["contentType"]!,
        Authorization = authorization ?? $"application {s_key}:{(string)s_vector["signature"]!}",
        Body = body ?? Encoding.UTF8.GetBytes((string)s_vector["body"]!),
    };

    private static CallbackRequest Copy(CallbackRequest request, string? authorization) => new()
    {
        Method = request.Method,
        Path = request.Path,
        Timestamp = request.Timestamp,
        ContentType = request.ContentType,
        Authorization = authorization,
        Body = request.Body,
    };

    /// <summary>The text with each of its bits flipped in turn, as far as that is text.</summary>
    private static IEnumerable<string> Flips(string text)
    {
        for (var bit = 0; bit < text.Length * 7; bit++)
        {
            var characters = text.ToCharArray();
            characters[bit / 7] ^= (char)(1 << (bit % 7));
            yield return new string(characters);
        }
    }
}
