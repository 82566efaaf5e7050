using System.Diagnostics;
using BenchmarkDotNet.Attributes;
using Sinch.Voice.Benchmarks.Generation;
using Sinch.Voice.Benchmarks.Harness;
using Sinch.Voice.Benchmarks.Ratios;

namespace Sinch.Voice.Benchmarks.Pairs;

/// <summary>Documents ten and a hundred times as large: time and memory for each schema, against those of the smallest.</summary>
[MemoryDiagnoser]
[WarmupCount(20)]
public class Scale : IPair
{
    private const int Rounds = 5;

    /// <summary>The time that the JIT takes to recompile hot code. Before that, the smallest document would be too slow, and the others would look good.</summary>
    private static readonly TimeSpan s_warmUp = TimeSpan.FromSeconds(8);

    private static readonly int[] s_copies = [1, 10, 100];

    private SpecFile _document = null!;

    [ParamsSource(nameof(Counts))]
    public int Schemas { get; set; }

    public static IEnumerable<int> Counts => s_copies.Select(copies => copies * Generation.Schemas.VendorCount);

    [GlobalSetup]
    public void Setup() => _document = Document(Schemas / Generation.Schemas.VendorCount);

    [Benchmark]
    public void Generated() => Generate(_document);

    IEnumerable<RatioLine> IPair.Measure()
    {
        SpecFile[] documents = [.. s_copies.Select(Document)];
        Workload[] works = [.. documents.Select(document => Workload.Of(() => Generate(document)))];
        Warm(works[0]);

        // The small ones are done more often in a round, so that all of them allocate as much. None inherits the garbage of another.
        var times = works.Select(_ => new List<double>()).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < works.Length; i++)
            {
                var repetitions = s_copies[^1] / s_copies[i];
                GC.Collect();
                times[i].Add((double)works[i].Time(repetitions) / repetitions / s_copies[i]);
            }
        }

        var bytes = works.Select((work, i) => work.Allocate(1, passes: 2) / s_copies[i]).ToArray();
        for (var i = 1; i < works.Length; i++)
        {
            var what = FormattableString.Invariant($"{s_copies[i] * Generation.Schemas.VendorCount:N0} schemas, each");
            var against = $"{Generation.Schemas.VendorCount} schemas, each";
            var ratios = times[i].Zip(times[0], (time, smallest) => time / smallest).ToArray();
            yield return new(what, $"{against}, time", Statistics.Median(ratios), Bar.AtMost(1.2));
            yield return new(what, $"{against}, bytes allocated", bytes[i] / bytes[0], Bar.AtMost(1.2));
        }
    }

    private static void Warm(Workload work)
    {
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < s_warmUp;)
        {
            work.Time(1);
        }
    }

    private static SpecFile Document(int copies) => new(SpecFile.DocumentPath, Generation.Schemas.Replicate(copies));

    private static void Generate(SpecFile document) => Consumer.Run(Consumer.CreateDriver(document, hasOverlay: false), Consumer.Compilation);
}
