using Microsoft.CodeAnalysis;

namespace Sinch.Voice.Generator.Tests.Hostile;

/// <summary>Malformed and malicious documents: each is said what is wrong with it, or comes out as code that compiles.</summary>
public class HostileTests(ITestOutputHelper output)
{
    /// <summary>Twice what a whole document may hold of the machine's memory, since what is allocated is soon free again.</summary>
    private const long MostBytes = 300L * 1024 * 1024;

    public static IEnumerable<TheoryDataRow<HostileDocument>> Documents => HostileCorpus.Documents.Select(document => new TheoryDataRow<HostileDocument>(document));

    /// <summary>The time is printed rather than held to a limit: a limit only has to end what never would.</summary>
    [Theory(Timeout = 60_000)]
    [MemberData(nameof(Documents), DisableDiscoveryEnumeration = true)]
    public async Task A_hostile_document_has_the_outcome_that_it_must_have(HostileDocument document)
    {
        HostileCorpus.SkipIfAbsent();
        var run = await Task.Run(() => HostileRun.Of((document.File, HostileCorpus.Read(document))), TestContext.Current.CancellationToken);
        output.WriteLine(run.Describe(document.File));
        foreach (var said in run.Said.Take(12))
        {
            output.WriteLine("    " + said);
        }

        run.AssertSound();
        Assert.InRange(run.AllocatedBytes, 0, MostBytes);
        if (document.MustBeSaid)
        {
            Assert.Contains(run.Said, diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
        }

        if (document.MustCompile)
        {
            Assert.DoesNotContain(run.Said, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
            Assert.NotEmpty(run.Run.HintNames);
        }
    }
}
