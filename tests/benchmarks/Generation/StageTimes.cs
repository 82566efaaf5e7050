using System.Diagnostics;
using System.Globalization;
using Sinch.Voice.Benchmarks.Harness;

namespace Sinch.Voice.Benchmarks.Generation;

/// <summary>How long stages take that follow each other, and what they allocate.</summary>
internal sealed class StageTimes
{
    private readonly List<string> _names = [];
    private readonly Dictionary<string, List<(double Milliseconds, double Kilobytes)>> _times = [];

    /// <summary>Runs a stage.</summary>
    public T Run<T>(string name, Func<T> stage)
    {
        var (start, bytes) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());
        var result = stage();
        var time = (Stopwatch.GetElapsedTime(start).TotalMilliseconds, (GC.GetAllocatedBytesForCurrentThread() - bytes) / 1e3);
        if (_times.TryGetValue(name, out var times))
        {
            times.Add(time);
        }
        else
        {
            _names.Add(name);
            _times.Add(name, [time]);
        }

        return result;
    }

    /// <summary>A line for each stage: the median of its times and of what it allocated.</summary>
    public void Print(TextWriter output)
    {
        foreach (var name in _names)
        {
            var milliseconds = Statistics.Median([.. _times[name].Select(time => time.Milliseconds)]);
            var kilobytes = Statistics.Median([.. _times[name].Select(time => time.Kilobytes)]);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{milliseconds,8:0.00} ms {kilobytes,8:0} kB  {name}"));
        }
    }
}
