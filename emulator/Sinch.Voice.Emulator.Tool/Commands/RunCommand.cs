using System.CommandLine;
using System.Globalization;
using Sinch.Voice.Emulator.Tool.Running;
using Sinch.Voice.Emulator.Tool.Scenarios;
using Sinch.Voice.Emulator.Tool.Settings;
using Sinch.Voice.Testing;

namespace Sinch.Voice.Emulator.Tool.Commands;

/// <summary><c>run</c>: scripted calls with expectations.</summary>
internal static class RunCommand
{
    public static Subcommand Create(ToolHost host)
    {
        var files = new Argument<string[]>("files") { Description = "The scenario files.", Arity = ArgumentArity.OneOrMore };
        var filter = new Option<string>("--filter") { Description = "Run only the scenarios whose names contain this text.", HelpName = "text" };
        var junit = new Option<string>("--junit") { Description = "Write the results to a file, as JUnit XML.", HelpName = "file" };
        return new Subcommand(
            host,
            "run",
            "Play the calls of scenario files, and check what happens. With --callback, each scenario has an emulator of its own in virtual time: a two-minute call takes milliseconds.",
            [.. KnownSettings.OfEmulator.Where(setting => setting != KnownSettings.Speed), KnownSettings.Emulator, KnownSettings.WaitForApplication],
            "run calls.yaml --callback http://localhost:5000/sinch/voice",
            "run calls.yaml more.yaml --callback http://localhost:5000/sinch/voice --wait-for-application 30s --junit results.xml",
            "run calls.yaml --filter sales --emulator http://localhost:5071")
        {
            files,
            filter,
            junit,
        }.Does(async (run, cancellationToken) =>
        {
            var read = run.Parsed.GetRequiredValue(files).Select(file => ScenarioReader.Read(run.Host, file)).ToList();
            var chosen = Choose(read, run.Parsed.GetValue(filter));
            var runner = await OpenAsync(run, cancellationToken).ConfigureAwait(false);
            var results = new List<ScenarioResult>();
            foreach (var (file, scenario) in chosen)
            {
                results.Add(await runner.RunAsync(file, scenario, cancellationToken).ConfigureAwait(false));
                Print(run.Out, results[^1]);
            }

            if (run.Parsed.GetValue(junit) is { } report)
            {
                await WriteReportAsync(run.Host, report, results).ConfigureAwait(false);
            }

            var failed = results.Count(result => result.Failure is not null);
            await run.Out.WriteLineAsync($"\n{results.Count} scenarios: {results.Count - failed} passed, {failed} failed").ConfigureAwait(false);
            return failed == 0 ? ExitCode.Success : ExitCode.Failed;
        });
    }

    private static List<(string File, Scenario Scenario)> Choose(List<ScenarioFile> files, string? filter)
    {
        var all = files.SelectMany(file => file.Scenarios.Select(scenario => (file.Name, Scenario: scenario))).ToList();
        var chosen = all.Where(item => filter is null || item.Scenario.Name.Contains(filter, StringComparison.OrdinalIgnoreCase)).ToList();
        return chosen.Count > 0 ? chosen : throw new MisuseException($"--filter: no scenario has '{filter}' in its name. There are: {string.Join(", ", all.Select(item => item.Scenario.Name))}.");
    }

    private static async Task<ScenarioRunner> OpenAsync(CommandRun run, CancellationToken cancellationToken)
    {
        var settings = run.Settings;
        var callback = settings.Get(KnownSettings.Callback);
        if (settings.IsOption(KnownSettings.Emulator))
        {
            return settings.IsOption(KnownSettings.Callback)
                ? throw new MisuseException("--callback: a running emulator has a callback URL already. Leave --callback or --emulator out.")
                : Shared();
        }

        if (callback is null)
        {
            return settings.Get(KnownSettings.Emulator) is not null
                ? Shared()
                : throw new MisuseException("--callback is missing: the URL of the application, such as http://localhost:5000/sinch/voice. Or name a running emulator with --emulator.");
        }

        await ApplicationProbe.WaitAsync(callback, settings.Get(KnownSettings.WaitForApplication, TimeSpan.Zero), run.Host.Time, cancellationToken).ConfigureAwait(false);
        return new ScenarioRunner(() => OwnEmulator.StartAsync(settings), isShared: false);

        ScenarioRunner Shared() => new(() => RunningEmulator.ConnectKitAsync(RunningEmulator.UrlOf(settings)), isShared: true);
    }

    private static void Print(TextWriter output, ScenarioResult result)
    {
        var seconds = result.Elapsed.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture);
        output.WriteLine($"{(result.Failure is null ? "passed" : "FAILED")}  {result.Scenario.Name} ({seconds} s)");
        if (result.Failure is { } failure)
        {
            output.WriteLine($"  {failure.At}  {failure.Step}");
            foreach (var line in failure.Message.Split('\n'))
            {
                output.WriteLine($"    {line}".TrimEnd());
            }
        }

        output.Flush();
    }

    private static async Task WriteReportAsync(ToolHost host, string name, List<ScenarioResult> results)
    {
        try
        {
            var file = File.Create(host.PathOf(name));
            await using (file.ConfigureAwait(false))
            {
                JUnitReport.Write(file, results);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new MisuseException($"--junit: '{name}' cannot be written: {exception.Message}");
        }
    }
}
