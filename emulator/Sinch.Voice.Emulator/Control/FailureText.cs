using System.Globalization;
using System.Text;
using Sinch.Voice.Emulator.Engine;
using Sinch.Voice.Emulator.Observing;

namespace Sinch.Voice.Emulator.Control;

/// <summary>Says what happened where something else was expected.</summary>
internal static class FailureText
{
    private const int LastLines = 20;

    public static string Missed(Leg leg, string expected, TimeSpan timeout)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{leg.Party.Address} was expected {expected}, but ");
        text.Append(leg.Call.HasEnded || leg.HasEnded ? "the call ended before." : $"did not within {timeout.TotalSeconds:0.###} s of the platform's time.");
        AppendHeard(text, leg);
        text.Append(CultureInfo.InvariantCulture, $"\nThe call {leg.Call.Description}. Its last steps:\n");
        text.Append(LastSteps(leg.Call));
        return text.ToString();
    }

    /// <summary>Says which audio was expected.</summary>
    public static string ToHearAudio(TimeSpan atLeast)
        => atLeast > TimeSpan.Zero ? string.Create(CultureInfo.InvariantCulture, $"to hear at least {atLeast.TotalSeconds:0.###} s of audio") : "to hear audio";

    public static string CannotDo(Leg leg, string what) => $"{leg.Party.Address} cannot {what}: {State(leg)}.";

    public static string NotRinging(VoiceEngine engine, Phone phone, TimeSpan timeout)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{phone.Address} was expected to ring, but did not within {timeout.TotalSeconds:0.###} s of the platform's time.\n");
        var calls = engine.Calls.TakeLast(3).ToList();
        text.Append(calls.Count == 0 ? "There have been no calls.\n" : "The last calls:\n");
        foreach (var call in calls)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{call.Id} {call.Description}:\n").Append(LastSteps(call));
        }

        return text.ToString();
    }

    private static string LastSteps(Call call) => TranscriptWriter.Text(TranscriptWriter.Lines(call).TakeLast(LastLines));

    private static void AppendHeard(StringBuilder text, Leg leg)
    {
        var heard = leg.Call.Happenings
            .Where(happening => happening.Leg == leg && happening.Kind is HappeningKind.Heard or HappeningKind.HeardSpeech or HappeningKind.HeardAudio or HappeningKind.Tone or HappeningKind.PromptCut)
            .ToList();
        text.Append(heard.Count == 0 ? "\nNothing was heard." : "\nHeard:");
        heard.ForEach(happening => text.Append(CultureInfo.InvariantCulture, $"\n  \"{happening.Text}\"{(happening.Kind == HappeningKind.PromptCut ? " (in part)" : string.Empty)}"));
        if (leg.Call.Happenings.LastOrDefault(happening => happening.Leg == leg && happening.Kind is HappeningKind.AudioStarted or HappeningKind.HeardAudio) is { Kind: HappeningKind.AudioStarted } started)
        {
            text.Append(CultureInfo.InvariantCulture, $"\nAudio began after {(started.At - leg.Call.Started).TotalSeconds:0.000} s and has not paused for 200 milliseconds.");
        }
    }

    private static string State(Leg leg) => leg.State switch
    {
        LegState.Ended => $"its call has ended ({leg.Call.Ending?.Reason.ToString() ?? "the other parties go on"})",
        LegState.Ringing when leg.Line is not null => "the platform connects to its server. Set a behavior before the call to play the stream",
        LegState.Ringing => "it rings",
        LegState.Calling => "it calls, and nobody has answered",
        _ => $"it has been answered, and the call {leg.Call.Description}",
    };
}
