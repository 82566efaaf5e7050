using System.Net;

namespace Sinch.Voice.Emulator.Tool.Settings;

/// <summary>The settings. Commands have some of them as options; the settings file may have each.</summary>
internal static class KnownSettings
{
    /// <summary>The port of <c>start</c>, where the other commands look for the emulator.</summary>
    public const int DefaultPort = 5071;

    public static Setting<Uri> Callback { get; } = new("callback", "url", "The URL of the application that receives callbacks.", Values.Url);

    public static Setting<Uri> Fallback { get; } = new("fallback", "url", "The URL that receives a callback after the first URL failed.", Values.Url);

    public static Setting<int> Port { get; } = new("port", "port", $"The port to listen on. [default of start: {DefaultPort}, of other commands: a free one]", Values.Port);

    public static Setting<IPAddress> Listen { get; } = new(
        "listen", "address", "The IP address to listen on. Beyond loopback, everybody who reaches it can control the phones and read the secret. [default: 127.0.0.1]", Values.Address);

    public static ListSetting AllowedHosts { get; } = new("allowedHosts", "allowedHost", "host", "A host name, beside localhost, under which commands may reach the emulator. Repeatable.");

    public static Setting<Uri> PublicUrl { get; } = new("publicUrl", "url", "The URL of the emulator as the application reaches it. [default: where it listens]", Values.Url);

    public static ListSetting Numbers { get; } = new("numbers", "number", "number", "A number that the account rents, such as +12025550101. Repeatable.");

    public static Setting<string> Key { get; } = new("key", "key", "The key of the application. [default: the emulator's own]", Values.Text);

    public static Setting<string> Secret { get; } = new(
        "secret", "secret", "The secret of the application, in Base64. A variable or a file keeps it out of the list of processes. [default: the emulator's own]", Values.Secret);

    public static Setting<double> Speed { get; } = new("speed", "factor", "How fast time passes; 10 is ten times as fast. [default: 1]", Values.Factor);

    public static Setting<string> Audio { get; } = new("audio", "folder", "The folder of the audio files. A WAV file there takes as long as its header says.", Values.Folder);

    public static Setting<TimeSpan> AudioDuration { get; } = new("audioDuration", "duration", "How long any other audio file takes. [default: 1s]", Values.Duration);

    public static Setting<TimeSpan> CallbackTimeout { get; } = new("callbackTimeout", "duration", "How long the platform waits for the response to a callback. [default: 5s]", Values.Duration);

    public static Setting<TimeSpan> DialTimeout { get; } = new("dialTimeout", "duration", "How long a phone rings if the application sets no timeout. [default: 60s]", Values.Duration);

    public static Setting<int> CharactersPerSecond { get; } = new("charactersPerSecond", "count", "How many characters a second are spoken. [default: 15]", Values.Count);

    public static FlagSetting InvalidKeyBarges { get; } = new("invalidKeyBarges", "A key that no option of a menu has interrupts the prompt.");

    public static FlagSetting EndsCalloutsTwice { get; } = new("endsCalloutsTwice", "A callout whose callee hangs up ends with two DICE events.");

    public static Setting<decimal> PricePerMinute { get; } = new("pricePerMinute", "dollars", "The price of a minute, in US dollars. [default: 0.0095]", Values.Price);

    public static Setting<int> RequestsPerSecond { get; } = new("requestsPerSecond", "count", "How many requests a second are served before the platform returns 429. [default: no limit]", Values.Count);

    public static FlagSetting Open { get; } = new("open", "Open the emulator's page in the browser.");

    public static FlagSetting Quiet { get; } = new("quiet", "Print nothing while calls are under way.");

    public static Setting<Uri> Emulator { get; } = new("emulator", "url", $"The URL of a running emulator. [default: http://localhost:{DefaultPort}]", Values.Url);

    public static Setting<TimeSpan> WaitForApplication { get; } = new("waitForApplication", "duration", "How long to wait until the application listens. [default: 0s]", Values.Duration);

    /// <summary>Those that set up an emulator.</summary>
    public static IReadOnlyList<Setting> OfEmulator { get; } =
    [
        Callback, Fallback, Port, Listen, AllowedHosts, PublicUrl, Numbers, Key, Secret, Speed, Audio, AudioDuration, CallbackTimeout, DialTimeout, CharactersPerSecond,
        InvalidKeyBarges, EndsCalloutsTwice, PricePerMinute, RequestsPerSecond,
    ];

    public static IReadOnlyList<Setting> All { get; } = [.. OfEmulator, Open, Quiet, Emulator, WaitForApplication];
}
