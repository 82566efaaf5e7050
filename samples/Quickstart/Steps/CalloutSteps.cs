using Sinch.Voice;

namespace Quickstart.Steps;

/// <summary>Places calls.</summary>
internal static class CalloutSteps
{
    public static async Task RunAsync(Session session)
    {
        var (voice, settings, report) = (session.Voice, session.Settings, session.Report);
        var to = new DestinationPstn { Endpoint = settings.ToNumbers[0] };

        await session.PreparePhonesAsync();
        report.Section("A text-to-speech callout");
        var spoken = await report.CallAsync(
            () => voice.Callouts.CreateAsync(new TtsCalloutRequest
            {
                TtsCallout = new() { Cli = settings.FromNumber, Destination = to, Locale = "en-US", Text = "Hello" },
            }),
            callout => $"call {callout.CallId}");
        await CallSteps.RunAsync(session, spoken.CallId!);

        // The SVAML that a handler would return for the ICE and the ACE, sent with the callout. The SVAML for another event doesn't compile.
        report.Section("A custom callout, its course given as SVAML");
        var ice = new IceSvaml
        {
            Action = new ConnectPstnAction { Number = settings.ToNumbers[0], Cli = settings.FromNumber },
        };
        var ace = new AceSvaml { Action = new ConnectConfAction { ConferenceId = "quickstart waiting room" } };
        var custom = await report.CallAsync(
            () => voice.Callouts.CreateAsync(new CustomCalloutRequest { CustomCallout = new() { Ice = ice, Ace = ace, MaxDuration = 60 } }),
            callout => $"call {callout.CallId}");
        await session.PassTimeAsync(TimeSpan.FromSeconds(10));
        await report.CallAsync(() => voice.Calls.UpdateAsync(custom.CallId!, new() { Action = new HangupAction() }));
    }
}
