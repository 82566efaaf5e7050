using BenchmarkDotNet.Attributes;
using Sinch.Voice.Benchmarks.Harness;
using Sinch.Voice.Benchmarks.Payloads;
using Sinch.Voice.Benchmarks.Ratios;
using Sinch.Voice.Runtime;

namespace Sinch.Voice.Benchmarks.Pairs;

/// <summary>Reading an action of SVAML as the union of nine, against reading it as the variant that it is known to be.</summary>
[MemoryDiagnoser]
public class ReadUnion : IPair
{
    private static readonly Dictionary<string, Func<byte[], object?>> s_variants = new(StringComparer.Ordinal)
    {
        ["hangup"] = Variant<HangupAction>,
        ["continue"] = Variant<ContinueAction>,
        ["connectPstn"] = Variant<ConnectPstnAction>,
        ["connectMxp"] = Variant<ConnectMxpAction>,
        ["connectConf"] = Variant<ConnectConfAction>,
        ["connectSip"] = Variant<ConnectSipAction>,
        ["connectStream"] = Variant<ConnectStreamAction>,
        ["runMenu"] = Variant<RunMenuAction>,
        ["park"] = Variant<ParkAction>,
    };

    private SvamlAction _action;
    private object? _variant;
    private Action _union = null!;
    private Action _direct = null!;

    [ParamsSource(nameof(Names))]
    public string Action { get; set; } = null!;

    [Params("first", "last")]
    public string Discriminator { get; set; } = null!;

    public static IEnumerable<string> Names => s_variants.Keys;

    [GlobalSetup]
    public void Setup()
    {
        var payload = (Discriminator == "first" ? ActionJson.DiscriminatorFirst : ActionJson.DiscriminatorLast).Single(payload => payload.Name == Action);
        _union = AsUnion(payload);
        _direct = AsVariant(payload);
    }

    [Benchmark]
    public void Union() => _union();

    [Benchmark(Baseline = true)]
    public void Variant() => _direct();

    IEnumerable<RatioLine> IPair.Measure()
    {
        yield return new("union of 9, discriminator first", "the variants, time", Measure(ActionJson.DiscriminatorFirst), Bar.AtMost(1.10));
        yield return new("union of 9, discriminator last", "the variants, time", Measure(ActionJson.DiscriminatorLast), Bar.AtMost(1.35));
    }

    private double Measure(IReadOnlyList<Payload> payloads)
        => Interleaved.Short.TimeRatio([.. payloads.Select(payload => Comparison.Of(AsUnion(payload), AsVariant(payload)))]);

    private Action AsUnion(Payload payload) => () => _action = ApiJson.Deserialize<SvamlAction>(payload.Utf8);

    private Action AsVariant(Payload payload)
    {
        var read = s_variants[payload.Name];
        return () => _variant = read(payload.Utf8);
    }

    private static object? Variant<T>(byte[] utf8)
        where T : class, IJsonModel<T>
        => ApiJson.Deserialize<T>(utf8);
}
