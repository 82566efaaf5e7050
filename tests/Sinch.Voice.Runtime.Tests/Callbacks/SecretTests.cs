using System.Text;
using Microsoft.Extensions.Time.Testing;

namespace Sinch.Voice.Runtime.Tests.Callbacks;

/// <summary>Whose callbacks are accepted, and that nothing of their secrets shows.</summary>
public sealed class SecretTests
{
    [Fact]
    public async Task Applications_stand_side_by_side_and_do_not_vouch_for_each_other()
    {
        var options = Incoming.Options();
        options.AddApplication("other", Incoming.OtherSecret);
        var verifier = new CallbackVerifier(options);

        Assert.Equal(Incoming.Key, (await new Incoming().VerifyAsync(verifier)).ApplicationKey);
        Assert.Equal("other", (await new Incoming().Sign("other", Incoming.OtherSecret).VerifyAsync(verifier)).ApplicationKey);
        Assert.Equal(CallbackRefusal.WrongSignature, (await new Incoming().Sign("other", Incoming.Secret).VerifyAsync(verifier)).Refusal);
        Assert.Equal(CallbackRefusal.WrongSignature, (await new Incoming().Sign(Incoming.Key, Incoming.OtherSecret).VerifyAsync(verifier)).Refusal);
    }

    [Fact]
    public async Task An_unknown_application_is_unknown_whatever_it_is_signed_with()
    {
        // The secret that unknown applications are compared with, to take the same time, is not valid for signing.
        var filler = Convert.ToBase64String(new byte[16]);
        Assert.Equal(CallbackRefusal.UnknownApplication, (await new Incoming().Sign("nobody", filler).VerifyAsync()).Refusal);
    }

    [Fact]
    public async Task A_verifier_keeps_the_options_that_it_was_created_with()
    {
        var options = Incoming.Options();
        var verifier = new CallbackVerifier(options);
        options.AddApplication("late", Incoming.OtherSecret);
        options.AddApplication(Incoming.Key, Incoming.OtherSecret);
        options.AllowBasic("late", "late");
        options.SecretResolver = (_, _) => new([Incoming.OtherSecret]);
        options.Tolerance = TimeSpan.Zero;
        options.TimeProvider = new FakeTimeProvider(DateTimeOffset.UnixEpoch);

        Assert.True((await new Incoming().VerifyAsync(verifier)).IsAccepted);
        Assert.Equal(CallbackRefusal.UnknownApplication, (await new Incoming().Sign("late", Incoming.OtherSecret).VerifyAsync(verifier)).Refusal);
        Assert.Equal(CallbackRefusal.WrongSignature, (await new Incoming().Sign(secret: Incoming.OtherSecret).VerifyAsync(verifier)).Refusal);
        Assert.Equal(CallbackRefusal.UnknownScheme, (await Basic("late:late").VerifyAsync(verifier)).Refusal);
    }

    [Fact]
    public async Task The_resolver_gives_several_secrets_and_gets_the_token()
    {
        using var cancellation = new CancellationTokenSource();
        var options = Resolving((_, token) => new(token == cancellation.Token ? [Incoming.OtherSecret, Incoming.Secret] : []));
        Assert.True((await new CallbackVerifier(options).VerifyAsync(new Incoming().Build(), cancellation.Token)).IsAccepted);
    }

    [Fact]
    public async Task The_resolver_is_not_asked_for_what_was_added_or_can_not_be_right()
    {
        var options = Incoming.Options();
        options.SecretResolver = (_, _) => throw new InvalidOperationException("It was asked.");
        var verifier = new CallbackVerifier(options);
        Assert.True((await new Incoming().VerifyAsync(verifier)).IsAccepted);
        await new Incoming { Timestamp = "2014-09-24T09:59:41Z" }.Sign("other").VerifyAsync(verifier);
        await new Incoming { Authorization = "Application other:" }.VerifyAsync(verifier);
    }

    [Fact]
    public async Task A_resolver_that_returns_nothing_knows_nobody()
        => Assert.Equal(CallbackRefusal.UnknownApplication, (await new Incoming().VerifyAsync(Resolving((_, _) => new((IReadOnlyList<string>)null!)))).Refusal);

    [Fact]
    public async Task A_resolved_secret_that_is_not_Base64_is_an_exception_without_it()
    {
        var exception = await Assert.ThrowsAsync<ArgumentException>(
            () => new Incoming().VerifyAsync(Resolving((_, _) => new([Incoming.Secret, "canary!"]))).AsTask());
        Assert.DoesNotContain("canary", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_resolver_is_a_cancelled_verification()
    {
        var options = Resolving(async (_, token) =>
        {
            await Task.Delay(Timeout.Infinite, token);
            return [];
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => new CallbackVerifier(options).VerifyAsync(new Incoming().Build(), new CancellationToken(true)).AsTask());
    }

    [Theory]
    [InlineData("")]
    [InlineData("a:b")]
    [InlineData("key\n")]
    [InlineData(" key")]
    public void A_key_that_could_never_come_is_refused(string key)
        => Assert.Equal("applicationKey", Assert.Throws<ArgumentException>(() => new CallbackVerifierOptions().AddApplication(key, Incoming.Secret)).ParamName);

    [Fact]
    public void An_application_without_secret_is_refused()
    {
        var options = new CallbackVerifierOptions();
        Assert.Throws<ArgumentException>(() => options.AddApplication("key"));
        Assert.Throws<ArgumentException>(() => options.AddApplication("key", ""));
        Assert.Throws<ArgumentException>(() => options.AddApplication("key", Incoming.Secret, " "));
        Assert.Throws<ArgumentNullException>(() => options.AddApplication("key", null!));
        Assert.Throws<ArgumentException>(() => new CallbackVerifier(options));
    }

    [Theory]
    [InlineData("", "password")]
    [InlineData("user", "")]
    [InlineData("us:er", "password")]
    public void A_user_that_could_never_come_is_refused(string userName, string password)
        => Assert.Throws<ArgumentException>(() => new CallbackVerifierOptions().AllowBasic(userName, password));

    [Theory]
    [InlineData("Basic", true)]
    [InlineData("basic", true)]
    [InlineData("BASIC  ", true)]
    [InlineData("Basi", false)]
    public async Task The_scheme_of_Basic_is_compared_without_case(string scheme, bool isAccepted)
    {
        var callback = new Incoming { Authorization = $"{scheme} {Base64("user:pässword"u8)}", Timestamp = null };
        Assert.Equal(isAccepted, (await callback.VerifyAsync(OnlyBasic())).IsAccepted);
    }

    [Theory]
    [InlineData("user:", CallbackRefusal.WrongPassword)]
    [InlineData(":pässword", CallbackRefusal.WrongPassword)]
    [InlineData(":", CallbackRefusal.WrongPassword)]
    [InlineData("user:pässword ", CallbackRefusal.WrongPassword)]
    [InlineData("user:pässwor", CallbackRefusal.WrongPassword)]
    [InlineData("USER:pässword", CallbackRefusal.WrongPassword)]
    [InlineData("userpässword", CallbackRefusal.MalformedAuthorization)]
    [InlineData("", CallbackRefusal.MalformedAuthorization)]
    public async Task Any_other_user_or_password_is_refused(string text, CallbackRefusal refusal)
    {
        var verification = await Basic(text).VerifyAsync(OnlyBasic());
        Assert.Equal(refusal, verification.Refusal);
        Assert.Null(verification.ApplicationKey);
    }

    [Fact]
    public async Task Bytes_that_are_not_UTF8_are_not_the_character_that_stands_for_them()
    {
        var options = new CallbackVerifierOptions();
        options.AllowBasic("user", "\uFFFD");
        var callback = new Incoming { Authorization = "Basic " + Base64([.. "user:"u8, 0xFF]) };
        Assert.Equal(CallbackRefusal.WrongPassword, (await callback.VerifyAsync(options)).Refusal);
    }

    [Fact]
    public async Task Where_only_Basic_is_allowed_a_signature_is_of_nobody()
        => Assert.Equal(CallbackRefusal.UnknownApplication, (await new Incoming().VerifyAsync(OnlyBasic(Incoming.Time))).Refusal);

    [Theory]
    [InlineData('x')]
    [InlineData(' ')]
    [InlineData(':')]
    public async Task An_enormous_header_costs_nothing(char filler)
    {
        var verifier = new CallbackVerifier(Incoming.Options());
        var request = new Incoming { Authorization = "Application " + new string(filler, 1 << 20) }.Build();
        var blank = new Incoming { Authorization = new string(filler, 1 << 20) }.Build();
        await verifier.VerifyAsync(request, TestContext.Current.CancellationToken);

        // Both complete at once, so that all of it happens on this thread.
        var before = GC.GetAllocatedBytesForCurrentThread();
        var first = await verifier.VerifyAsync(request, CancellationToken.None);
        var second = await verifier.VerifyAsync(blank, CancellationToken.None);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(CallbackRefusal.MalformedAuthorization, first.Refusal);
        Assert.Equal(CallbackRefusal.MalformedAuthorization, second.Refusal);
        Assert.InRange(allocated, 0, 1024);
    }

    [Fact]
    public async Task Neither_secrets_nor_signatures_nor_passwords_show()
    {
        var options = Incoming.Options(Incoming.Secret, Incoming.OtherSecret);
        options.AllowBasic("user", "canary-password");
        options.ReplayStore = new MemoryCallbackReplayStore(options.TimeProvider);
        var verifier = new CallbackVerifier(options);
        Incoming[] callbacks =
        [
            new(),
            new(),
            new() { Authorization = null },
            new() { Authorization = "canary-scheme x" },
            new() { Authorization = "Application canary-parameter" },
            new() { Authorization = "Application canary-key:canary-signature" },
            new() { Timestamp = null },
            new() { Timestamp = "canary-timestamp" },
            new() { Timestamp = "2014-09-24T09:59:41Z" },
            new() { Path = "/canary-path" },
            new Incoming { Body = """{ "applicationKey": "canary-application" }"""u8.ToArray() }.Sign(),
            Basic("user:canary-guess"),
            Basic("user:canary-password"),
            Basic("canary-user"),
        ];

        var seen = new HashSet<CallbackRefusal>();
        foreach (var callback in callbacks)
        {
            var verification = await callback.VerifyAsync(verifier);
            seen.Add(verification.Refusal);
            Assert.NotEmpty(verification.Reason);
            Assert.Equal(verification.Reason, verification.ToString());
            AssertSilent(verification.Reason);
            AssertSilent(verification.ApplicationKey ?? string.Empty);
            AssertSilent(callback.Build().ToString()!);
        }

        Assert.Equal(Enum.GetValues<CallbackRefusal>().ToHashSet(), seen);
        AssertSilent(verifier.ToString()!);
        AssertSilent(options.ToString()!);
    }

    [Fact]
    public void A_verification_that_never_was_accepts_nothing()
    {
        Assert.False(default(CallbackVerification).IsAccepted);
        Assert.Empty(default(CallbackVerification).Reason);
    }

    private static void AssertSilent(string text)
    {
        Assert.DoesNotContain("canary", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Incoming.Secret, text, StringComparison.Ordinal);
        Assert.DoesNotContain(Incoming.OtherSecret, text, StringComparison.Ordinal);
        Assert.DoesNotContain(Incoming.Signature, text, StringComparison.Ordinal);
    }

    private static CallbackVerifierOptions Resolving(Func<string, CancellationToken, ValueTask<IReadOnlyList<string>>> resolver)
        => new() { TimeProvider = new FakeTimeProvider(Incoming.Time), SecretResolver = resolver };

    private static CallbackVerifierOptions OnlyBasic(DateTimeOffset? now = null)
    {
        var options = new CallbackVerifierOptions { TimeProvider = new FakeTimeProvider(now ?? DateTimeOffset.UnixEpoch) };
        options.AllowBasic("user", "pässword");
        return options;
    }

    private static Incoming Basic(string text) => new() { Authorization = "Basic " + Base64(Encoding.UTF8.GetBytes(text)) };

    private static string Base64(ReadOnlySpan<byte> bytes) => Convert.ToBase64String(bytes);
}
