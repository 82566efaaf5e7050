using System.Diagnostics;

namespace Sinch.Voice.Fuzz.Campaigns;

/// <summary>A bug, as the first case that showed it has it.</summary>
/// <param name="Key">What all cases of the same bug have in common.</param>
/// <param name="Seed">What the case is made from.</param>
/// <param name="Message">The problem.</param>
/// <param name="Case">The smallest case that shows it.</param>
internal sealed record Finding(string Key, string Seed, string Message, string Case)
{
    public static Finding Of(string seed, Exception exception)
        => new(KeyOf(exception), seed, exception is FindingException ? exception.Message : exception.ToString(), string.Empty);

    /// <summary>A finding's own key; of another exception its type and the method of this repository that it came out of.</summary>
    public static string KeyOf(Exception exception)
        => exception is FindingException finding ? finding.Key : $"{exception.GetType().Name} from {Origin(exception)}";

    private static string Origin(Exception exception)
        => new StackTrace(exception).GetFrames()
            .Select(frame => frame.GetMethod())
            .Where(method => method?.DeclaringType?.FullName?.StartsWith("Sinch.", StringComparison.Ordinal) == true)
            .Select(method => $"{method!.DeclaringType!.Name}.{method.Name}")
            .FirstOrDefault("elsewhere");

    public override string ToString() => $"{Key}\n  seed {Seed}\n  {Message.ReplaceLineEndings("\n  ")}\n  {Case.ReplaceLineEndings("\n  ")}";
}
