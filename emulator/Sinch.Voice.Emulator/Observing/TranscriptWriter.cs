using System.Globalization;
using System.Text;
using Sinch.Voice.Emulator.Control;
using Sinch.Voice.Emulator.Engine;

namespace Sinch.Voice.Emulator.Observing;

/// <summary>Tells what happened in a call, in lines that stay the same from run to run.</summary>
internal static class TranscriptWriter
{
    public static List<ControlLine> Lines(Call call, int from = 0)
        => [.. call.Happenings.Skip(from).Select(happening => Line(call, happening))];

    public static ControlLine Line(Call call, Happening happening)
        => new(happening.At - call.Started, happening.Kind.ToString(), happening.Leg?.Party.Address, happening.Text, happening.Basis.ToString());

    public static string Text(IEnumerable<ControlLine> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            text.Append(CultureInfo.InvariantCulture, $"{(int)line.At.TotalMinutes:00}:{line.At:ss\\.fff}  {Sentence(line)}{Mark(line.Basis)}\n");
        }

        return text.ToString();
    }

    private static string Mark(string basis) => basis == nameof(Basis.Documented) ? string.Empty : $"  [{basis.ToLowerInvariant()}]";

    /// <summary>Returns a line in words.</summary>
    public static string Sentence(ControlLine line) => (line.Kind, line.Party ?? "The application", line.Text) switch
    {
        (nameof(HappeningKind.Called), var who, var text) => $"{who} calls {text}",
        (nameof(HappeningKind.Ringing), var who, var text) => $"{who} rings, from {text}",
        (nameof(HappeningKind.Answered), var who, _) => $"{who} is answered",
        (nameof(HappeningKind.LegEnded), var who, var text) => $"{who} {text}",
        (nameof(HappeningKind.PromptStarted), var who, var text) => $"{who} begins to hear \"{text}\"",
        (nameof(HappeningKind.Heard), var who, var text) => $"{who} has heard \"{text}\"",
        (nameof(HappeningKind.PromptCut), var who, var text) => $"{who} does not hear the rest of \"{text}\"",
        (nameof(HappeningKind.Tone), var who, var text) => $"{who} hears {text}",
        (nameof(HappeningKind.Pressed), var who, var text) => $"{who} presses {text}",
        (nameof(HappeningKind.Said), var who, var text) => $"{who} says \"{text}\"",
        (nameof(HappeningKind.HeardDtmf), var who, var text) => $"{who} hears the tone {text}",
        (nameof(HappeningKind.HeardSpeech), var who, var text) => $"{who} hears somebody say \"{text}\"",
        (nameof(HappeningKind.AudioStarted), var who, _) => $"{who} begins to hear audio",
        (nameof(HappeningKind.HeardAudio), var who, var text) => $"{who} hears {text}",
        (nameof(HappeningKind.SaidAudio), var who, var text) => $"{who} makes {text}",
        (nameof(HappeningKind.Connecting), var who, var text) => $"the platform connects to {who} {text}",
        (nameof(HappeningKind.StreamFailed), var who, var text) => $"the stream {who} fails: {text}",
        (nameof(HappeningKind.Connected), _, var text) => $"{text} are connected",
        (nameof(HappeningKind.Joined), var who, var text) => $"{who} joins conference '{text}'",
        (nameof(HappeningKind.Left), var who, var text) => $"{who} leaves conference '{text}'",
        (nameof(HappeningKind.Changed), var who, var text) => $"{who} is {text}",
        (nameof(HappeningKind.Parked), var who, _) => $"{who} is parked",
        (nameof(HappeningKind.Menu), var who, var text) => $"{who} enters menu '{text}'",
        (nameof(HappeningKind.MenuResult), _, var text) => $"menu result {text}",
        (nameof(HappeningKind.Recording), _, var text) => $"recording {text}",
        (nameof(HappeningKind.Cookie), _, var text) => $"cookie {text}",
        (nameof(HappeningKind.CallbackSent), _, var text) => $"--> {text}",
        (nameof(HappeningKind.CallbackAnswered), _, var text) => $"<-- {text}",
        (nameof(HappeningKind.CallbackFailed), _, var text) => $"<-- {text}",
        (nameof(HappeningKind.SvamlRefused), _, var text) => $"the SVAML is refused: {text}",
        (nameof(HappeningKind.Ended), _, var text) => $"the call ends: {text}",
        (_, _, var text) => text,
    };
}
