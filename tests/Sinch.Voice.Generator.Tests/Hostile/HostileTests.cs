using Microsoft.CodeAnalysis;

namespace Sinch.Voice.Generator.Tests.Hostile;

/// <summary>Malformed and malicious documents: each is reported, or becomes code that compiles.</summary>
public class HostileTests(ITestOutputHelper output)
{
    /// <summary>The memory limit of a document. It applies to all allocations, although most are short-lived.</summary>
    private const long MostBytes = 300L * 1024 * 1024;

    /// <summary>A large document may take more, because the emitted code grows with it.</summary>
    private const long MostBytesOfByte = 420;

    public static IEnumerable<TheoryDataRow<HostileDocument>> Documents => HostileCorpus.Documents.Select(document => new TheoryDataRow<HostileDocument>(document));

    /// <summary>The time is printed rather than held to a limit: a limit only has to end what never would.</summary>
    [Theory(Timeout = 300_000)]
    [MemberData(nameof(Documents), DisableDiscoveryEnumeration = true)]
    public async Task A_hostile_document_has_the_outcome_that_it_must_have(HostileDocument document)
    {
        HostileCorpus.SkipIfAbsent();
        var content = HostileCorpus.Read(document);
        var run = await Task.Run(() => HostileRun.Of((document.File, content)), TestContext.Current.CancellationToken);
        output.WriteLine(run.Describe(document.File));
        foreach (var said in run.Said.Take(12))
        {
            output.WriteLine("    " + said);
        }

        run.AssertSound();
        Assert.InRange(run.AllocatedBytes, 0, Math.Max(MostBytes, content.Length * MostBytesOfByte));
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

    [Fact]
    public void Two_documents_of_one_file_name_make_two_clients()
    {
        HostileCorpus.SkipIfAbsent();
        var twins = HostileCorpus.Documents.Where(document => document.File.StartsWith("twin", StringComparison.Ordinal)).ToList();
        var run = HostileRun.Of([.. twins.Select(document => (document.File, HostileCorpus.Read(document)))]).AssertSound();

        Assert.True(twins.Count > 1);
        Assert.Empty(run.Said);
        Assert.Equal(run.Run.HintNames.Count, run.Run.HintNames.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal(twins.Count, run.Run.HintNames.Count(name => name.EndsWith(".SinchVoiceClient.g.cs", StringComparison.Ordinal)));
    }

    /// <summary>Diagnostics and output of one document do not affect the others.</summary>
    [Fact]
    public void All_documents_stand_in_one_project()
    {
        HostileCorpus.SkipIfAbsent();
        var documents = HostileCorpus.Documents.ToList();
        var run = HostileRun.Of([.. documents.Select(document => (document.File, HostileCorpus.Read(document)))]).AssertSound();
        output.WriteLine(run.Describe("all of them"));

        var files = documents.Select(document => document.File).ToHashSet();
        Assert.All(run.Said, diagnostic => Assert.Contains(diagnostic.Location.GetLineSpan().Path, files));
    }
}
