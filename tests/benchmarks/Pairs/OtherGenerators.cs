using System.Globalization;
using Sinch.Voice.Benchmarks.Harness;
using Sinch.Voice.Benchmarks.Peers;
using Sinch.Voice.Benchmarks.Ratios;

namespace Sinch.Voice.Benchmarks.Pairs;

/// <summary>
/// A client generated from large documents, by a process of each generator in turns: the time from its start to its end, the time of the processor, and
/// the peak memory, against the other generator that needs least. One that fails on a document is named with its reason, and the comparison is with the rest.
/// </summary>
internal sealed class OtherGenerators : IPair
{
    private const int Rounds = 3;

    /// <summary>The largest public document that lies beside the repository, which holds none of them.</summary>
    private static readonly string s_publicFolder = Repository.PathOf("../shared/corpus/dev");

    private static FileInfo? Public { get; } = Directory.Exists(s_publicFolder)
        ? new DirectoryInfo(s_publicFolder).EnumerateFiles("*.json").OrderBy(file => file.Name, StringComparer.Ordinal).MaxBy(file => file.Length)
        : null;

    public IEnumerable<RatioLine> Measure()
    {
        using var folder = new TemporaryFolder();
        var tools = PeerTool.All.Select(tool => tool.Install(folder.Path)).ToList();
        Peer[] others = [.. tools.Select(tool => tool.Peer).OfType<Peer>()];
        foreach (var failure in tools.Select(tool => tool.Failure).OfType<string>())
        {
            yield return RatioLine.Skip("generate as a process", failure);
        }

        foreach (var line in others.Length == 0 ? [] : Documents(folder).SelectMany(document => Compare(document, others)))
        {
            yield return line;
        }

        if (Public is null)
        {
            yield return RatioLine.Skip("generate from a public document, as a process", "no such document lies beside the repository (../shared/corpus/dev)");
        }
    }

    private static IEnumerable<PeerDocument> Documents(TemporaryFolder folder)
    {
        yield return new("the vendor's document", VendorDocument.Path);
        if (Public is { } file)
        {
            yield return new(file.Name, file.FullName);
        }

        yield return new("a synthetic document", folder.Write("large.json", LargeDocument.Create()));
    }

    private static IEnumerable<RatioLine> Compare(PeerDocument document, Peer[] others)
    {
        Peer[] peers = [Peer.Own, .. others];
        var runs = peers.ToDictionary(peer => peer, _ => new List<PeerRun>());
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var peer in round % 2 == 0 ? peers : peers.Reverse())
            {
                // Who fails once would fail again.
                if (runs[peer] is [] or [.., { Failure: null }])
                {
                    runs[peer].Add(peer.Generate(document));
                }
            }
        }

        if (runs[Peer.Own][^1].Failure is { } reason)
        {
            throw new InvalidOperationException($"Generating from {document.Path} failed: {reason}");
        }

        var what = $"generate from {document.Describe()}, as a process";
        foreach (var failed in others.Where(peer => runs[peer][^1].Failure is not null))
        {
            yield return RatioLine.Skip($"{what}, by {failed.Name}", $"it failed ({runs[failed][^1].Failure})");
            runs.Remove(failed);
        }

        if (runs.Count > 1)
        {
            yield return Line(what, "time", runs, run => run.Seconds, "0.0 s");
            yield return Line(what, "processor time", runs, run => run.ProcessorSeconds, "0.0 s");
            yield return Line(what, "peak memory", runs, run => run.Megabytes, "0 MB");
        }
    }

    /// <summary>The least of all rounds counts: what else the machine does only adds to it.</summary>
    private static RatioLine Line(string what, string unit, Dictionary<Peer, List<PeerRun>> runs, Func<PeerRun, double> value, string format)
    {
        var least = runs.ToDictionary(peer => peer.Key, peer => peer.Value.Min(value));
        least.Remove(Peer.Own, out var own);
        var others = least.OrderBy(other => other.Value).Select(other => $"{other.Key.Name} {Format(other.Value)}");
        return new($"{what}: {Format(own)}", $"{string.Join(", ", others)}, {unit}", own / least.Values.Min(), Bar.AtMost(0.5));

        string Format(double number) => number.ToString(format, CultureInfo.InvariantCulture);
    }
}
