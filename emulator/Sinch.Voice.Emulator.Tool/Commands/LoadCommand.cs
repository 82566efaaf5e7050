using System.CommandLine;
using Sinch.Voice.Emulator.Observing;
using Sinch.Voice.Emulator.Tool.Running;
using Sinch.Voice.Emulator.Tool.Scenarios;
using Sinch.Voice.Emulator.Tool.Settings;
using Sinch.Voice.Testing;

namespace Sinch.Voice.Emulator.Tool.Commands;

/// <summary><c>load</c>: many calls at a time, and how long the application takes for its callbacks.</summary>
internal static class LoadCommand
{
    /// <summary>How many calls wait for the application at a time where time is virtual. In real time, the emulator's own limit holds.</summary>
    private const int VirtualConcurrency = 100;

    public static Subcommand Create(ToolHost host)
    {
        var file = new Argument<string>("file") { Description = "The scenario file. The calls take its scenarios in turn." };
        var calls = new Option<string>("--calls") { Description = "How many times a scenario is played. [default: 100]", HelpName = "count" };
        var rate = new Option<string>("--rate") { Description = "How many begin in a second of the platform's time. [default: 10]", HelpName = "count" };
        var virtualTime = new Option<bool>("--virtual-time") { Description = "Let no time pass while nothing happens: callbacks follow each other as fast as the application responds." };
        var json = new Option<bool>("--json") { Description = "Print JSON." };
        return new Subcommand(
            host,
            "load",
            "Play a scenario for many calls at a time, and measure how long the application takes for its callbacks.",
            [.. KnownSettings.OfEmulator, KnownSettings.WaitForApplication],
            "load calls.yaml --callback http://localhost:5000/sinch/voice --calls 1000 --rate 50",
            "load calls.yaml --callback http://localhost:5000/sinch/voice --calls 1000 --virtual-time --json")
        {
            file,
            calls,
            rate,
            virtualTime,
            json,
        }.Does(async (run, cancellationToken) =>
        {
            var scenarios = ScenarioReader.Read(run.Host, run.Parsed.GetRequiredValue(file)).Scenarios;
            var count = Read(calls, Values.Count, 100);
            var perSecond = Read(rate, Values.Factor, 10);
            var callback = run.Settings.Get(KnownSettings.Callback) ?? throw new MisuseException("--callback is missing: the URL of the application, such as http://localhost:5000/sinch/voice.");
            await ApplicationProbe.WaitAsync(callback, run.Settings.Get(KnownSettings.WaitForApplication, TimeSpan.Zero), run.Host.Time, cancellationToken).ConfigureAwait(false);
            var isVirtual = run.Parsed.GetValue(virtualTime);
            var platform = await OwnEmulator.StartAsync(run.Settings, options =>
            {
                options.UseRealTime = !isVirtual;
                options.MaxConcurrentCallbacks = isVirtual ? VirtualConcurrency : null;
            }).ConfigureAwait(false);
            await using (platform.ConfigureAwait(false))
            {
                platform.Expect(UnexpectedEvents.All);
                platform.CancellationToken = cancellationToken;
                var result = await RunAsync(platform, scenarios, count, perSecond).ConfigureAwait(false);
                await run.Out.WriteLineAsync(run.Parsed.GetValue(json) ? ToJson(result) : result.ToString()).ConfigureAwait(false);
                return result.FailedCalls == 0 ? ExitCode.Success : ExitCode.Failed;
            }

            T Read<T>(Option<string> option, Func<string, T> parse, T otherwise)
            {
                try
                {
                    return run.Parsed.GetValue(option) is { } text ? parse(text) : otherwise;
                }
                catch (FormatException exception)
                {
                    throw new MisuseException($"{option.Name}: {Values.Sentence(exception.Message)}");
                }
            }
        });
    }

    private static async Task<LoadResult> RunAsync(VoiceEmulator platform, IReadOnlyList<Scenario> scenarios, int calls, double callsPerSecond)
    {
        foreach (var scenario in scenarios)
        {
            await ScenarioPlay.SetUpAsync(platform, scenario).ConfigureAwait(false);
        }

        return await platform.RunLoadAsync(
            number =>
            {
                var scenario = scenarios[number % scenarios.Count];
                return ScenarioRunner.PlayAsync(new ScenarioPlay(platform, scenario), scenario);
            },
            calls,
            callsPerSecond).ConfigureAwait(false);
    }

    private static string ToJson(LoadResult result) => ReadableJson.Write(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("calls", result.Calls);
        json.WriteNumber("failedCalls", result.FailedCalls);
        json.WriteNumber("elapsedSeconds", Math.Round(result.Elapsed.TotalSeconds, 3));
        json.WriteStartArray("callbacks");
        foreach (var callback in result.Callbacks)
        {
            json.WriteStartObject();
            json.WriteString("event", callback.Event);
            json.WriteNumber("count", callback.Count);
            json.WriteNumber("failed", callback.Failed);
            json.WriteNumber("p50Milliseconds", Math.Round(callback.P50.TotalMilliseconds, 3));
            json.WriteNumber("p99Milliseconds", Math.Round(callback.P99.TotalMilliseconds, 3));
            json.WriteNumber("maxMilliseconds", Math.Round(callback.Max.TotalMilliseconds, 3));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("failures");
        foreach (var failure in result.Failures)
        {
            json.WriteStartObject();
            json.WriteNumber("count", failure.Count);
            json.WriteString("message", failure.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });
}
