using Sinch.Voice.Generator.Tests.Corpus;
using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Growth;

/// <summary>How much is emitted, in characters: it grows with the document and not with its square.</summary>
public class EmittedTextTests
{
    /// <summary>The limit for a document with twice the schemas: a little more than twice, because numbers in names get longer.</summary>
    private const double MostForTwice = 2.2;

    private const int MostTimesTheDocument = 15;

    private const int LargeDocument = 100_000;

    public static TheoryData<string> Kinds => [.. GrowingDocument.All.Select(document => document.Name)];

    public static TheoryData<string> LargeDocuments => CorpusDocument.All.Count == 0
        ? [new TheoryDataRow<string>("none") { Skip = CorpusDocument.SkipReason }]
        : [.. CorpusDocument.All.Where(document => new FileInfo(document.Path).Length > LargeDocument).Select(document => new TheoryDataRow<string>(document.Id))];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Twice_the_schemas_are_twice_the_text(string kind)
    {
        var document = GrowingDocument.All.Single(candidate => candidate.Name == kind);
        foreach (var count in new[] { 10, 20, 40 })
        {
            Assert.InRange((double)Length(document.Of(2 * count)) / Length(document.Of(count)), 1, MostForTwice);
        }
    }

    public static TheoryData<string> OfAllOthers => [GrowingDocument.UnionsOfAllOthers.Name, GrowingDocument.ComponentUnionsOfAllOthers.Name];

    [Theory]
    [MemberData(nameof(OfAllOthers))]
    public void Unions_of_all_others_are_in_proportion_to_the_document(string kind)
    {
        double PerCharacter(int count) => Find(kind).Of(count) is var text ? (double)Length(text) / text.Length : 0;

        Assert.InRange(PerCharacter(40) / PerCharacter(20), 0, 1.1);
        Assert.InRange(PerCharacter(80) / PerCharacter(40), 0, 1.1);
    }

    /// <summary>The time is in the benchmarks; it follows the memory, and a test can measure only that.</summary>
    [Theory]
    [MemberData(nameof(OfAllOthers))]
    public void The_memory_for_a_character_of_the_text_stays_the_same(string kind)
    {
        double PerCharacter(int count)
        {
            var host = new GeneratorHost(new Spec(Find(kind).Of(count)));
            var length = host.Run().Result.GeneratedSources.Sum(source => source.SourceText.Length);
            return (double)host.AllocatedBytes / length;
        }

        // The first run also creates what all runs share.
        PerCharacter(20);
        var few = PerCharacter(20);
        Assert.InRange(few, 1, 100);
        Assert.InRange(PerCharacter(40) / few, 0, 1.1);
        Assert.InRange(PerCharacter(60) / few, 0, 1.1);
    }

    [Theory]
    [MemberData(nameof(LargeDocuments))]
    public void A_large_document_emits_a_few_times_its_size(string id)
    {
        var report = CorpusReport.Of(CorpusDocument.Find(id));
        var times = (double)Length(report.Result) / new FileInfo(report.Document.Path).Length;
        TestContext.Current.TestOutputHelper!.WriteLine($"{id}: {times:F2}");
        Assert.InRange(times, 0, MostTimesTheDocument);
    }

    private static GrowingDocument Find(string kind)
        => new[] { GrowingDocument.UnionsOfAllOthers, GrowingDocument.ComponentUnionsOfAllOthers }.Single(document => document.Name == kind);

    private static int Length(string document)
    {
        var run = new GeneratorHost(new Spec(document)).Run();
        Assert.DoesNotContain(run.Result.Diagnostics, diagnostic => diagnostic.Id is "SVG005" or "SVG022");
        return run.Result.GeneratedSources.Sum(source => source.SourceText.Length);
    }

    private static int Length(SpecResult result) => result.Files.Sum(file => file.Emit(TestContext.Current.CancellationToken).Length);
}
