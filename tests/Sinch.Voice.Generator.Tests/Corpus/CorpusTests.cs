using System.Globalization;
using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Corpus;

/// <summary>Documents from elsewhere: what comes out compiles, and what doesn't come out is said at its line.</summary>
public sealed class CorpusTests
{
    public static TheoryData<string> Documents => CorpusDocument.All.Count == 0
        ? [new TheoryDataRow<string>("none") { Skip = CorpusDocument.SkipReason }]
        : [.. CorpusDocument.All.Select(document => new TheoryDataRow<string>(document.Id))];

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_document_becomes_code_that_compiles(string id)
    {
        var document = CorpusDocument.Find(id);
        var run = Generate.From(document.ToSpec()).AssertCompiles();

        Assert.DoesNotContain(run.Result.Diagnostics, diagnostic => diagnostic.Id == "SVG099");
        Assert.All(run.Result.Diagnostics, diagnostic => Assert.Equal(document.Path, diagnostic.Location.GetLineSpan().Path));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void An_operation_is_emitted_or_the_reason_is_reported(string id)
    {
        var report = CorpusReport.Of(CorpusDocument.Find(id));
        var said = string.Join('\n', report.Result.Diagnostics.Select(diagnostic => diagnostic.ToDiagnostic().GetMessage(CultureInfo.InvariantCulture)));

        Assert.NotNull(report.Result.Model);
        Assert.All(report.Missing, operation => Assert.Contains($"'{operation.Id}'", said, StringComparison.Ordinal));
    }

    [Fact]
    public void All_documents_fit_into_one_project()
    {
        Assert.SkipWhen(CorpusDocument.All.Count == 0, CorpusDocument.SkipReason);
        Generate.From([.. CorpusDocument.All.Select(document => document.ToSpec()), .. Spec.Corrected]).AssertCompiles();
    }

    [Fact]
    public void The_table()
    {
        Assert.SkipWhen(CorpusDocument.All.Count == 0, CorpusDocument.SkipReason);
        var output = TestContext.Current.TestOutputHelper!;
        output.WriteLine(CorpusReport.Header);
        var reports = CorpusDocument.All.Select(CorpusReport.Of).ToList();
        foreach (var report in reports)
        {
            output.WriteLine(report.ToRow(new GeneratorHost(report.Document.ToSpec()).Run()));
        }

        output.WriteLine($"{reports.Sum(report => report.Contents.Operations.Count - report.Missing.Count)} of {reports.Sum(report => report.Contents.Operations.Count)} operations");
        Assert.All(reports, report => Assert.NotNull(report.Result.Model));
    }
}
