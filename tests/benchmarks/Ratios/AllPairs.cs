using Sinch.Voice.Benchmarks.Emulating;
using Sinch.Voice.Benchmarks.Harness;
using Sinch.Voice.Benchmarks.Pairs;
using Sinch.Voice.Benchmarks.Streaming;

namespace Sinch.Voice.Benchmarks.Ratios;

/// <summary>The measurements of <c>-- ratios</c>, in the order of docs/performance.md.</summary>
internal static class AllPairs
{
    private static readonly Func<IPair>[] s_json = [() => new ReadJson(), () => new WriteJson(), () => new ReadUnion()];
    private static readonly Func<IPair>[] s_http = [() => new SignRequest(), () => new Calls(), () => new Callbacks()];
    private static readonly Func<IPair>[] s_generation = [() => new Generate(), () => new GenerateYaml(), () => new TypeKey(), () => new EditSchema(), () => new EmittedText(), () => new Scale()];

    /// <summary>All that fits into three minutes.</summary>
    public static IReadOnlyList<Func<IPair>> Quick { get; } = [.. s_json, .. s_http, .. s_generation];

    /// <summary>Parts of that by their names, and what takes longer.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<Func<IPair>>> Modes { get; } = new Dictionary<string, IReadOnlyList<Func<IPair>>>
    {
        ["json"] = s_json,
        ["http"] = s_http,
        ["generation"] = s_generation,
        ["emulator"] = [() => new EmulatedCalls()],
        ["streams"] = [() => new StreamedAudio()],
        ["build"] = [() => new BuildClient()],
        ["peers"] = [() => new OtherGenerators()],
        ["aot"] = [() => new PublishNative()],
    };
}
