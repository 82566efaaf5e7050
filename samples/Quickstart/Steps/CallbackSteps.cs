using Quickstart.Hosting;
using Quickstart.Output;
using Sinch.Voice.Testing;

namespace Quickstart.Steps;

/// <summary>Calls the sample CallbackServer from phones of the emulator, which executes the SVAML that the server returns.</summary>
internal static class CallbackSteps
{
    public static async Task RunAsync(Session session, VoiceEmulator emulator)
    {
        var (voice, settings, report) = (session.Voice, session.Settings, session.Report);
        await using var server = await HostedCallbackServer.StartAsync(settings);

        report.Section("Phones call samples/CallbackServer");
        var url = server.Url.AbsoluteUri;
        await report.CallAsync(() => voice.Applications.UpdateCallbackUrlsAsync(settings.ApplicationKey, new() { Url = new() { Primary = url } }));

        report.PhoneCall("A customer asks for an order, first with the wrong number", await AskForOrderAsync(emulator, settings), server.TakeLog());
        report.PhoneCall("Another talks to sales", await TalkToSalesAsync(emulator, settings), server.TakeLog());

        report.Section("Somebody else sends a callback, signed with another secret");
        report.PhoneCall("The server refuses it", await CallWithAnotherSecretAsync(server.Url, settings), server.TakeLog());
    }

    private static async Task<PhoneCall> AskForOrderAsync(VoiceEmulator emulator, Settings settings)
    {
        var call = await emulator.Phone("+12025550160").CallAsync(settings.Numbers[0]);
        await call.HearsAsync("Press 1 for sales or 2 for your order.");
        await call.PressAsync("2");
        await call.HearsAsync("Enter the 4 digits");
        await call.PressAsync("0000");
        await call.HearsAsync("There is no such order.");
        await call.PressAsync("3576");
        await call.HearsAsync("Order 3 5 7 6 is on its way.");
        await call.EndsAsync();
        return call;
    }

    private static async Task<PhoneCall> TalkToSalesAsync(VoiceEmulator emulator, Settings settings)
    {
        var sales = emulator.Phone(settings.ToNumbers[0]);
        await sales.SetBehaviorAsync(PhoneBehavior.Rings);

        var call = await emulator.Phone("+12025550161").CallAsync(settings.Numbers[0]);
        await call.BeginsToHearAsync("Press 1 for sales");
        await call.PressAsync("1");
        var ringing = await sales.RingsAsync();
        await ringing.AnswerAsync();
        await ringing.HearsAsync("A customer for you.");
        await call.SayAsync("I would like a lamp.");
        await ringing.HearsAsync("a lamp");
        await emulator.AdvanceAsync(TimeSpan.FromSeconds(75));
        await call.HangUpAsync();
        await call.EndsAsync();
        return call;
    }

    private static async Task<PhoneCall> CallWithAnotherSecretAsync(Uri callbackUrl, Settings settings)
    {
        await using var stranger = await VoiceEmulator.StartAsync(options =>
        {
            options.ApplicationKey = settings.ApplicationKey;
            options.ApplicationSecret = "YW5vdGhlciBzZWNyZXQ=";
            options.CallbackUrl = callbackUrl;
        });
        stranger.Expect(UnexpectedEvents.FailedCallback);
        var call = await stranger.Phone("+12025550162").CallAsync(settings.Numbers[0]);
        var end = await call.EndsAsync();
        return end.Reason == CallEndReason.CallbackError
            ? call
            : throw new StepFailedException($"The server should have refused the callback, but the call ended with {end}.");
    }
}
