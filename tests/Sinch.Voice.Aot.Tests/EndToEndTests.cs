using System.Text.Json.Nodes;
using Sinch.Voice.Aot.Tests.Infrastructure;
using Sinch.Voice.Samples.PlatformStandIn;

namespace Sinch.Voice.Aot.Tests;

/// <summary>The native app against the stand-in for the platform: the requests it makes, and the callbacks it answers.</summary>
public sealed class EndToEndTests(NativeApps apps) : IAsyncLifetime
{
    private const string Key = "11983f76-12c8-1111-9515-4785c7b67ca8";
    private const string Secret = "bmF0aXZlIHNlY3JldA==";

    private PlatformStandIn _platform = null!;
    private NativeProcess _app = null!;

    public async ValueTask InitializeAsync()
    {
        _platform = await PlatformStandIn.StartAsync(new() { DocumentPath = VendorDocument.Path, ApplicationKey = Key, ApplicationSecret = Secret });
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
                "Applications.AssignNumbersAsync",
                $"Applications.GetNumbersAsync: +12025550101 (voice) of {Key}, +12025550102 (voice) of nobody, +12025550103 (voice) of nobody",
                "Applications.UnassignNumberAsync",
                "Applications.UpdateCallbackUrlsAsync",
                $"Applications.GetCallbackUrlsAsync: {printed[0]["callbacks at ".Length..]}",
                "Applications.QueryNumberAsync: +12025550101, Mobile, US",
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
                "ready",
            ],
            printed.Skip(1));

        var operations = ApiOperation.All();
        Assert.Equal(14, operations.Count);
        Assert.All(operations, operation => Assert.Contains(requests, request => operation.Matches(request) && request.Status is >= 200 and < 300));
        // All but the one that has to fail.
        Assert.Equal([404], requests.Where(request => request.Status >= 300).Select(request => request.Status));
        Assert.All(requests, request => Assert.StartsWith($"Application {Key}:", request.Headers["Authorization"], StringComparison.Ordinal));
    }

    [Fact]
    public async Task Callbacks_are_answered()
    {
        await _app.ReadToAsync("ready");
        var call = _platform.ReceiveCall("+12025550160", "+12025550101");

        await SendAsync(call.Ice(), "ice: 12025550160 calls +12025550101, pstn, 0.0075 USD", "connectPstn");
        await SendAsync(call.Ace(), $"ace: {call.Id}", "continue");
        await SendAsync(call.Pie("main", "return", "sales"), "pie: main return sales", "hangup");
        await SendAsync(call.Dice("CALLERHANGUP", 75), "dice: CALLERHANGUP, ANSWERED, 75 s, 0.0150 USD");
        await SendAsync(call.RecordingAvailable("recordings/call.mp3"), "notify: recording_available recordings/call.mp3");
        await SendAsync(new() { ["event"] = "weather", ["callid"] = call.Id }, $$"""unknown: {"event":"weather","callid":"{{call.Id}}"}""");

        var tampered = await _platform.SendCallbackAsync(
            call.Ice(), body => body.Replace("12025550160", "12025550199", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        Assert.Equal((401, ""), (tampered.Status, tampered.Svaml));

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
            using var app = NativeProcess.Start(other, new Dictionary<string, string>(), _platform.Address.AbsoluteUri + "bare");
            var (exitCode, printed, log) = await app.CloseAsync();
            Assert.True(exitCode == 0, log);
            Assert.StartsWith("401 ", printed, StringComparison.Ordinal);
        }

        Assert.Equal(2, _platform.Requests.Count(request => request.Path == "/bare"));
    }

    public async ValueTask DisposeAsync()
    {
        _app.Dispose();
        await _platform.DisposeAsync();
    }

    private NativeProcess Start(string secret) => NativeProcess.Start(
        apps.Client,
        new Dictionary<string, string>
        {
            ["Sinch__Voice__ApplicationKey"] = Key,
            ["Sinch__Voice__ApplicationSecret"] = secret,
            ["Sinch__Voice__Endpoint"] = _platform.Address.AbsoluteUri,
            ["Sinch__Voice__ServerOverrides__callingapi.sinch.com"] = _platform.Address.AbsoluteUri,
        });

    private async Task SendAsync(JsonObject callbackEvent, string printed, string? action = null)
    {
        var reply = await _platform.SendCallbackAsync(callbackEvent, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(200, reply.Status);
        Assert.Equal(action, reply.Svaml is "" ? null : (string?)JsonNode.Parse(reply.Svaml)!["action"]!["name"]);
        Assert.Equal(printed, await _app.ReadLineAsync());
    }

    private static string CallId(IEnumerable<RecordedRequest> requests, int callout)
        => (string)JsonNode.Parse(requests.Where(request => request.Path == "/calling/v1/callouts").ElementAt(callout).ResponseBody)!["callId"]!;
}
