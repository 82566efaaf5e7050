using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Sinch.Voice.AspNetCore.Tests.Infrastructure;

namespace Sinch.Voice.AspNetCore.Tests;

/// <summary>The information about a callback besides its event.</summary>
public class ContextTests
{
    private const string Ice = """{ "event": "ice", "callId": "c1", "callResourceUrl": "https://calling-use1.api.sinch.com/calling/v1/calls/id/c1" }""";

    [Fact]
    public async Task A_handler_reads_the_forwarded_headers_and_no_others()
    {
        var (context, _) = await HandleAsync(Ice, message =>
        {
            message.Headers.Add("X-CB-Customer", "42");
            message.Headers.Add("x-cb-tags", ["a", "b"]);
            message.Headers.Add("X-Other", "no");
        });
        Assert.Equal(["X-CB-Customer", "x-cb-tags"], context.Headers.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("42", context.Headers["x-cb-customer"]);
        Assert.Equal("a, b", context.Headers["X-CB-TAGS"]);
    }

    [Fact]
    public async Task A_client_finds_the_region_of_the_call_by_the_context()
    {
        await using var region = await LoopbackServer.StartAsync(200, "{}");
        var (context, _) = await HandleAsync(Ice);
        var voice = new SinchVoiceClient(
            SinchCredential.Signed(TestApplication.Key, TestApplication.Secret),
            new() { ServerOverrides = { [SinchVoiceRegion.UnitedStates.Server] = region.Address } });
        await voice.For(context).Calls.GetAsync("c1", cancellationToken: TestContext.Current.CancellationToken);
        Assert.Single(region.Requests);
    }

    [Fact]
    public async Task An_event_without_a_region_leaves_the_client_as_it_is()
    {
        var (context, _) = await HandleAsync("""{ "event": "ice", "callId": "c1" }""");
        var voice = new SinchVoiceClient(SinchCredential.Signed(TestApplication.Key, TestApplication.Secret));
        Assert.Null(context.CallResourceUrl);
        Assert.Empty(context.Headers);
        Assert.Same(voice, voice.For(context));
        Assert.Throws<ArgumentNullException>("context", () => voice.For((CallbackContext)null!));
    }

    [Theory]
    [InlineData("ice", "https://a.test/1")]
    [InlineData("ace", "https://a.test/1")]
    [InlineData("fax", "https://a.test/1")]
    [InlineData("dice", null)]
    public async Task The_url_of_the_call_is_that_of_the_event_or_of_the_body_of_an_unknown_one(string name, string? url)
    {
        var (context, _) = await HandleAsync($$"""{ "event": "{{name}}", "callResourceUrl": "https://a.test/1" }""");
        Assert.Equal(url, context.CallResourceUrl);
    }

    [Fact]
    public async Task The_url_in_the_context_is_the_one_in_the_event()
    {
        var (context, ice) = await HandleAsync("""{ "event": "ice", "callResourceUrl": "https://a.test/1", "callResourceUrl": "https://b.test/2" }""");
        Assert.Equal(("https://b.test/2", "https://b.test/2"), (ice.CallResourceUrl, context.CallResourceUrl));
    }

    [Theory]
    [InlineData("ice")]
    [InlineData("fax")]
    public async Task A_handler_without_ASP_NET_gets_the_url_too(string name)
    {
        var seen = new Seen();
        var body = Encoding.UTF8.GetBytes($$"""{ "event": "{{name}}", "callResourceUrl": "https://a.test/1" }""");
        var context = new CallbackContext { ApplicationKey = "key", Headers = new Dictionary<string, string> { ["X-CB-A"] = "1" }, CancellationToken = TestContext.Current.CancellationToken };
        await new Handler(seen).HandleAsync(body, context);
        Assert.Equal("https://a.test/1", seen.Context!.CallResourceUrl);
        Assert.Equal((context.ApplicationKey, context.Headers, context.CancellationToken), (seen.Context.ApplicationKey, seen.Context.Headers, seen.Context.CancellationToken));

        var other = new CallbackContext { CallResourceUrl = "https://b.test/2" };
        await new Handler(seen).HandleAsync(body, other);
        Assert.Same(other, seen.Context);
    }

    private static async Task<(CallbackContext Context, IceEvent Event)> HandleAsync(string json, Action<HttpRequestMessage>? spoil = null)
    {
        var seen = new Seen();
        await using var host = await CallbackHost.StartAsync<Handler>(services: services => services.AddSingleton(seen));
        var callback = Callback.Of(json);
        callback.Spoil = spoil;
        Assert.Equal(200, (await host.SendAsync(callback)).Item1);
        return (seen.Context!, seen.Event!);
    }

    private sealed class Handler(Seen seen) : VoiceCallbackHandler
    {
        public override ValueTask<IceSvaml?> OnIceAsync(IceEvent ice, CallbackContext context)
        {
            (seen.Event, seen.Context) = (ice, context);
            return default;
        }

        public override ValueTask<AceSvaml?> OnAceAsync(AceEvent ace, CallbackContext context)
        {
            seen.Context = context;
            return default;
        }

        public override ValueTask OnDiceAsync(DiceEvent dice, CallbackContext context)
        {
            seen.Context = context;
            return default;
        }

        public override ValueTask OnUnknownAsync(UnknownVariant unknown, CallbackContext context)
        {
            seen.Context = context;
            return default;
        }
    }

    private sealed class Seen
    {
        public IceEvent? Event { get; set; }

        public CallbackContext? Context { get; set; }
    }
}
