using System.Buffers.Binary;
using Sinch.Voice;
using Sinch.Voice.Emulator;
using Sinch.Voice.Testing;

namespace VoiceAgent;

/// <summary>Runs the application beside an emulated platform: for a conversation that needs no telephone, or for your browser.</summary>
internal static class Emulation
{
    private const string PortSetting = "Emulator:Port";
    private const int DefaultPort = 5071;
    private const string Number = "+12025550101";

    /// <summary>Holds a conversation with the agent, and prints it.</summary>
    /// <param name="output">Where to print it.</param>
    /// <returns><see langword="true"/> if the agent said what it should; otherwise, <see langword="false"/>.</returns>
    public static async Task<bool> ConverseAsync(TextWriter output)
    {
        await using var application = Create(["--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default", "Warning"]);
        await application.StartAsync();
        await using var platform = await VoiceEmulator.StartAsync(options => options.CallbackUrl = CallbackUrl(application));

        var question = Tone(TimeSpan.FromSeconds(1.2));
        var call = await platform.Phone("+12025550100").CallAsync(Number);
        await call.IsAnsweredAsync();
        await output.WriteLineAsync("The agent answers.");

        await call.SayAsync(question);
        await output.WriteLineAsync($"You say {question.Duration.TotalSeconds:0.0} s, and pause.");
        var echo = await call.HearsAudioAsync(question.Duration - TimeSpan.FromSeconds(0.1));
        await output.WriteLineAsync($"The agent repeats it: you hear {echo}.");

        await call.SayAsync(Tone(TimeSpan.FromSeconds(4)));
        await call.BeginsToHearAudioAsync();
        await platform.AdvanceAsync(TimeSpan.FromSeconds(1));
        await output.WriteLineAsync("You say 4.0 s, the agent repeats it, and you interrupt.");
        await call.SayAsync(Tone(TimeSpan.FromSeconds(0.5)));
        var cut = await call.HearsAudioAsync();
        await output.WriteLineAsync($"The agent falls silent: you hear {cut}.");

        await call.HangUpAsync();
        var end = await call.EndsAsync();
        await output.WriteLineAsync($"You hang up: {end}.");
        await output.WriteLineAsync();
        await output.WriteAsync(call.Transcript.ToString());
        return cut.WasCleared && cut.Duration < TimeSpan.FromSeconds(4);
    }

    /// <summary>Runs until Ctrl+C.</summary>
    /// <param name="args">The arguments of the command line.</param>
    /// <exception cref="SettingsException">The port is in use.</exception>
    public static async Task ServeAsync(string[] args)
    {
        await using var application = Create(args);
        await using var platform = await StartAsync(application.Configuration.GetValue(PortSetting, DefaultPort));
        await application.StartAsync();
        platform.CallbackUrl = CallbackUrl(application);
        Console.WriteLine($"Telephone the agent: {platform.Endpoint}");
        Console.WriteLine($"Call {Number}, and say something.");
        await application.WaitForShutdownAsync();
    }

    private static WebApplication Create(string[] args)
        => VoiceAgentApp.Create(args, builder => builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            [VoiceAgentApp.ApplicationKey] = EmulatorOptions.DefaultApplicationKey,
            [VoiceAgentApp.ApplicationSecret] = EmulatorOptions.DefaultApplicationSecret,
        }));

    private static Uri CallbackUrl(WebApplication application) => new(new Uri(application.Urls.First()), VoiceAgentApp.CallbackPath);

    private static async Task<EmulatedPlatform> StartAsync(int port)
    {
        try
        {
            return await EmulatedPlatform.StartAsync(new EmulatorOptions { UseRealTime = true, Port = port });
        }
        catch (IOException exception)
        {
            throw new SettingsException($"The emulator cannot listen on port {port}: {exception.Message} Set another one with --{PortSetting} PORT.");
        }
    }

    /// <summary>Makes a tone, which is speech enough for the agent.</summary>
    private static PcmAudio Tone(TimeSpan duration)
    {
        const int SampleRate = 16_000;
        var samples = new byte[PcmAudio.ByteCount(duration, SampleRate)];
        for (var i = 0; i < samples.Length; i += PcmAudio.BytesPerSample)
        {
            var sample = 8000 * Math.Sin(2 * Math.PI * 220 * i / PcmAudio.BytesPerSample / SampleRate);
            BinaryPrimitives.WriteInt16LittleEndian(samples.AsSpan(i), (short)sample);
        }

        return new PcmAudio(samples, SampleRate);
    }
}
