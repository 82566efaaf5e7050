using System.Globalization;
using System.Text;

namespace Sinch.Voice.Emulator.Observing;

/// <summary>Writes a call as a sequence diagram for Mermaid.</summary>
internal static class MermaidWriter
{
    private const string Platform = "P";
    private const string Application = "A";

    public static string Write(CallRecord call)
    {
        var text = new StringBuilder("sequenceDiagram\n");
        foreach (var leg in call.Legs)
        {
            text.Append(CultureInfo.InvariantCulture, $"    actor L{leg.Number} as {Escape(leg.Address)}\n");
        }

        text.Append("    participant P as Voice platform\n    participant A as Application\n");
        foreach (var step in call.Steps)
        {
            text.Append("    ").Append(Line(step)).Append('\n');
        }

        return text.ToString();
    }

    private static string Line(StepRecord step)
    {
        var leg = step.Leg is { } number ? string.Create(CultureInfo.InvariantCulture, $"L{number}") : null;
        return (step.Kind, leg) switch
        {
            ("Called", null) => Message(Application, "->>", Platform, $"calls {step.Text}"),
            ("Called", _) => Message(leg, "->>", Platform, $"calls {step.Text}"),
            ("Ringing", _) => Message(Platform, "->>", leg!, $"rings, from {step.Text}"),
            ("Connecting", _) => Message(Platform, "->>", leg!, $"connects {step.Text}"),
            ("StreamFailed", _) => Message(leg!, "--x", Platform, step.Text),
            ("PromptStarted" or "Tone" or "HeardDtmf" or "HeardSpeech" or "HeardAudio", _) => Message(Platform, "->>", leg!, step.Text),
            ("Pressed", _) => Message(leg!, "->>", Platform, $"presses {step.Text}"),
            ("Said" or "SaidAudio", _) => Message(leg!, "->>", Platform, step.Text),
            ("Answered", _) => Message(leg!, "-->>", Platform, "is answered"),
            ("LegEnded", _) => Message(leg!, "-->>", Platform, step.Text),
            ("CallbackSent", _) => Message(Platform, "->>", Application, step.Text),
            ("CallbackAnswered", _) => Message(Application, "-->>", Platform, step.Text),
            ("CallbackFailed", _) => Message(Application, "--x", Platform, step.Text),
            _ => $"Note over {leg ?? Platform}: {Escape(step.Sentence)}",
        };
    }

    private static string Message(string from, string arrow, string to, string text) => $"{from}{arrow}{to}: {Escape(text)}";

    /// <summary>Replaces what Mermaid reads as its own: separators, comments, markup and the word that ends a block.</summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (character is '#' or ';' or '%' or '<' or '>' or ':' or '{' or '}')
            {
                escaped.Append(CultureInfo.InvariantCulture, $"#{(int)character};");
            }
            else
            {
                escaped.Append(char.IsControl(character) ? ' ' : character);
            }
        }

        return escaped.Length == 0 ? " " : escaped.ToString().Replace("end", "#101;nd", StringComparison.OrdinalIgnoreCase);
    }
}
