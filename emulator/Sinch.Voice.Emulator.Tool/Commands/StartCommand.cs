using Sinch.Voice.Emulator.Tool.Running;
using Sinch.Voice.Emulator.Tool.Settings;

namespace Sinch.Voice.Emulator.Tool.Commands;

/// <summary><c>start</c>: the platform in real time, until it is stopped.</summary>
internal static class StartCommand
{
    private const string HiddenSecret = "(yours; not shown)";

    public static Subcommand Create(ToolHost host)
        => new Subcommand(
            host,
            "start",
            "Start the platform in real time, and run it until Ctrl+C or SIGTERM.",
            [.. KnownSettings.OfEmulator, KnownSettings.Open, KnownSettings.Quiet],
            "start --callback http://localhost:5000/sinch/voice",
            "start --callback http://localhost:5000/sinch/voice --open --speed 10",
            "start --callback http://app:5000/sinch/voice --listen 0.0.0.0 --allowed-host emulator --public-url http://emulator:5071").Does(RunAsync);

    private static async Task<int> RunAsync(CommandRun run, CancellationToken cancellationToken)
    {
        var options = EmulatorSetup.Create(run.Settings, KnownSettings.DefaultPort);
        options.UseRealTime = true;
        var platform = await PlatformStart.StartAsync(options, cancellationToken).ConfigureAwait(false);
        await using (platform.ConfigureAwait(false))
        {
            Describe(run.Out, platform, options);
            var log = new CallLog(run.Out, run.Host.Time);
            if (!run.Settings.Get(KnownSettings.Quiet))
            {
                log.Observe(platform);
            }

            if (run.Settings.Get(KnownSettings.Open) && !Browser.TryOpen(platform.Address))
            {
                await run.Out.WriteLineAsync($"No browser could be started. Open {platform.Address} yourself.").ConfigureAwait(false);
            }

            await log.PrintAsync(cancellationToken).ConfigureAwait(false);
        }

        await run.Out.WriteLineAsync("The emulator has stopped.").ConfigureAwait(false);
        return ExitCode.Success;
    }

    private static void Describe(TextWriter output, EmulatedPlatform platform, EmulatorOptions options)
    {
        output.WriteLine($"The emulated Voice platform listens on {platform.Address}");
        output.WriteLine();
        Row("page", platform.Address.AbsoluteUri);
        if (options.PublicUrl is { } url)
        {
            Row("public URL", url.AbsoluteUri);
        }

        Row("callback URL", platform.CallbackUrl?.AbsoluteUri ?? "none: set it with --callback");
        if (platform.FallbackUrl is { } fallback)
        {
            Row("fallback URL", fallback.AbsoluteUri);
        }

        Row("application key", platform.ApplicationKey);
        Row("application secret", platform.HasOwnSecret ? HiddenSecret : platform.ApplicationSecret);
        Row("numbers", string.Join(", ", options.Numbers));
        output.WriteLine();
        output.WriteLine($"Call it from another terminal: {ToolCommand.Name} call +12025550100 {options.Numbers.FirstOrDefault() ?? "+12025550101"} --wait{Emulator(platform)}");
        output.WriteLine("Ctrl+C stops it.");
        output.WriteLine();
        output.Flush();

        void Row(string name, string value) => output.WriteLine($"  {name,-18}  {value}");
    }

    private static string Emulator(EmulatedPlatform platform)
        => platform.Address.Port == KnownSettings.DefaultPort ? string.Empty : $" {KnownSettings.Emulator.OptionName} {platform.Address.GetLeftPart(UriPartial.Authority)}";
}
