using System.Text.RegularExpressions;
using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Updating;

/// <summary>The snippets of <c>docs/updating.md</c>, <c>docs/generated-code.md</c> and <c>docs/testing-callbacks.md</c> are correct.</summary>
public partial class DocumentationTests
{
    private static readonly string[] s_samples = ["SnapshotTests", "CallbackServer.Tests"];

    private static readonly string s_root = Repository.PathOf(".");

    public static TheoryData<string> Snippets => [.. Blocks("docs/generated-code.md", "csharp"), .. Blocks("docs/testing-callbacks.md", "csharp")];

    [Theory]
    [MemberData(nameof(Snippets))]
    public void A_snippet_is_taken_from_a_sample(string snippet)
        => Assert.Contains(
            s_samples.SelectMany(sample => Directory.EnumerateFiles(Path.Combine(s_root, "samples", sample), "*.cs")).Select(Read),
            file => file.Contains(snippet, StringComparison.Ordinal));

    [Fact]
    public void There_are_snippets() => Assert.Equal(9, Snippets.Count);

    [Fact]
    public void Lines_that_explain_the_baseline_are_lines_of_the_vendors_client()
    {
        var listing = EmittedSurface.LinesOf(new GeneratorHost(Spec.Corrected).Run());
        var lines = TableLine().Matches(Read(Path.Combine(s_root, "docs/updating.md"))).Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(18, lines.Count);
        Assert.Empty(lines.Except(listing));
    }

    [Fact]
    public void Messages_in_the_text_are_those_of_the_changes_that_are_tested()
    {
        var messages = Blocks("docs/updating.md", "text").Single().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim());
        Assert.Empty(messages.Except(VendorChanges.All.SelectMany(change => change.DiagnosticsOf(change.Edit(Spec.Vendor.Content!)))));
    }

    [Fact]
    public async Task Generated_files_are_written_where_the_text_says_and_do_not_get_in_the_way()
    {
        var settings = Blocks("docs/generated-code.md", "xml").First();
        var (properties, items) = (Inner(settings, "PropertyGroup"), Inner(settings, "ItemGroup"));
        using var project = new ConsumerProject("""<SinchVoiceSpec Include="api.json" />""" + items, "<TargetFramework>net10.0</TargetFramework>" + properties);
        project.Write("api.json", Spec.OfSchemas("""{ "a": { "type": "object", "properties": { "b": { "type": "string" } } } }""").Content!);

        Assert.Empty(await project.BuildAsync());
        Assert.Contains("class A ", project.Read("Generated/Sinch.Voice.Generator/Sinch.Voice.Generator.SinchVoiceGenerator/Sinch.Voice.A.g.cs"), StringComparison.Ordinal);
        Assert.Empty(await project.BuildAsync("--no-incremental"));
    }

    private static IEnumerable<string> Blocks(string file, string language)
        => Block().Matches(Read(Path.Combine(s_root, file))).Where(match => match.Groups[1].Value == language).Select(match => match.Groups[2].Value);

    private static string Inner(string xml, string element)
        => Regex.Match(xml, $"<{element}>(.*?)</{element}>", RegexOptions.Singleline).Groups[1].Value;

    private static string Read(string path) => File.ReadAllText(path).ReplaceLineEndings("\n");

    [GeneratedRegex("^ *```(\\w+)\n(.*?)^ *```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Block();

    [GeneratedRegex(@"^\| `([^`]+ : [^`]+)` \|", RegexOptions.Multiline)]
    private static partial Regex TableLine();
}
