using Sinch.Voice.Benchmarks.HandWritten;

namespace Sinch.Voice.Benchmarks.Payloads;

/// <summary>The payloads that reading and writing are measured on. Events are read as what a callback is: any of the five.</summary>
internal static class JsonCases
{
    public static IReadOnlyList<JsonCase> All { get; } =
    [
        Event("ICE", EventJson.Ice),
        Event("ACE", EventJson.Ace),
        Event("DiCE", EventJson.Dice),
        Event("PIE", EventJson.Pie),
        Event("Notify", EventJson.Notify),
        new JsonCaseOf<CallInformation, HandWritten.CallInformation>("call information", ResponseJson.Call, HandWrittenContext.Instance.CallInformation),
        new JsonCaseOf<ApplicationNumbers, HandWritten.ApplicationNumbers>("100 numbers", ResponseJson.Numbers(), HandWrittenContext.Instance.ApplicationNumbers),
        new JsonCaseOf<Svaml, HandWritten.Svaml>("menu of 20 kB", MenuJson.Create(), HandWrittenContext.Instance.Svaml),
    ];

    private static JsonCaseOf<VoiceEvent, HandWritten.VoiceEvent> Event(string name, ReadOnlySpan<byte> utf8)
        => new(name, utf8, HandWrittenContext.Instance.VoiceEvent);
}
