using Sinch.Voice.Emulator.Tool.Settings;
using Sinch.Voice.Testing;

namespace Sinch.Voice.Emulator.Tool.Scenarios;

/// <summary>What phones do by themselves, as scenarios and the command line name it.</summary>
internal static class Behaviors
{
    private const string After = "after";
    private const string Says = "says";
    private const string HangsUpAfter = "hangsUpAfter";
    private const string Greeting = "greeting";
    private const string Reason = "reason";
    private const string DetectedAfter = "detectedAfter";
    private const string BeepsAfter = "beepsAfter";

    private static readonly string[] s_reasons = ["longgreeting", "initialsilence", "beep"];

    /// <summary>The behaviors, each with what can be said about it.</summary>
    public static IReadOnlyDictionary<string, string[]> All { get; } = new Dictionary<string, string[]>
    {
        ["rings"] = [],
        ["answers"] = [After, Says, HangsUpAfter],
        ["rejects"] = [After],
        ["isBusy"] = [],
        ["isNotAnswered"] = [After],
        ["isCongested"] = [After],
        ["isUnknown"] = [],
        ["isUncertain"] = [After, DetectedAfter],
        ["isMachine"] = [Greeting, After, Reason, DetectedAfter, BeepsAfter],
    };

    /// <summary>Creates a behavior.</summary>
    /// <param name="name">One of <see cref="All"/>.</param>
    /// <param name="text">Returns what is said about a key, or <see langword="null"/>.</param>
    /// <exception cref="FormatException">A value is wrong.</exception>
    public static PhoneBehavior Create(string name, Func<string, string?> text)
    {
        TimeSpan? Duration(string key) => text(key) is { } value ? Read(key, value, Values.Duration) : null;

        return name switch
        {
            "rings" => PhoneBehavior.Rings,
            "answers" => PhoneBehavior.Answers(Duration(After) ?? default, text(Says), Duration(HangsUpAfter)),
            "rejects" => PhoneBehavior.Rejects(Duration(After) ?? default),
            "isBusy" => PhoneBehavior.IsBusy(),
            "isNotAnswered" => PhoneBehavior.IsNotAnswered(Duration(After) ?? TimeSpan.FromSeconds(45)),
            "isCongested" => PhoneBehavior.IsCongested(Duration(After) ?? default),
            "isUnknown" => PhoneBehavior.IsUnknown(),
            "isUncertain" => PhoneBehavior.IsUncertain(Duration(After) ?? default, Duration(DetectedAfter)),
            "isMachine" => PhoneBehavior.IsMachine(
                text(Greeting),
                Duration(After) ?? default,
                text(Reason) is { } reason ? Read(Reason, reason, OneOf(s_reasons)) : s_reasons[0],
                Duration(DetectedAfter),
                Duration(BeepsAfter)),
            _ => throw new FormatException($"'{name}' is not a behavior. {NearestName.Suggest(name, [.. All.Keys])}"),
        };
    }

    private static Func<string, string> OneOf(string[] known)
        => text => known.Contains(text) ? text : throw new FormatException($"'{text}' is unknown. {NearestName.Suggest(text, known)}");

    private static T Read<T>(string key, string value, Func<string, T> parse)
    {
        try
        {
            return parse(value);
        }
        catch (FormatException exception)
        {
            throw new FormatException($"{key}: {exception.Message}", exception);
        }
    }
}
