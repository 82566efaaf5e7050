using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Sinch.Voice.Aot.Tests.Infrastructure;
using Sinch.Voice.Testing;
using ReceivedRequest = Sinch.Voice.Emulator.ReceivedRequest;

namespace Sinch.Voice.Aot.Tests;

/// <summary>The native app against the emulator: the requests it makes, and the callbacks it answers.</summary>
public sealed class EndToEndTests(NativeApps apps) : IAsyncLifetime
{
    private const string Key = "11983f76-12c8-1111-9515-4785c7b67ca8";
    private const string Secret = "bmF0aXZlIHNlY3JldA==";
    private const string Callee = "+12025550141";

    private VoiceEmulator _platform = null!;
    private NativeProcess _app = null!;

    public async ValueTask InitializeAsync()
    {
        // The phone answers in real time. One callback at a time keeps what the app prints in order.
        _platform = await VoiceEmulator.StartAsync(options =>
            (options.ApplicationKey, options.ApplicationSecret, options.UseRealTime, options.MaxConcurrentCallbacks) = (Key, Secret, true, 1));
        await _platform.Phone(Callee).SetBehaviorAsync(PhoneBehavior.Answers());
        _app = Start(Secret);
    }

    [Fact]
    public async Task All_operations_are_performed()
    {
        var printed = await _app.ReadToAsync("ready");
        var requests = _platform.Requests;

        Assert.StartsWith("callbacks at http://127.0.0.1:", printed[0], StringComparison.Ordinal);
        Assert.Equal(
            [
                $"Callouts.CreateAsync: {CallId(requests, 0)}",
                "Calls.GetAsync: phone +12025550141, ONGOING",
                "Calls.UpdateLegAsync",
                "Calls.UpdateAsync",
                $"Conferences.CreateCalloutAsync: {CallId(requests, 1)}, {CallId(requests, 2)}",
                "Conferences.ManageParticipantAsync",
                "Conferences.GetAsync: muted, heard",
                "Conferences.KickParticipantAsync",
                "Conferences.KickAllAsync",
                "VoiceError: 40400, Call not found",
                "Applications.AssignNumbersAsync",
                $"Applications.GetNumbersAsync: +12025550101 (voice) of {Key}, +12025550102 (voice) of nobody, +12025550103 (voice) of nobody",
                "Applications.UnassignNumberAsync",
                "Applications.UpdateCallbackUrlsAsync",
                $"Applications.GetCallbackUrlsAsync: {printed[0]["callbacks at ".Length..]}",
                "Applications.QueryNumberAsync: +12025550101, Mobile, US",
                "ready",
            ],
            printed.Skip(1));

        var operations = ApiOperation.All();
        Assert.Equal(14, operations.Count);
        Assert.All(operations, operation => Assert.Contains(requests, request => operation.Matches(request) && request.Status is >= 200 and < 300));
        // All but the one that has to fail, and those that ask for a conference before somebody is in it.
        Assert.Equal([404], requests.Where(request => request.Status >= 300 && !AsksForConference(request)).Select(request => request.Status));
        Assert.All(requests, request => Assert.StartsWith($"Application {Key}:", request.Headers["Authorization"], StringComparison.Ordinal));
    }

    [Fact]
    public async Task Callbacks_are_answered()
    {
        await _app.ReadToAsync("ready");
        await _platform.Phone(Callee).SetBehaviorAsync(PhoneBehavior.Rings);
        var call = await _platform.Phone("+12025550160").CallAsync("+12025550101");
        await call.BeginsToHearAsync("Press 1 for sales.");
        await call.PressAsync("1");
        await call.HearsAsync("One moment.");
        await (await _platform.Phone(Callee).RingsAsync()).AnswerAsync();
        await call.HangUpAsync();
        await call.EndsAsync();

        Assert.Equal("ice: 12025550160 calls +12025550101, pstn, 0.0095 USD", await _app.ReadLineAsync());
        Assert.Equal("pie: main return sales", await _app.ReadLineAsync());
        Assert.Equal($"ace: {call.Id}", await _app.ReadLineAsync());
        Assert.Equal("notify: recording_finished", (await _app.ReadLineAsync())?.TrimEnd());
        Assert.Matches("^dice: CALLERHANGUP, ANSWERED, [0-9]+ s, 0.0095 USD$", await _app.ReadLineAsync());
        Assert.Equal("notify: recording_available s3://recordings/call.mp3", await _app.ReadLineAsync());
    }

    [Fact]
    public async Task Audio_is_streamed()
    {
        await _app.ReadToAsync("ready");
        var call = await _platform.Phone("+12025550160").CallAsync("+12025550102");
        await call.IsAnsweredAsync();
        var said = new PcmAudio(Enumerable.Repeat((byte)0x21, 3200).ToArray(), 8000);
        await call.SayAsync(said);
        await call.BeginsToHearAudioAsync();
        await _platform.AdvanceAsync(TimeSpan.FromSeconds(0.5));
        await call.HangUpAsync();
        var heard = await call.HearsAudioAsync();
        await call.EndsAsync();

        Assert.True(heard.Audio.Data.Span.IndexOf(said.Data.Span) >= 0);
        Assert.Equal("ice: 12025550160 calls +12025550102, pstn, 0.0095 USD", await _app.ReadLineAsync());
        Assert.Equal(
            ["dice: CALLERHANGUP, ANSWERED", "stream: 8000 Hz, HungUpByPlatform"],
            new[] { await _app.ReadLineAsync(), await _app.ReadLineAsync() }.Order().Select(line => string.Join(',', line!.Split(',')[..2])));
    }

    /// <summary>Sends what the emulator does not: an event of a newer platform, and one that somebody changed on its way.</summary>
    [Fact]
    public async Task Callbacks_that_are_unknown_or_changed_are_told_apart()
    {
        await _app.ReadToAsync("ready");
        const string Weather = """{"event":"weather","callid":"1"}""";

        Assert.Equal(HttpStatusCode.OK, await SendAsync(Weather, Weather));
        Assert.Equal($"unknown: {Weather}", await _app.ReadLineAsync());
        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(Weather, """{"event":"weather","callid":"2"}"""));

        var (exitCode, rest, log) = await _app.CloseAsync();
        Assert.Equal((0, "stopped"), (exitCode, rest.Trim()));
        Assert.Contains("Sinch.Voice.Callbacks", log, StringComparison.Ordinal);
    }

    /// <summary>Options are bound and validated without reflection; errors are the same as on the CLR.</summary>
    [Fact]
    public async Task Invalid_options_are_named()
    {
        using var app = Start("not Base64!");
        var (exitCode, _, log) = await app.CloseAsync();

        Assert.NotEqual(0, exitCode);
        Assert.Contains("OptionsValidationException", log, StringComparison.Ordinal);
        Assert.Contains("Sinch:Voice:ApplicationSecret", log, StringComparison.Ordinal);
    }

    /// <summary>The app that sizes are compared with works.</summary>
    [Fact]
    public async Task The_others_make_one_call()
    {
        foreach (var other in new[] { apps.Bare, apps.Served })
        {
            using var app = NativeProcess.Start(other, new Dictionary<string, string>(), _platform.Endpoint.AbsoluteUri + "bare");
            var (exitCode, printed, log) = await app.CloseAsync();
            Assert.True(exitCode == 0, log);
            Assert.StartsWith("401 ", printed, StringComparison.Ordinal);
        }

        Assert.Equal(2, _platform.Requests.Count(request => request.Path == "/bare"));
    }

    public async ValueTask DisposeAsync()
    {
        // The app prints before it responds: it has to live until the platform has its last response.
        using (_app)
        {
            await _platform.DisposeAsync();
        }
    }

    private NativeProcess Start(string secret) => NativeProcess.Start(
        apps.Client,
        new Dictionary<string, string>
        {
            ["Sinch__Voice__ApplicationKey"] = Key,
            ["Sinch__Voice__ApplicationSecret"] = secret,
            ["Sinch__Voice__Endpoint"] = _platform.Endpoint.AbsoluteUri,
            ["Sinch__Voice__ServerOverrides__callingapi.sinch.com"] = _platform.Endpoint.AbsoluteUri,
        });

    private async Task<HttpStatusCode> SendAsync(string signed, string sent)
    {
        using var http = new HttpClient();
        using var request = new CallbackSigner(Key, Secret).CreateRequest(_platform.CallbackUrl!, Encoding.UTF8.GetBytes(signed));
        request.Content = new StringContent(sent, MediaTypeHeaderValue.Parse(request.Content!.Headers.ContentType!.ToString()));
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    private static bool AsksForConference(ReceivedRequest request)
        => request is { Method: "GET", Status: 404 } && request.Path.Contains("/conferences/", StringComparison.Ordinal);

    private static string CallId(IEnumerable<ReceivedRequest> requests, int callout)
        => (string)JsonNode.Parse(requests.Where(request => request.Path == "/calling/v1/callouts").ElementAt(callout).ResponseBody)!["callId"]!;
}
