using System.Globalization;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sinch.Voice.Generator.Tests.Build;
using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Diagnostics;

/// <summary>Every diagnostic has a page, and the example on that page is what really happens.</summary>
public class DiagnosticCatalogTests
{
    [Theory]
    [MemberData(nameof(Descriptors.Ids), MemberType = typeof(Descriptors))]
    public void The_example_on_its_page_has_its_diagnostics(string id)
    {
        var page = new DiagnosticPage(id);
        Assert.All(page.Messages, message => Assert.Contains($" {id}: ", message, StringComparison.Ordinal));
        // New members are reported one by one, and in one line.
        var said = Run(id, page.Documents).Where(diagnostic => diagnostic.Id == id || diagnostic.Id is not ("SVG052" or "SVG055"));
        Assert.Equal(page.Messages, said.Select(diagnostic => diagnostic.ToString()));
    }

    [Theory]
    [MemberData(nameof(Descriptors.Ids), MemberType = typeof(Descriptors))]
    public void It_stands_at_a_line_of_its_document_unless_it_is_about_the_project(string id)
        => Assert.All(Run(id, new DiagnosticPage(id).Documents), diagnostic =>
        {
            var place = diagnostic.Location.GetLineSpan();
            Assert.Equal(id is "SVG013" or "SVG014", string.IsNullOrEmpty(place.Path));
        });

    [Theory]
    [MemberData(nameof(Descriptors.Ids), MemberType = typeof(Descriptors))]
    public void It_has_a_page_with_cause_fix_and_example(string id)
    {
        var descriptor = Descriptors.Find(id);
        var page = new DiagnosticPage(id);
        Assert.StartsWith(
            $"# {id}: {descriptor.Title.ToString(CultureInfo.InvariantCulture)}\n\nSeverity: {descriptor.DefaultSeverity}\n", page.Text, StringComparison.Ordinal);
        Assert.All(["Cause", "Fix", "Example"], heading => Assert.NotEmpty(page.Section(heading)));
    }

    /// <summary>A link to nowhere is worse than none.</summary>
    [Theory]
    [MemberData(nameof(Descriptors.Ids), MemberType = typeof(Descriptors))]
    public void Its_help_link_leads_to_its_page_if_the_repository_has_a_URL(string id)
    {
        var properties = XDocument.Load(Repository.PathOf("Directory.Build.props"));
        var repository = properties.Descendants("RepositoryUrl").Single().Value;
        Assert.DoesNotContain("example.", repository, StringComparison.Ordinal);
        Assert.Equal(repository.Length == 0 ? string.Empty : $"{repository}/blob/main/docs/diagnostics/{id}.md", Descriptors.Find(id).HelpLinkUri);
    }

    [Theory]
    [MemberData(nameof(Descriptors.Ids), MemberType = typeof(Descriptors))]
    public void It_is_listed_in_the_releases(string id)
    {
        var descriptor = Descriptors.Find(id);
        var generator = Repository.PathOf("generator");
        var releases = File.ReadAllLines(Path.Combine(generator, "AnalyzerReleases.Shipped.md"))
            .Concat(File.ReadAllLines(Path.Combine(generator, "AnalyzerReleases.Unshipped.md")));
        Assert.Single(releases, $"{id} | {descriptor.Category} | {descriptor.DefaultSeverity} | {descriptor.Title.ToString(CultureInfo.InvariantCulture)}");
    }

    [Fact]
    public void There_is_no_page_without_a_diagnostic_and_no_ID_twice()
    {
        Assert.Equal(
            Descriptors.All.Select(descriptor => descriptor.Id).Concat(BuildMessage.All.Keys).Append("README").Select(name => name + ".md").Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(DiagnosticPage.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.True(Descriptors.All.Count > 30);
    }

    private static IEnumerable<Diagnostic> Run(string id, IReadOnlyList<Spec> documents)
    {
        var host = id switch
        {
            "SVG013" => new GeneratorHost(LanguageVersion.CSharp11, [.. documents]),
            "SVG014" => new GeneratorHost(LanguageVersion.CSharp12, References.Framework, [.. documents]),
            "SVG048" => new GeneratorHost([.. documents.Select(document => document with { Metadata = new() { ["LacksBundledOverlay"] = "true" } })]),
            "SVG074" => new GeneratorHost(
                LanguageVersion.CSharp12, [.. References.WithRuntime, ReferencedClientTests.Library("public", "")], [.. documents]),
            "SVG099" => new GeneratorHost(new Spec("{}", "spec/api.json")).Replace("spec/api.json", new BrokenText("spec/api.json")),
            _ => new GeneratorHost([.. documents]),
        };
        var run = host.Run();
        Assert.Null(run.Result.Exception);
        run.AssertCompiles();
        return run.Result.Diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start);
    }
}
