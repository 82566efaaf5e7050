using Sinch.Voice.Testing;

namespace Sinch.Voice.Benchmarks.Emulating;

/// <summary>A call through three menus, as a test plays it.</summary>
internal static class MenuCall
{
    /// <summary>The callbacks of the call: ICE, three PIE and DICE.</summary>
    public const int Callbacks = 5;

    public static async Task PlayAsync(VoiceEmulator platform, string number = "+12025550100")
    {
        var call = await platform.Phone(number).CallAsync("+12025550101").ConfigureAwait(false);
        for (var menu = 0; menu < 3; menu++)
        {
            await call.HearsAsync("Press 1").ConfigureAwait(false);
            await call.PressAsync("1").ConfigureAwait(false);
        }

        await call.EndsAsync().ConfigureAwait(false);
    }
}
