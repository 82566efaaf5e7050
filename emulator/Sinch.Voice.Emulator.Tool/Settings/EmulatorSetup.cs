using System.Net;

namespace Sinch.Voice.Emulator.Tool.Settings;

/// <summary>Makes the options of an emulator of the settings.</summary>
internal static class EmulatorSetup
{
    /// <summary>Creates options.</summary>
    /// <param name="values">The settings.</param>
    /// <param name="port">The port unless a setting says another.</param>
    public static EmulatorOptions Create(SettingValues values, int port = 0)
    {
        var options = new EmulatorOptions();
        options.CallbackUrl = values.Get(KnownSettings.Callback);
        options.FallbackUrl = values.Get(KnownSettings.Fallback);
        options.Port = values.Get(KnownSettings.Port, port);
        options.ListenAddress = values.Get(KnownSettings.Listen, IPAddress.Loopback);
        options.PublicUrl = values.Get(KnownSettings.PublicUrl);
        options.ApplicationKey = values.Get(KnownSettings.Key, options.ApplicationKey);
        options.ApplicationSecret = values.Get(KnownSettings.Secret, options.ApplicationSecret);
        options.Speed = values.Get(KnownSettings.Speed, options.Speed);
        options.AudioFolder = values.Get(KnownSettings.Audio);
        options.AudioDuration = values.Get(KnownSettings.AudioDuration, options.AudioDuration);
        options.CallbackTimeout = values.Get(KnownSettings.CallbackTimeout, options.CallbackTimeout);
        options.DialTimeout = values.Get(KnownSettings.DialTimeout, options.DialTimeout);
        options.CharactersPerSecond = values.Get(KnownSettings.CharactersPerSecond, options.CharactersPerSecond);
        options.InvalidKeyBarges = values.Get(KnownSettings.InvalidKeyBarges);
        options.EndsCalloutsTwice = values.Get(KnownSettings.EndsCalloutsTwice);
        options.PricePerMinute = values.Get(KnownSettings.PricePerMinute, options.PricePerMinute);
        options.RequestsPerSecond = values.TryGet(KnownSettings.RequestsPerSecond, out var rate) ? rate : null;
        foreach (var host in values.Get(KnownSettings.AllowedHosts))
        {
            options.AllowedHosts.Add(host);
        }

        if (values.Get(KnownSettings.Numbers) is { Count: > 0 } numbers)
        {
            options.Numbers.Clear();
            foreach (var number in numbers)
            {
                options.Numbers.Add(number);
            }
        }

        return options;
    }
}
