using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Sinch.Voice.Benchmarks.Generation;
using Sinch.Voice.Benchmarks.Harness;
using Sinch.Voice.Benchmarks.Ratios;

namespace Sinch.Voice.Benchmarks.Pairs;

/// <summary>The generator's work when the user types a key in a C# file, compared with a whole run.</summary>
[MemoryDiagnoser]
[WarmupCount(40)]
public class TypeKey : IPair
{
    private const int KeyCount = 64;

    private readonly Generate _generate = new();
    private readonly GeneratorDriver _driver = Consumer.Run(Consumer.CreateDriver(new SpecFile(SpecFile.DocumentPath, VendorDocument.Text)), Consumer.Compilation);
    private readonly Compilation[] _keys = [.. Enumerable.Range(0, KeyCount).Select(Consumer.AfterKey)];
    private int _count;

    [Benchmark]
    public GeneratorDriver Key() => _driver.RunGenerators(_keys[_count++ % KeyCount]);

    [Benchmark(Baseline = true)]
    public void Whole() => _generate.Generated();

    IEnumerable<RatioLine> IPair.Measure()
    {
        Comparison comparison = new(Workload.Of(() => Key()), Workload.Of(Whole));
        yield return new("a key typed in another file", "generation, time", Interleaved.Long.TimeRatio(comparison), Bar.AtMost(0.01));
        yield return new("a key typed in another file", "steps that ran again", StepsRunAgain(), Bar.AtMost(0, "steps"));
    }

    private static int StepsRunAgain()
    {
        var driver = Consumer.Run(Consumer.CreateDriver(new SpecFile(SpecFile.DocumentPath, VendorDocument.Text), tracksSteps: true), Consumer.Compilation);
        return Steps.RunAgain(driver.RunGenerators(Consumer.AfterKey(0))).Count;
    }
}
