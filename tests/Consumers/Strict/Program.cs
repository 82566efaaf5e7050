using Sinch.Voice;

namespace Strict;

internal static class Program
{
    private static async Task Main()
    {
        var voice = new SinchVoiceClient(
            SinchCredential.Signed(Setting("SINCH_APPLICATION_KEY"), Setting("SINCH_APPLICATION_SECRET")),
            new ApiClientOptions { Endpoint = new Uri(Setting("SINCH_ENDPOINT")) });
        try
        {
            await voice.Calls.UpdateAsync("gone", new Svaml { Action = new HangupAction() }).ConfigureAwait(false);
        }
        catch (SinchVoiceException exception) when (exception.Error is VoiceError error)
        {
            await Console.Out.WriteLineAsync($"error {error.ErrorCode}").ConfigureAwait(false);
        }
    }

    private static string Setting(string name) => Environment.GetEnvironmentVariable(name) ?? throw new InvalidOperationException($"Set {name}.");
}
