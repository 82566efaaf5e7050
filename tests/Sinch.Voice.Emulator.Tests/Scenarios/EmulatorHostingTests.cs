using System.Net;
using Microsoft.AspNetCore.Builder;
using Sinch.Voice.Emulator.Hosting;
using Sinch.Voice.Testing;

namespace Sinch.Voice.Emulator.Tests.Scenarios;

/// <summary>Applications behind HTTP, emulators elsewhere, and both kinds of time.</summary>
public class EmulatorHostingTests
{
    private const string Caller = "+12025550100";
    private const string Application = "+12025550101";

    [Fact]
    public async Task Application_verifies_what_it_gets_over_HTTP()
    {
        await using var platform = await VoiceEmulator.StartAsync();
        await using var application = await StartAsync(platform.ApplicationKey, platform.ApplicationSecret);
        platform.CallbackUrl = new Uri(UrlOf(application), "/sinch/voice");
        var call = await platform.Phone(Caller).CallAsync(Application);
        await call.HearsAsync("Hello from Kestrel.");
        var end = await call.EndsAsync();

        Assert.Equal(CallEndReason.ManagerHangup, end.Reason);
    }

    [Fact]
    public async Task Application_with_another_secret_is_a_failed_callback()
    {
        await using var platform = await VoiceEmulator.StartAsync();
        await using var application = await StartAsync(platform.ApplicationKey, Convert.ToBase64String("another"u8));
        platform.CallbackUrl = new Uri(UrlOf(application), "/sinch/voice");
        platform.Expect(UnexpectedEvents.FailedCallback);
        var call = await platform.Phone(Caller).CallAsync(Application);
        var end = await call.EndsAsync();

        Assert.Equal(CallEndReason.CallbackError, end.Reason);
        Assert.Contains("<-- ice: HTTP status 401", call.Transcript.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_secret_signs_callbacks_and_replaces_the_old_one_for_requests()
    {
        var secret = Convert.ToBase64String("a new one"u8);
        await using var platform = await VoiceEmulator.StartAsync();
        await using var application = await StartAsync(platform.ApplicationKey, secret);
        platform.CallbackUrl = new Uri(UrlOf(application), "/sinch/voice");
        var old = SinchCredential.Signed(platform.ApplicationKey, platform.ApplicationSecret);

        platform.ApplicationSecret = secret;
        Assert.Equal(secret, platform.ApplicationSecret);
        var call = await platform.Phone(Caller).CallAsync(Application);
        await call.HearsAsync("Hello from Kestrel.");
        await call.EndsAsync();
        Assert.Equal(call.Id, (await GetAsync(SinchCredential.Signed(platform.ApplicationKey, secret))).CallId);
        Assert.Equal(call.Id, (await GetAsync(SinchCredential.Basic(platform.ApplicationKey, secret))).CallId);
        var refused = await Assert.ThrowsAsync<SinchVoiceException>(() => GetAsync(old));
        Assert.Equal(System.Net.HttpStatusCode.Unauthorized, refused.StatusCode);

        Task<CallInformation> GetAsync(SinchCredential credential)
            => new SinchVoiceClient(credential, new() { Endpoint = platform.Endpoint }).Calls.GetAsync(call.Id, cancellationToken: TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no Base64!")]
    public async Task A_secret_that_cannot_be_one_is_refused_and_the_old_one_stays(string secret)
    {
        await using var platform = await VoiceEmulator.StartAsync();
        var old = platform.ApplicationSecret;
        Assert.Throws<ArgumentException>(() => platform.ApplicationSecret = secret);
        Assert.Equal(old, platform.ApplicationSecret);
    }

    [Fact]
    public async Task Fallback_is_called_after_the_primary_failed()
    {
        await using var platform = await VoiceEmulator.StartAsync();
        await using var application = await StartAsync(platform.ApplicationKey, platform.ApplicationSecret);
        await platform.SetCallbackUrlAsync(new Uri(UrlOf(application), "/nowhere"), new Uri(UrlOf(application), "/sinch/voice"));
        platform.Expect(UnexpectedEvents.FailedCallback);
        var call = await platform.Phone(Caller).CallAsync(Application);
        await call.HearsAsync("Hello from Kestrel.");
        await call.EndsAsync();

        Assert.Contains("<-- ice: HTTP status 404", call.Transcript.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Application_that_cannot_be_reached_is_a_failed_callback()
    {
        await using var platform = await VoiceEmulator.StartAsync(options => options.CallbackUrl = new Uri("http://127.0.0.1:9/"));
        platform.Expect(UnexpectedEvents.FailedCallback);
        var call = await platform.Phone(Caller).CallAsync(Application);
        await call.EndsAsync();

        Assert.Contains("<-- ice: it cannot be reached: ", call.Transcript.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Same_assertions_against_an_emulator_elsewhere()
    {
        await using var elsewhere = await VoiceEmulator.StartAsync();
        await using var application = await StartAsync(elsewhere.ApplicationKey, elsewhere.ApplicationSecret);
        await using var platform = await VoiceEmulator.ConnectAsync(elsewhere.Endpoint);
        await platform.SetCallbackUrlAsync(new Uri(UrlOf(application), "/sinch/voice"));
        var call = await platform.Phone(Caller).CallAsync(Application);
        await call.HearsAsync("Hello from Kestrel.");
        var failure = await Assert.ThrowsAsync<VoiceExpectationException>(() => call.HearsAsync("Press 1"));
        Assert.Contains("Hello from Kestrel.", failure.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<InvalidOperationException>(() => call.AnswerAsync());
        var end = await call.EndsAsync();

        Assert.Equal((CallEndResult.NotAvailable, CallEndReason.ManagerHangup), (end.Result, end.Reason));
        Assert.Contains("has heard \"Hello from Kestrel.\"", call.Transcript.ToString(), StringComparison.Ordinal);
        Assert.Equal(elsewhere.ApplicationKey, platform.ApplicationKey);
    }

    [Theory]
    [InlineData("Origin", "http://evil.example", 403)]
    [InlineData("Host", "evil.example", 403)]
    [InlineData("Host", "localhost", 200)]
    public async Task Pages_in_a_browser_cannot_control_an_emulator(string header, string value, int status)
    {
        await using var platform = await VoiceEmulator.StartAsync();
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(platform.Endpoint, "emulator/v1/commands"))
        {
            Content = new StringContent("""{"verb":"Describe"}""", System.Text.Encoding.UTF8, "application/json"),
        };
        request.Headers.Add(header, value);
        using var response = await http.SendAsync(request);

        Assert.Equal(status, (int)response.StatusCode);
    }

    [Theory]
    [InlineData("emulator", 200)]
    [InlineData("EMULATOR:5071", 200)]
    [InlineData("emulator.example", 403)]
    public async Task Hosts_that_the_options_allow_can_control_an_emulator(string host, int status)
    {
        await using var platform = await VoiceEmulator.StartAsync(options => options.AllowedHosts.Add("emulator"));
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(platform.Endpoint, "emulator/v1/commands"))
        {
            Content = new StringContent("""{"verb":"Describe"}""", System.Text.Encoding.UTF8, "application/json"),
        };
        request.Headers.Host = host;
        using var response = await http.SendAsync(request);

        Assert.Equal(status, (int)response.StatusCode);
    }

    [Fact]
    public async Task An_emulator_listens_where_the_options_say()
    {
        await using var loopback = await VoiceEmulator.StartAsync();
        await using var everywhere = await VoiceEmulator.StartAsync(options => options.ListenAddress = IPAddress.Any);

        // Another address of this machine.
        await Assert.ThrowsAsync<HttpRequestException>(() => VoiceEmulator.ConnectAsync(new UriBuilder(loopback.Endpoint) { Host = "127.0.0.2" }.Uri));
        await using var connected = await VoiceEmulator.ConnectAsync(new UriBuilder(everywhere.Endpoint) { Host = "127.0.0.2" }.Uri);
        Assert.Equal("127.0.0.1", connected.Endpoint.Host);
    }

    [Fact]
    public async Task Application_is_told_the_public_URL()
    {
        var handler = new ScriptedHandler { Ice = _ => new() { Action = new HangupAction() } };
        await using var platform = VoiceEmulator.Create(handler, options => options.PublicUrl = new Uri("http://emulator:5071/"));
        var call = await platform.Phone(Caller).CallAsync(Application);
        await call.EndsAsync();

        Assert.Equal(new Uri("http://emulator:5071/"), platform.Endpoint);
        Assert.StartsWith("http://emulator:5071/", handler.All<IceEvent>().Single().CallResourceUrl, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Real_time_passes_by_itself()
    {
        var handler = new ScriptedHandler
        {
            Ice = _ => new() { Instructions = [new SayInstruction { Text = "Hello, this takes two seconds." }], Action = new HangupAction() },
        };
        await using var platform = VoiceEmulator.Create(handler, options =>
        {
            options.UseRealTime = true;
            options.Speed = 10;
        });
        var call = await platform.Phone(Caller).CallAsync(Application);
        await call.HearsAsync("Hello");
        await call.EndsAsync();
    }

    [Fact]
    public async Task Real_time_notices_what_a_request_makes_due_earlier()
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var platform = VoiceEmulator.Create(new Parker(ended), options =>
        {
            options.UseRealTime = true;
            options.Speed = 10;
        });
        var call = await platform.Phone(Caller).CallAsync(Application);
        platform.Local.Conductor.Run(engine => engine.Find(call.Id)!.Limit(TimeSpan.FromSeconds(1)));

        // Nobody waits in the time of the platform, and nothing else is due for ten minutes of it.
        await ended.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    /// <summary>Four hours are a year at the first speed, and longer than a <see cref="TimeSpan"/> at the second.</summary>
    [Theory]
    [InlineData(0.0005)]
    [InlineData(1e-300)]
    public async Task Real_time_may_nearly_stand_still(double speed)
    {
        var clock = new RealClock(TimeProvider.System, speed);
        var waits = clock.WaitAsync(TimeSpan.FromHours(4), clock.NextChange);
        Assert.False(waits.IsCompleted);

        clock.Changed();
        await waits;
    }

    [Fact]
    public async Task Application_waits_in_the_time_of_the_platform()
    {
        var handler = new ScriptedHandler { Ice = _ => new() { Action = new ParkAction { HoldPrompt = Prompt.Say("Please hold.") } } };
        await using var platform = VoiceEmulator.Create(handler);
        var call = await platform.Phone(Caller).CallAsync(Application);
        var before = platform.TimeProvider.GetUtcNow();
        var waits = Task.Delay(TimeSpan.FromMinutes(3), platform.TimeProvider);
        await platform.AdvanceAsync(TimeSpan.FromMinutes(4));
        await waits;
        await call.HangUpAsync();

        Assert.Equal(TimeSpan.FromMinutes(4), platform.TimeProvider.GetUtcNow() - before);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Application_verifies_by_the_clock_that_it_takes(bool takesClock)
    {
        await using var platform = await VoiceEmulator.StartAsync(options => options.StartTime = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var clock = takesClock ? platform.TimeProvider : TimeProvider.System;
        await using var application = await StartAsync(platform.ApplicationKey, platform.ApplicationSecret, clock);
        platform.CallbackUrl = new Uri(UrlOf(application), "/sinch/voice");
        await platform.AdvanceAsync(TimeSpan.FromDays(1));
        var call = await platform.Phone(Caller).CallAsync(Application);
        await call.HearsAsync("Hello from Kestrel.");
        await call.EndsAsync();

        // What the application signs by the same clock, the platform accepts.
        var client = new SinchVoiceClient(
            SinchCredential.Signed(platform.ApplicationKey, platform.ApplicationSecret), new ApiClientOptions { Endpoint = platform.Endpoint, TimeProvider = clock });
        Assert.Equal(call.Id, (await client.Calls.GetAsync(call.Id)).CallId);
    }

    [Fact]
    public async Task Application_that_verifies_by_another_clock_than_was_taken_refuses_callbacks()
    {
        await using var platform = await VoiceEmulator.StartAsync();
        await using var application = await StartAsync(platform.ApplicationKey, platform.ApplicationSecret);
        platform.CallbackUrl = new Uri(UrlOf(application), "/sinch/voice");
        platform.Expect(UnexpectedEvents.FailedCallback);
        Assert.Equal(2026, platform.TimeProvider.GetUtcNow().Year);
        var call = await platform.Phone(Caller).CallAsync(Application);
        await call.EndsAsync();

        Assert.Contains("<-- ice: HTTP status 401", call.Transcript.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Emulators_side_by_side_have_the_same_transcript()
    {
        async Task<string> PlayAsync()
        {
            var handler = new ScriptedHandler { Ice = _ => new() { Instructions = [new SayInstruction { Text = "Hello" }], Action = new HangupAction() } };
            await using var platform = VoiceEmulator.Create(handler);
            var call = await platform.Phone(Caller).CallAsync(Application);
            await call.EndsAsync();
            return call.Transcript.ToString() + call.Transcript.ToJson();
        }

        var transcripts = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(PlayAsync)));
        Assert.Single(transcripts.Distinct());
    }

    private static Task<WebApplication> StartAsync(string key, string secret, TimeProvider? clock = null) => CallbackApplication.StartAsync<Greeter>(key, secret, clock);

    private static Uri UrlOf(WebApplication application) => CallbackApplication.UrlOf(application);

    private sealed class Parker(TaskCompletionSource ended) : VoiceCallbackHandler
    {
        public override ValueTask<IceSvaml?> OnIceAsync(IceEvent ice, CallbackContext context) => new(new IceSvaml { Action = new ParkAction() });

        public override ValueTask OnDiceAsync(DiceEvent dice, CallbackContext context)
        {
            ended.TrySetResult();
            return default;
        }
    }

    private sealed class Greeter : VoiceCallbackHandler
    {
        public override ValueTask<IceSvaml?> OnIceAsync(IceEvent ice, CallbackContext context)
            => new(new IceSvaml { Instructions = [new SayInstruction { Text = "Hello from Kestrel." }], Action = new HangupAction() });
    }
}
