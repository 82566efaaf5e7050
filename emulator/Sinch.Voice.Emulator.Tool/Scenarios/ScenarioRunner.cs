using System.Diagnostics;
using Sinch.Voice.Testing;

namespace Sinch.Voice.Emulator.Tool.Scenarios;

/// <summary>Represents what came of a scenario.</summary>
/// <param name="File">The file of the scenario.</param>
/// <param name="Scenario">The scenario.</param>
/// <param name="Elapsed">How long it took, by the real clock.</param>
/// <param name="Failure">Why it failed; <see langword="null"/> if it did not.</param>
internal sealed record ScenarioResult(string File, Scenario Scenario, TimeSpan Elapsed, ScenarioFailure? Failure);

/// <summary>Represents why a scenario failed.</summary>
/// <param name="At">Where the step or the scenario stands.</param>
/// <param name="Step">What was done or expected.</param>
/// <param name="Message">What happened instead.</param>
internal sealed record ScenarioFailure(Position At, string Step, string Message);

/// <summary>Plays scenarios one after the other.</summary>
/// <param name="open">Starts an emulator, or connects to one that runs.</param>
/// <param name="isShared">Whether the emulator goes on afterwards, so that the scenario has to leave it as it was.</param>
internal sealed class ScenarioRunner(Func<Task<VoiceEmulator>> open, bool isShared)
{
    public async Task<ScenarioResult> RunAsync(string file, Scenario scenario, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var platform = await open().ConfigureAwait(false);
        await using (platform.ConfigureAwait(false))
        {
            // The problems are read before the emulator is disposed of.
            platform.Expect(UnexpectedEvents.All);
            platform.CancellationToken = cancellationToken;
            var before = isShared ? (await platform.FindProblemsAsync().ConfigureAwait(false)).Count : 0;
            var play = new ScenarioPlay(platform, scenario);
            var failure = await PlayAsync(platform, play, scenario).ConfigureAwait(false);
            failure = await CheckProblemsAsync(platform, scenario, before, failure).ConfigureAwait(false);
            if (isShared)
            {
                await LeaveAsync(platform, play, scenario).ConfigureAwait(false);
            }

            return new ScenarioResult(file, scenario, Stopwatch.GetElapsedTime(started), failure);
        }
    }

    /// <summary>Plays the steps of a scenario, and throws what fails.</summary>
    public static async Task PlayAsync(ScenarioPlay play, Scenario scenario)
    {
        foreach (var step in scenario.Steps)
        {
            await step.PlayAsync(play).ConfigureAwait(false);
        }
    }

    private static async Task<ScenarioFailure?> PlayAsync(VoiceEmulator platform, ScenarioPlay play, Scenario scenario)
    {
        await ScenarioPlay.SetUpAsync(platform, scenario).ConfigureAwait(false);
        foreach (var step in scenario.Steps)
        {
            try
            {
                await step.PlayAsync(play).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is VoiceExpectationException or InvalidOperationException)
            {
                return new ScenarioFailure(step.At, step.Text, exception.Message.TrimEnd('\n'));
            }
        }

        return null;
    }

    /// <summary>Compares what nobody does on purpose with what the scenario expects of it.</summary>
    private static async Task<ScenarioFailure?> CheckProblemsAsync(VoiceEmulator platform, Scenario scenario, int before, ScenarioFailure? failure)
    {
        var problems = (await platform.FindProblemsAsync().ConfigureAwait(false)).Skip(before).Select(problem => (Kind: Enum.Parse<UnexpectedEvents>(problem.Kind), problem.Text)).ToList();
        var messages = problems
            .Where(problem => !scenario.ExpectedProblems.Contains(problem.Kind))
            .Select(problem => $"{problem.Text} ({Name(problem.Kind)})")
            .ToList();
        if (failure is not null)
        {
            return messages.Count == 0 ? failure : failure with { Message = $"{failure.Message}\nBesides, nobody expected this:\n  {string.Join("\n  ", messages)}" };
        }

        if (messages.Count > 0)
        {
            return new ScenarioFailure(
                scenario.At, "the end of the scenario", $"Nobody expected this. If the scenario does, list it in 'expectedProblems'.\n  {string.Join("\n  ", messages)}");
        }

        var missing = scenario.ExpectedProblems.Where(expected => !problems.Exists(problem => problem.Kind == expected)).Select(Name).ToList();
        return missing.Count == 0 ? null : new ScenarioFailure(scenario.At, "the end of the scenario", $"'expectedProblems' lists what did not happen: {string.Join(", ", missing)}.");
    }

    private static string Name(UnexpectedEvents kind) => ScenarioReader.Problems.Single(problem => problem.Value == kind).Key;

    private static async Task LeaveAsync(VoiceEmulator platform, ScenarioPlay play, Scenario scenario)
    {
        await play.HangUpAsync().ConfigureAwait(false);
        await platform.Faults.ClearAsync().ConfigureAwait(false);
        foreach (var phone in scenario.Phones.Where(phone => phone.Behavior is not null))
        {
            await platform.Phone(phone.Address).SetBehaviorAsync(PhoneBehavior.Rings).ConfigureAwait(false);
        }
    }
}
