using Sinch.Voice;

namespace Quickstart.Steps;

/// <summary>Shows how calls fail: with one exception, typed from what the platform says.</summary>
internal static class ErrorSteps
{
    public static async Task RunAsync(Session session)
    {
        var (voice, settings, report) = (session.Voice, session.Settings, session.Report);

        report.Section("Errors");
        await report.FailAsync<SinchVoiceException>(() => voice.Calls.GetAsync("no-such-call"), Describe);

        if (!settings.Live)
        {
            var stranger = session.Client(SinchCredential.Signed(settings.ApplicationKey, "YW5vdGhlciBzZWNyZXQ="));
            await report.FailAsync<SinchVoiceException>(() => stranger.Applications.GetNumbersAsync(), Describe);
        }
    }

    private static string Describe(SinchVoiceException error)
        => $"{nameof(SinchVoiceException)}: StatusCode {error.StatusCode}, ErrorCode {error.ErrorCode}, ErrorMessage \"{error.ErrorMessage}\", Reference {error.Reference}";
}
