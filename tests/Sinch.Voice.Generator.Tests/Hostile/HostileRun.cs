using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Hostile;

/// <summary>A run of a fresh generator over documents, and what it took.</summary>
internal sealed record HostileRun(GeneratorRun Run, TimeSpan Time, long AllocatedBytes)
{
    public static HostileRun Of(params (string Path, byte[] Content)[] documents)
    {
        var host = new GeneratorHost(
            LanguageVersion.CSharp12,
            [.. documents.Select((document, i) => new Spec(null, document.Path) { Metadata = i == 0 ? [] : new() { ["Namespace"] = $"Document{i}" } })]);
        foreach (var (path, content) in documents)
        {
            host.Replace(path, new BytesText(path, content));
        }

        var watch = Stopwatch.StartNew();
        var run = host.Run();
        return new HostileRun(run, watch.Elapsed, host.AllocatedBytes);
    }

    public IReadOnlyList<Diagnostic> Said => [.. Run.Result.Diagnostics];

    /// <summary>
    /// Checks the invariants of every document: no exception, no failure of the generator, code that compiles, no text that escapes its literal or
    /// comment.
    /// </summary>
    public HostileRun AssertSound()
    {
        Assert.Null(Run.Result.Exception);
        Assert.DoesNotContain(Said, diagnostic => diagnostic.Id == "SVG099");
        Assert.Empty(Run.Result.GeneratedSources.SelectMany(source => Canary.Escaped(source.SyntaxTree.GetRoot(TestContext.Current.CancellationToken))));
        Run.AssertCompiles();
        return this;
    }

    /// <summary>A line of the table that the tests print.</summary>
    public string Describe(string name)
        => FormattableString.Invariant(
            $"{name,-32} {Time.TotalMilliseconds,7:F0} ms {AllocatedBytes / 1024.0 / 1024,7:F1} MB {Run.Result.GeneratedSources.Length,6} files {Run.Result.GeneratedSources.Sum(source => source.SourceText.Lines.Count),8} lines  ")
            + string.Join(" ", Said.GroupBy(diagnostic => diagnostic.Id).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => $"{group.Key}×{group.Count()}"));
}
