using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis.Text;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using Sinch.Voice.Generator.Building;
using Sinch.Voice.Generator.Collections;
using Sinch.Voice.Generator.Diagnostics;
using Sinch.Voice.Generator.Emission;
using Sinch.Voice.Generator.Emission.Documentation;
using Sinch.Voice.Generator.Inputs;
using Sinch.Voice.Generator.Json;
using Sinch.Voice.Generator.Reading;
using Sinch.Voice.Generator.Reading.Bundling;
using Sinch.Voice.Generator.Reading.Overlays;
using Sinch.Voice.Generator.Reading.Sanitizing;
using Sinch.Voice.Generator.Yaml;

namespace Sinch.Voice.Benchmarks.Generation;

/// <summary>Where the time of a generation goes: its stages one by one, as the generator runs them, without the compiler around them.</summary>
internal static class Stages
{
    private const int Runs = 51;

    /// <summary>Until then the JIT recompiles what turns out to be hot.</summary>
    private static readonly TimeSpan s_warmUp = TimeSpan.FromSeconds(15);

    private static readonly Uri s_location = new(OpenApiConstants.BaseRegistryUri);
    private static readonly OpenApiReaderSettings s_settings = new() { LoadExternalRefs = false, RuleSet = Rules() };

    private static readonly SourceText s_yaml = SourceText.From(YamlWriter.Of(VendorDocument.Text));

    public static int Print(TextWriter output)
    {
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < s_warmUp;)
        {
            Run(new StageTimes());
        }

        var times = new StageTimes();
        for (var i = 0; i < Runs; i++)
        {
            Run(times);
        }

        times.Print(output);
        return 0;
    }

    private static void Run(StageTimes times)
    {
        var text = new SpecFile(SpecFile.DocumentPath, VendorDocument.Text).GetText();
        times.Run("OpenApiDocument.Parse of the text, for comparison", () => OpenApiDocument.Parse(VendorDocument.Text, OpenApiConstants.Json));

        var source = Source(text);
        var content = times.Run("JSON of the document (JsonFile)", () => JsonFile.Read(SpecFile.DocumentPath, text));
        times.Run("the same in YAML, for comparison (YamlFile)", () => YamlFile.Read(SpecFile.YamlPath, s_yaml));
        var root = (JsonObject)content.Root!;
        var merged = new MergedDocument(root, content.Positions);
        var diagnostics = new DiagnosticSink(merged.Find);
        times.Run("overlay (OverlayApplier)", () => OverlayApplier.Apply(source, merged, diagnostics, default));
        var problems = new ReferenceProblems(source, merged, new ReferencedFiles(source, merged, diagnostics));
        var references = times.Run("shapes and references (DocumentSanitizer)", () => DocumentSanitizer.Run(merged, problems, diagnostics, default));
        var document = times.Run("Microsoft.OpenApi (OpenApiJsonReader)", () => new OpenApiJsonReader().Read(root, s_location, s_settings)).Document!;
        references.Restore();

        var facts = CompilationFacts.From(Consumer.Compilation, EquatableArray<string>.Empty);
        var spec = new SpecDocument(document, merged, references.References, problems, text.Length);
        var model = times.Run("model (ApiModelBuilder)", () => ApiModelBuilder.Build(spec, source, facts, diagnostics, default));
        var sources = times.Run("files (SourceFile.AllOf)", () => SourceFile.AllOf(model).ToArray());
        times.Run("text of the files (SourceFile.Emit)", () => sources.Sum(emitted => emitted.Emit(default).Length));

        var descriptions = Descriptions(root).ToArray();
        times.Run("of that, CommonMark of all descriptions (MarkdownXml)", () => descriptions.Sum(description => MarkdownXml.Blocks(description).Count));
    }

    /// <summary>Those of <see cref="SpecReader"/>, which follows references itself.</summary>
    private static ValidationRuleSet Rules()
    {
        var rules = ValidationRuleSet.GetDefaultRuleSet();
        rules.Remove(nameof(OpenApiDocumentRules.OpenApiDocumentReferencesAreValid));
        return rules;
    }

    private static SpecSource Source(SourceText text)
        => new SpecSource(
            SpecFile.DocumentPath,
            text,
            new SpecOptions("Sinch.Voice", "SinchVoiceClient", "public", new EquatableArray<string>([SpecFile.OverlayPath]), "", "false", "false"))
            .With([new CompanionFile(SpecFile.OverlayPath, SpecFile.OverlayPath, SpecFile.Overlay.GetText())]);

    private static IEnumerable<string> Descriptions(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => member is { Key: "description", Value: JsonValue value } && value.GetValueKind() == JsonValueKind.String
            ? [value.GetValue<string>()]
            : Descriptions(member.Value)),
        JsonArray items => items.SelectMany(Descriptions),
        _ => [],
    };
}
