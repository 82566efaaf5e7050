using BenchmarkDotNet.Attributes;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using Sinch.Voice.Benchmarks.Generation;
using Sinch.Voice.Benchmarks.Harness;
using Sinch.Voice.Benchmarks.Ratios;

namespace Sinch.Voice.Benchmarks.Pairs;

/// <summary>
/// All that the generator does for the vendor's document and its overlay, against the reading of that document with Microsoft.OpenApi alone.
/// Each time the document ends with another number of spaces, so that nobody can have remembered it.
/// </summary>
[MemoryDiagnoser]
[WarmupCount(40)]
public class Generate : IPair
{
    private int _count;

    [Benchmark]
    public void Generated() => Consumer.Run(Consumer.CreateDriver(new SpecFile(SpecFile.DocumentPath, NextText())), Consumer.Compilation);

    [Benchmark(Baseline = true)]
    public ReadResult Parsed() => OpenApiDocument.Parse(NextText(), OpenApiConstants.Json);

    IEnumerable<RatioLine> IPair.Measure()
    {
        Comparison comparison = new(Workload.Of(Generated), Workload.Of(() => Parsed()));
        yield return new("generate from the vendor's document, warm", "OpenApiDocument.Parse, time", Interleaved.Long.TimeRatio(comparison), Bar.AtMost(2.5));
    }

    private string NextText() => VendorDocument.Text + new string(' ', _count++);
}
