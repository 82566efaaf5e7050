using BenchmarkDotNet.Attributes;
using Sinch.Voice.Benchmarks.Generation;
using Sinch.Voice.Benchmarks.Harness;
using Sinch.Voice.Benchmarks.Ratios;

namespace Sinch.Voice.Benchmarks.Pairs;

/// <summary>All that the generator does for documents in YAML, against the same documents in JSON: the vendor's, and one ten times as large.</summary>
[MemoryDiagnoser]
[WarmupCount(40)]
public class GenerateYaml : IPair
{
    private const int Copies = 10;

    private readonly SpecFile _json = new(SpecFile.DocumentPath, VendorDocument.Text);
    private readonly SpecFile _yaml = new(SpecFile.YamlPath, YamlWriter.Of(VendorDocument.Text));

    [Benchmark]
    public void Yaml() => Run(_yaml);

    [Benchmark(Baseline = true)]
    public void Json() => Run(_json);

    IEnumerable<RatioLine> IPair.Measure()
    {
        yield return Line("the vendor's document", new(Workload.Of(Yaml), Workload.Of(Json)));

        var large = Schemas.Replicate(Copies);
        SpecFile json = new(SpecFile.DocumentPath, large);
        SpecFile yaml = new(SpecFile.YamlPath, YamlWriter.Of(large));
        yield return Line($"{Copies * Schemas.VendorCount} schemas", new(Workload.Of(() => Run(yaml)), Workload.Of(() => Run(json))));
    }

    private static RatioLine Line(string document, Comparison comparison)
        => new($"generate from {document} in YAML, warm", "the same in JSON, time", Interleaved.Long.TimeRatio(comparison), Bar.AtMost(2));

    private static void Run(SpecFile document) => Consumer.Run(Consumer.CreateDriver(document, hasOverlay: false), Consumer.Compilation);
}
