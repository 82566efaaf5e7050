using System.Text;

namespace Sinch.Voice.Runtime.Tests.Callbacks;

/// <summary>One of several applications cannot send events of another.</summary>
public sealed class ApplicationTests
{
    private const string First = "3b216e8d-e385-4ff9-ae80-5d11897006b0";
    private const string Second = "2457b630-45ef-4939-be88-93ffaebf4346";

    [Theory]
    [InlineData("""{ "event": "ice", "applicationKey": "3b216e8d-e385-4ff9-ae80-5d11897006b0" }""")]
    [InlineData("""{ "event": "ice", "applicationKey": "3B216E8D-E385-4FF9-AE80-5D11897006B0" }""")]
    [InlineData("""{ "event": "ice", "applicationKey": null }""")]
    [InlineData("""{ "event": "ice" }""")]
    [InlineData("""{ "event": "ice", "applicationKey": "3b216e8d-e385-4ff9-ae80-5d11897006b0\uD800" }""")]
    [InlineData("""{ "event": "ice", "to": { "applicationKey": "another" } }""")]
    [InlineData("""{ "event": "ice", "custom": "\"applicationKey\": \"another\"" }""")]
    public async Task An_event_of_the_application_or_without_one_is_accepted(string body)
        => Assert.Equal(First, (await VerifyAsync(First, Encoding.UTF8.GetBytes(body))).ApplicationKey);

    [Theory]
    [InlineData("""{ "event": "ice", "applicationKey": "2457b630-45ef-4939-be88-93ffaebf4346" }""")]
    [InlineData("""{ "event": "ice", "ApplicationKey": "2457b630-45ef-4939-be88-93ffaebf4346" }""")]
    [InlineData("""{ "event": "ice", "application\u004bey": "2457b630-45ef-4939-be88-93ffaebf4346" }""")]
    [InlineData("""{ "event": "ice", "applicationKey": "\u0032457b630-45ef-4939-be88-93ffaebf4346" }""")]
    [InlineData("""{ "event": "ice", "applicationKey": "3b216e8d-e385-4ff9-ae80-5d11897006b0", "applicationKey": "2457b630-45ef-4939-be88-93ffaebf4346" }""")]
    [InlineData("""{ "event": "ice", "applicationKey": "2457b630-45ef-4939-be88-93ffaebf4346", "applicationKey": "3b216e8d-e385-4ff9-ae80-5d11897006b0" }""")]
    [InlineData("""{ "event": "ice", "applicationKey": null, "applicationkey": "2457b630-45ef-4939-be88-93ffaebf4346" }""")]
    [InlineData("""{ "event": "unheard of", "applicationKey": "2457b630-45ef-4939-be88-93ffaebf4346" }""")]
    [InlineData("""{ "event": "ice", "applicationKey": "" }""")]
    [InlineData("""{ "event": "ice", "applicationKey": 7 }""")]
    [InlineData("""{ "event": "ice", "applicationKey": "\u20283b216e8d-e385-4ff9-ae80-5d11897006b0" }""")]
    [InlineData("""{ "event": "ice", "\uD800": 1, "applicationKey": "2457b630-45ef-4939-be88-93ffaebf4346" }""")]
    [InlineData("""{ "event": "ice", "applicationKey": ["3b216e8d-e385-4ff9-ae80-5d11897006b0"] }""")]
    public async Task An_event_of_another_is_refused(string body)
    {
        foreach (var utf8 in new byte[][] { Encoding.UTF8.GetBytes(body), [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(body)] })
        {
            var verification = await VerifyAsync(First, utf8);
            Assert.False(verification.IsAccepted);
            Assert.Equal(CallbackRefusal.AnotherApplication, verification.Refusal);
            Assert.DoesNotContain(Second, verification.Reason, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Keys_that_are_no_GUIDs_differ_by_case()
        => Assert.Equal(CallbackRefusal.AnotherApplication, (await VerifyAsync("tenant", """{ "applicationKey": "Tenant" }"""u8.ToArray())).Refusal);

    [Fact]
    public async Task A_resolver_that_takes_every_key_for_its_tenant_does_not_change_that()
    {
        var options = Incoming.Options();
        options.SecretResolver = (_, _) => new([Incoming.OtherSecret]);
        var incoming = new Incoming { Body = Encoding.UTF8.GetBytes($$"""{ "event": "ice", "applicationKey": "{{First}}" }""") };
        Assert.True((await incoming.Sign(First, Incoming.OtherSecret).VerifyAsync(options)).IsAccepted);
        Assert.Equal(CallbackRefusal.AnotherApplication, (await incoming.Sign(Second, Incoming.OtherSecret).VerifyAsync(options)).Refusal);
    }

    [Fact]
    public async Task What_is_refused_does_not_count_as_seen()
    {
        var store = new MemoryCallbackReplayStore();
        var options = Incoming.Options();
        options.ReplayStore = store;
        var incoming = new Incoming { Body = Encoding.UTF8.GetBytes($$"""{ "applicationKey": "{{Second}}" }""") }.Sign();
        Assert.Equal(CallbackRefusal.AnotherApplication, (await incoming.VerifyAsync(options)).Refusal);
        Assert.Equal(CallbackRefusal.AnotherApplication, (await incoming.VerifyAsync(options)).Refusal);
    }

    [Fact]
    public async Task Basic_authentication_stands_for_no_application()
    {
        var options = Incoming.Options();
        options.AllowBasic("sinch", "password");
        var incoming = new Incoming
        {
            Authorization = "Basic " + Convert.ToBase64String("sinch:password"u8),
            Body = Encoding.UTF8.GetBytes($$"""{ "applicationKey": "{{Second}}" }"""),
        };
        var verification = await incoming.VerifyAsync(options);
        Assert.True(verification.IsAccepted);
        Assert.Null(verification.ApplicationKey);
    }

    [Fact]
    public void A_verification_that_never_was_accepts_nothing() => Assert.False(default(CallbackVerification).IsAccepted);

    private static ValueTask<CallbackVerification> VerifyAsync(string key, byte[] body)
    {
        var options = Incoming.Options();
        options.AddApplication(key, Incoming.OtherSecret);
        return new Incoming { Body = body }.Sign(key, Incoming.OtherSecret).VerifyAsync(options);
    }
}
