using Sinch.Voice.Emulator.Tool.Commands;
using Sinch.Voice.Emulator.Tool.Settings;
using Sinch.Voice.Testing;

namespace Sinch.Voice.Emulator.Tool.Running;

/// <summary>Starts emulators for the time of a command.</summary>
internal static class OwnEmulator
{
    /// <exception cref="MisuseException">A setting cannot be used. The message names it.</exception>
    public static async Task<VoiceEmulator> StartAsync(SettingValues settings, Action<EmulatorOptions>? configure = null)
    {
        var options = EmulatorSetup.Create(settings);
        configure?.Invoke(options);
        return VoiceEmulator.Of(await PlatformStart.StartAsync(options, default).ConfigureAwait(false));
    }
}
