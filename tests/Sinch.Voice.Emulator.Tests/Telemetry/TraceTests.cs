using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Sinch.Voice.Emulator.Tests.Scenarios;
using Sinch.Voice.Testing;

namespace Sinch.Voice.Emulator.Tests.Telemetry;

/// <summary>A trace for each call, with its callbacks, below which the application's own activities hang.</summary>
public class TraceTests : Scene
{
    [Fact]
    public void Name_is_that_of_the_package() => Assert.Equal("Sinch.Voice.Emulator", EmulatorTelemetry.Name);

    [Fact]
    public async Task Call_is_a_trace_of_its_own_with_its_callbacks_as_clients()
    {
        Handler.Ice = _ => Connect();
        using var outer = new Activity("the test").Start();
        using var spans = new Spans();
        await using var platform = Create();
        await platform.Phone(Callee).SetBehaviorAsync(PhoneBehavior.Answers(hangsUpAfter: TimeSpan.FromSeconds(3)));
        var call = await platform.Phone(Caller).CallAsync(Application);
        await call.EndsAsync();

        Assert.Same(outer, Activity.Current);
        var root = TraceOf(platform, call);
        Assert.Equal((ActivityKind.Server, default, ActivityStatusCode.Unset), (root.Kind, root.ParentSpanId, root.Status));
        Assert.NotEqual(outer.TraceId, root.TraceId);
        Assert.Equal(
            ["sinch.voice.call.direction: inbound", $"sinch.voice.call.id: {call.Id}", "sinch.voice.call.reason: CALLEEHANGUP", "sinch.voice.call.result: ANSWERED"],
            Tags(root));
        var callbacks = spans.Below(TraceOf(platform, call));
        Assert.Equal(["callback ice", "callback ace", "callback dice"], callbacks.Select(callback => callback.DisplayName));
        Assert.All(callbacks, callback => Assert.Equal((root.TraceId, root.SpanId, ActivityKind.Client), (callback.TraceId, callback.ParentSpanId, callback.Kind)));
        Assert.Equal(["connectPstn", "continue", null], callbacks.Select(callback => callback.GetTagItem("sinch.voice.svaml.action")));
    }

    [Fact]
    public async Task Handler_in_the_same_process_runs_within_the_callback()
    {
        Activity? current = null;
        Handler.Ice = _ =>
        {
            current = Activity.Current;
            return new() { Action = new HangupAction() };
        };
        using var spans = new Spans();
        await using var platform = Create();
        var call = await platform.Phone(Caller).CallAsync(Application);
        await call.EndsAsync();

        Assert.Same(spans.Below(TraceOf(platform, call))[0], current);
    }

    [Fact]
    public async Task Activities_of_an_application_behind_HTTP_hang_below_the_callback()
    {
        using var spans = new Spans("Microsoft.AspNetCore");
        await using var platform = await VoiceEmulator.StartAsync();
        await using var application = await StartAsync(platform);
        var url = UrlOf(application);
        platform.CallbackUrl = new Uri(url, "/sinch/voice?token=secret");
        var call = await platform.Phone(Caller).CallAsync(Application);
        await call.EndsAsync();

        // The application's activities end a little later than its responses.
        await application.StopAsync();
        var callbacks = spans.Below(TraceOf(platform, call));
        Assert.Equal(["callback ice", "callback dice"], callbacks.Select(callback => callback.DisplayName));
        foreach (var callback in callbacks)
        {
            var request = Assert.Single(spans.All, activity => activity.Source.Name == "Microsoft.AspNetCore" && activity.ParentSpanId == callback.SpanId);
            Assert.Equal(callback.TraceId, request.TraceId);
        }

        Assert.Equal(
            [
                "http.request.method: POST", "http.response.status_code: 200", $"server.address: {url.Host}", $"server.port: {url.Port}", $"sinch.voice.call.id: {call.Id}",
                "sinch.voice.callback.event: ice", "sinch.voice.svaml.action: hangup", $"url.full: {url}sinch/voice",
            ],
            Tags(callbacks[0]));
    }

    [Fact]
    public async Task Failures_are_errors_with_their_types()
    {
        using var spans = new Spans();
        await using var platform = await VoiceEmulator.StartAsync();
        await using var application = await StartAsync(platform);
        await platform.SetCallbackUrlAsync(new Uri(UrlOf(application), "/nowhere"), new Uri("http://127.0.0.1:9/"));
        platform.Expect(UnexpectedEvents.FailedCallback);
        var call = await platform.Phone(Caller).CallAsync(Application);
        await call.EndsAsync();

        var root = TraceOf(platform, call);
        Assert.Equal((ActivityStatusCode.Error, "CALLBACKERROR"), (root.Status, root.GetTagItem("error.type")));
        var callbacks = spans.Below(TraceOf(platform, call)).Take(2).ToList();
        Assert.All(callbacks, callback => Assert.Equal(ActivityStatusCode.Error, callback.Status));
        Assert.Equal(["404", "connection_error"], callbacks.Select(callback => callback.GetTagItem("error.type")));
        Assert.Equal([null, true], callbacks.Select(callback => callback.GetTagItem("sinch.voice.callback.fallback")));
    }

    [Fact]
    public async Task Kinds_of_wrong_responses_are_told_apart()
    {
        Handler.Ice = _ => new() { Action = new ConnectPstnAction { Number = "no number" } };
        using var spans = new Spans();
        await using var platform = Create();
        platform.Expect(UnexpectedEvents.All);

        async Task<string?> PlayAsync()
        {
            var call = await platform.Phone(Caller).CallAsync(Application);
            await call.EndsAsync();
            return (string?)spans.Below(TraceOf(platform, call))[0].GetTagItem("error.type");
        }

        Assert.Equal("illegal_svaml", await PlayAsync());
        await platform.Faults.SendGarbageAsync("ice");
        Assert.Equal("invalid_response", await PlayAsync());
        await platform.Faults.BeLateAsync(TimeSpan.FromSeconds(10), "ice");
        Assert.Equal("timeout", await PlayAsync());
        await platform.Faults.RespondAsync(503, "ice");
        Assert.Equal("503", await PlayAsync());
        await platform.Faults.ResetAsync("ice");
        Assert.Equal("connection_error", await PlayAsync());
    }

    [Fact]
    public async Task Callout_continues_the_trace_of_its_request()
    {
        using var spans = new Spans();
        await using var platform = await VoiceEmulator.StartAsync(options => options.UseHandler(Handler));
        await platform.Phone(Callee).SetBehaviorAsync(PhoneBehavior.Answers());
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(platform.Endpoint, "calling/v1/callouts"))
        {
            Content = new StringContent(
                """{"method":"ttsCallout","ttsCallout":{"destination":{"type":"number","endpoint":"+12025550141"},"cli":"+12025550101","locale":"en-US","text":"Hello","enableDice":true}}""",
                Encoding.UTF8,
                "application/json"),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{platform.ApplicationKey}:{platform.ApplicationSecret}")));
        request.Headers.Add("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        request.Headers.Add("tracestate", "vendor=1");
        using var response = await http.SendAsync(request);
        response.EnsureSuccessStatusCode();
        await platform.AdvanceAsync(TimeSpan.FromSeconds(5));

        var root = Assert.Single(spans.All, activity => activity.DisplayName == "call" && activity.TraceId.ToHexString() == "0af7651916cd43dd8448eb211c80319c");
        Assert.Equal(("b7ad6b7169203331", "vendor=1", "outbound"), (root.ParentSpanId.ToHexString(), root.TraceStateString, root.GetTagItem("sinch.voice.call.direction")));
        Assert.Equal(root.SpanId, Assert.Single(spans.Below(root)).ParentSpanId);
    }

    [Fact]
    public async Task Without_a_listener_there_is_neither_an_activity_nor_a_header()
    {
        using var current = new Activity("the test").Start();
        var headers = new HeaderHandler();
        await using var platform = await VoiceEmulator.StartAsync(options =>
        {
            options.HttpHandler = headers;
            options.CallbackUrl = new Uri("http://localhost/");
        });
        platform.Expect(UnexpectedEvents.FailedCallback);
        var call = await platform.Phone(Caller).CallAsync(Application);

        // Another test may listen: then there is a header, of the call's trace and not of the test's.
        Assert.DoesNotContain(current.TraceId.ToHexString(), headers.TraceParent, StringComparison.Ordinal);
        Assert.Equal(platform.Local.Conductor.Run(engine => platform.Local.Traces.Find(engine.Find(call.Id)!)) is null, headers.TraceParent.Length == 0);
    }

    [Fact]
    public async Task Call_that_goes_on_when_the_platform_stops_ends_its_trace()
    {
        Handler.Ice = _ => new() { Action = new ParkAction() };
        using var spans = new Spans();
        Activity root;
        await using (var platform = Create())
        {
            root = TraceOf(platform, await platform.Phone(Caller).CallAsync(Application));
            Assert.False(root.IsStopped);
        }

        Assert.True(root.IsStopped);
        Assert.Null(root.GetTagItem("sinch.voice.call.result"));
    }

    /// <summary>The activity of a call. Calls of other tests, which may run at the same time, have the same IDs.</summary>
    private static Activity TraceOf(VoiceEmulator platform, PhoneCall call)
        => platform.Local.Conductor.Run(engine => platform.Local.Traces.Find(engine.Find(call.Id)!))!;

    private static IEnumerable<string> Tags(Activity activity) => activity.TagObjects.Select(tag => $"{tag.Key}: {tag.Value}").Order(StringComparer.Ordinal);

    private static Task<WebApplication> StartAsync(VoiceEmulator platform) => CallbackApplication.StartAsync<HangsUp>(platform.ApplicationKey, platform.ApplicationSecret);

    private static Uri UrlOf(WebApplication application) => CallbackApplication.UrlOf(application);

    /// <summary>Collects the activities that have ended, of all tests that run at the time.</summary>
    private sealed class Spans : IDisposable
    {
        private readonly ActivityListener _listener;
        private readonly List<Activity> _all = [];

        public Spans(params string[] others)
        {
            _listener = new ActivityListener
            {
                ShouldListenTo = source => source.Name == EmulatorTelemetry.Name || others.Contains(source.Name),
                Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
                ActivityStopped = activity =>
                {
                    lock (_all)
                    {
                        _all.Add(activity);
                    }
                },
            };
            ActivitySource.AddActivityListener(_listener);
        }

        public IReadOnlyList<Activity> All
        {
            get
            {
                lock (_all)
                {
                    return [.. _all];
                }
            }
        }

        /// <summary>The activities of the callbacks of a call.</summary>
        public IReadOnlyList<Activity> Below(Activity call) => [.. All.Where(activity => activity.ParentSpanId == call.SpanId && activity.Source.Name == EmulatorTelemetry.Name)];

        public void Dispose() => _listener.Dispose();
    }

    private sealed class HeaderHandler : HttpMessageHandler
    {
        public string TraceParent { get; private set; } = string.Empty;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            TraceParent = request.Headers.TryGetValues("traceparent", out var values) ? values.Single() : string.Empty;
            return Task.FromResult(new HttpResponseMessage(System.Net.HttpStatusCode.NotFound));
        }
    }

    private sealed class HangsUp : VoiceCallbackHandler
    {
        public override ValueTask<IceSvaml?> OnIceAsync(IceEvent ice, CallbackContext context) => new(new IceSvaml { Action = new HangupAction() });
    }
}
