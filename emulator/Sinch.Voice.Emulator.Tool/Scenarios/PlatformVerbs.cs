using Sinch.Voice.Emulator.Tool.Settings;
using Sinch.Voice.Testing;

namespace Sinch.Voice.Emulator.Tool.Scenarios;

/// <summary>What the platform does in a step, for which no phone has to be named.</summary>
/// <param name="Name">The key of the step.</param>
/// <param name="Keys">What can be said about it.</param>
/// <param name="Read">Reads that, and returns what is played.</param>
internal sealed record PlatformVerb(string Name, string[] Keys, Func<VerbArguments, Func<VoiceEmulator, Task>> Read)
{
    public string? Short { get; init; }
}

/// <summary>The steps of the platform.</summary>
internal static class PlatformVerbs
{
    private static readonly string[] s_events = ["ice", "ace", "pie", "dice", "notify"];

    private static readonly string[] s_faults = ["status", "late", "garbage", "wrongJson", "reset"];

    public static IReadOnlyDictionary<string, PlatformVerb> All { get; } = new PlatformVerb[]
    {
        new("advance", ["time"], Advance) { Short = "time" },
        new("fault", ["kind", "event", "status", "delay", "always"], Fault) { Short = "kind" },
        new("clearFaults", [], _ => platform => platform.Faults.ClearAsync()),
    }.ToDictionary(verb => verb.Name);

    private static Func<VoiceEmulator, Task> Advance(VerbArguments arguments)
    {
        var time = arguments.Get("time", Values.Text) is null ? default : arguments.Duration("time");
        return platform => platform.AdvanceAsync(time);
    }

    private static Func<VoiceEmulator, Task> Fault(VerbArguments arguments)
    {
        var kind = arguments.Get("kind", OneOf(s_faults));
        var (callback, always) = (arguments.Find("event", OneOf(s_events)), arguments.Flag("always"));
        var (status, delay) = (arguments.FindCount("status"), arguments.Duration("delay"));
        switch (kind)
        {
            case "status":
                var code = status ?? throw arguments.Error("A fault of the kind 'status' needs 'status', such as 500.");
                return platform => platform.Faults.RespondAsync(code, callback, always);
            case "late":
                return delay > TimeSpan.Zero
                    ? platform => platform.Faults.BeLateAsync(delay, callback, always)
                    : throw arguments.Error("A fault of the kind 'late' needs 'delay', such as 6s.");
            case "garbage":
                return platform => platform.Faults.SendGarbageAsync(callback, always);
            case "wrongJson":
                return platform => platform.Faults.SendWrongJsonAsync(callback, always);
            default:
                return platform => platform.Faults.ResetAsync(callback, always);
        }
    }

    private static Func<string, string> OneOf(string[] known)
        => text => known.Contains(text) ? text : throw new FormatException($"'{text}' is unknown. {NearestName.Suggest(text, known)}");
}
