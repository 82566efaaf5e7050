using System.Text.Json.Nodes;
using Quickstart.Hosting;
using Quickstart.Output;
using Sinch.Voice.Samples.PlatformStandIn;

namespace Quickstart.Steps;

/// <summary>Lets the stand-in call back: somebody calls a number, and the sample CallbackServer decides what happens.</summary>
internal static class CallbackSteps
{
    public static async Task RunAsync(Session session, PlatformStandIn standIn)
    {
        var (voice, settings, report) = (session.Voice, session.Settings, session.Report);
        await using var server = await HostedCallbackServer.StartAsync(settings);

        report.Section("The platform calls back");
        var url = server.Url.AbsoluteUri;
        await report.CallAsync(() => voice.Applications.UpdateCallbackUrlsAsync(settings.ApplicationKey, new() { Url = new() { Primary = url } }));

        var call = standIn.ReceiveCall("+12025550160", settings.Numbers[0]);
        await SendAsync("Somebody calls", call.Ice(), "runMenu");
        await SendAsync("The caller enters 0000, which is no order", call.Pie("order", "sequence", "0000"), "runMenu");
        await SendAsync("The caller enters 3576, which is one", call.Pie("main", "sequence", "3576"), "hangup");
        call = standIn.ReceiveCall("+12025550161", settings.Numbers[0]);
        await SendAsync("Another presses 1 for sales", call.Pie("main", "return", "sales"), "connectPstn");
        await SendAsync("Sales picks up", call.Ace(), "continue");
        await SendAsync("The call ends", call.Dice("CALLERHANGUP", 75));
        await SendAsync("Its recording was stored", call.RecordingAvailable("recordings/2026/call.mp3"));
        await SendAsync("A user's call fails", call.CallingError(40003, "Invalid destination", "alice"));

        await report.CallbackAsync(
            "Somebody changes a callback on its way",
            () => standIn.SendCallbackAsync(
                call.Pie("main", "return", "sales"), onTheWay: body => body.Replace("sales", "admin", StringComparison.Ordinal)),
            status: 401,
            action: null,
            server.TakeLog);

        Task SendAsync(string what, JsonObject callbackEvent, string? action = null)
            => report.CallbackAsync(what, () => standIn.SendCallbackAsync(callbackEvent), status: 200, action, server.TakeLog);
    }
}
