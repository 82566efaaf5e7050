using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Sinch.Voice.Generator.Tests.Corpus;
using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Yaml;

/// <summary>A document emits the same in YAML as in JSON, and the same is said about it at the same values.</summary>
public sealed partial class YamlDocumentTests
{
    public static TheoryData<string> Documents => CorpusTests.Documents;

    [Fact]
    public void The_vendors_document_and_its_overlay_emit_the_same()
    {
        var json = Generate.From(Spec.Corrected);
        foreach (var withAliases in new[] { false, true })
        {
            var yaml = Generate.From(
                new Spec(YamlWriter.Of(VendorDocument.Text, withAliases), "spec/sinch-voice.yaml") { Metadata = new() { ["Overlay"] = "spec/fixes.yml" } },
                Spec.Companion("spec/fixes.yml", YamlWriter.Of(VendorDocument.Overlay, withAliases)));
            AssertSameFiles(json, yaml);
            yaml.AssertCompiles();
        }
    }

    [Fact]
    public void The_vendors_document_has_the_same_findings()
    {
        var json = Spec.Vendor with { Metadata = new() { ["ValidateExamples"] = "true" } };
        AssertSameFindings(json, new Spec(YamlWriter.Of(json.Content!), "spec/sinch-voice.yaml") { Metadata = json.Metadata });
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_document_from_elsewhere_emits_the_same_and_has_the_same_findings(string id)
    {
        var json = CorpusDocument.Find(id).ToSpec();
        AssertSameFindings(json, new Spec(YamlWriter.Of(json.Content!), Path.ChangeExtension(json.Path, ".yaml")) { Metadata = json.Metadata });
        AssertSameFiles(
            new GeneratorHost(json).Run(),
            new GeneratorHost(new Spec(YamlWriter.Of(json.Content!, withAliases: true), Path.ChangeExtension(json.Path, ".yaml")) { Metadata = json.Metadata }).Run());
    }

    [Theory]
    [InlineData("3.0", "3.0.3")]
    [InlineData("3.1", "3.1.0")]
    public void A_version_that_is_a_number_is_read_with_a_warning(string number, string text)
    {
        const string Yaml = "info: { title: Test, version: '1' }\nservers: [ { url: https://api.example.com } ]\npaths: {}\ncomponents: { schemas: { a: { type: object, properties: { b: { type: string } } } } }\nopenapi: ";
        var json = Spec.OfSchemas("""{ "a": { "type": "object", "properties": { "b": { "type": "string" } } } }""").WithUnreferenced();
        var expected = Generate.From(json with { Content = json.Content!.Replace("3.0.0", text, StringComparison.Ordinal) }).AssertClean();

        var yaml = Generate.From(new Spec(Yaml + number, "spec/sinch-voice.yaml").WithUnreferenced());
        yaml.AssertDiagnostics("spec/sinch-voice.yaml(5,1): warning SVG003: The document violates the OpenAPI specification: '#/openapi' is a number, not a string; it is converted to a string");
        AssertSameFiles(expected, yaml);

        var converted = Generate.From(json with { Content = json.Content!.Replace("\"3.0.0\"", number, StringComparison.Ordinal) });
        converted.AssertDiagnostics("spec/sinch-voice.json(2,3): warning SVG003: The document violates the OpenAPI specification: '#/openapi' is a number, not a string; it is converted to a string");
        AssertSameFiles(expected, converted);
    }

    [Fact]
    public void An_edit_of_a_comment_emits_nothing()
    {
        var spec = new Spec(YamlWriter.Of(VendorDocument.Text), "spec/sinch-voice.yaml");
        var host = new GeneratorHost(spec);
        host.RunTwice();
        var run = host.Edit(spec, "# a comment\n" + spec.Content).Run();
        Assert.All(run.Reasons("Files"), reason => Assert.Equal(IncrementalStepRunReason.Unchanged, reason));
    }

    /// <summary>A key of more than 1,024 characters must be written with a question mark.</summary>
    [Fact]
    public void A_name_may_have_any_length()
    {
        var json = Spec.OfSchemas($$"""{ "A": { "type": "object", "properties": { "{{new string('<', 2_000)}}": { "type": "object", "properties": { "b": { "type": "string" } } }, "c": { "type": "integer" } } } }""");
        var yaml = new Spec(YamlWriter.Of(json.Content!), "spec/sinch-voice.yaml");
        Assert.Contains("? \"", yaml.Content, StringComparison.Ordinal);
        AssertSameFindings(json, yaml);
        AssertSameFiles(new GeneratorHost(json).Run(), new GeneratorHost(yaml).Run());
    }

    private static void AssertSameFindings(Spec json, Spec yaml)
        => Assert.Equal(Findings(json, new GeneratorHost(json).Run()), Findings(yaml, new GeneratorHost(yaml).Run()));

    /// <summary>Each diagnostic with the key or the value that it is about.</summary>
    private static IEnumerable<string> Findings(Spec spec, GeneratorRun run)
    {
        var text = SourceText.From(spec.Content!);
        return run.Result.Diagnostics
            .Select(diagnostic => $"{diagnostic.Id} {AsJson(diagnostic.GetMessage(CultureInfo.InvariantCulture))} {At(diagnostic.Location)}")
            .Order(StringComparer.Ordinal);

        // Both files have another text between keys, and arrays and objects in YAML begin with their first item or key.
        string At(Location location)
        {
            Assert.Equal(spec.Path, location.GetLineSpan().Path);
            var line = text.Lines[location.GetLineSpan().StartLinePosition.Line].ToString()[location.GetLineSpan().StartLinePosition.Character..];
            return Key().Match(line) is { Success: true } key && text.ToString(TextSpan.FromBounds(location.SourceSpan.Start, location.SourceSpan.End)).Trim('"') == key.Groups["name"].Value ? key.Groups["name"].Value : string.Empty;
        }
    }

    private static void AssertSameFiles(GeneratorRun expected, GeneratorRun actual)
    {
        Assert.NotEmpty(expected.HintNames);
        Assert.Equal(expected.HintNames, actual.HintNames);
        Assert.All(expected.HintNames, name => Assert.Equal(AsJson(expected.Source(name)), AsJson(actual.Source(name))));
    }

    /// <summary>Documentation and messages name the file.</summary>
    private static string AsJson(string text) => text.Replace(".yaml", ".json", StringComparison.Ordinal);

    [GeneratedRegex("^\"?(?<name>[^\"]+?)\"?\\s*:(\\s|$)")]
    private static partial Regex Key();
}
