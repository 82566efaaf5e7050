using System.Text;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis.Text;
using Sinch.Voice.Generator.Collections;
using Sinch.Voice.Generator.Diagnostics;
using Sinch.Voice.Generator.Inputs;
using Sinch.Voice.Generator.Reading;
using Sinch.Voice.Generator.Reading.Overlays;

namespace Sinch.Voice.Generator.Tests.Infrastructure;

/// <summary>A document with its overlays applied, before it is parsed. Its file is <c>doc.json</c>, theirs <c>0.json</c>, <c>1.json</c> and so on.</summary>
internal sealed class Overlaid
{
    private readonly IReadOnlyDictionary<string, SourceText> _texts;

    private Overlaid(MergedDocument document, IReadOnlyList<string> diagnostics, IReadOnlyDictionary<string, SourceText> texts)
    {
        _texts = texts;
        Document = document;
        Diagnostics = diagnostics;
    }

    public JsonObject Root => Document.Root;

    public MergedDocument Document { get; }

    public IReadOnlyList<string> Diagnostics { get; }

    /// <summary>An overlay of the given actions.</summary>
    public static string Overlay(string actions, string version = "1.1.0")
        => $$"""{ "overlay": "{{version}}", "info": { "title": "Fixes", "version": "1" }, "actions": {{actions}} }""";

    public static Overlaid From(string document, params string[] overlays)
    {
        var names = overlays.Select((_, index) => $"{index}.json").ToArray();
        var options = new SpecOptions("Sinch.Voice", "SinchVoiceClient", "public", new EquatableArray<string>(names), "", "false", "false");
        var source = new SpecSource("doc.json", Text(document), options)
            .With([.. overlays.Select((content, index) => new CompanionFile(names[index], names[index], Text(content)))]);

        var content = DocumentFile.Read("doc.json", source.Text!);
        var merged = new MergedDocument((JsonObject)content.Root!, content.Positions);
        var diagnostics = new DiagnosticSink(merged.Find);
        OverlayApplier.Apply(source, merged, diagnostics, TestContext.Current.CancellationToken);
        return new Overlaid(
            merged,
            [.. diagnostics.ToEquatableArray().Select(diagnostic => diagnostic.ToDiagnostic().ToString())],
            source.Companions.ToDictionary(companion => companion.Path, companion => companion.Text!).Append(new("doc.json", source.Text!)).ToDictionary());
    }

    /// <summary>Returns the origin of the value at a pointer: file, line, and the text there.</summary>
    public string OriginOf(string pointer)
    {
        var location = Document.Find(pointer);
        return $"{location.FilePath}:{location.Lines.Start.Line + 1} {_texts[location.FilePath].ToString(location.Span)}";
    }

    public Overlaid AssertDiagnostics(params string[] expected)
    {
        Assert.Equal(expected, Diagnostics);
        return this;
    }

    /// <summary>Fails unless the document is this; the order of properties doesn't matter.</summary>
    public Overlaid AssertRoot(string expected)
    {
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), Root), Root.ToJsonString());
        return this;
    }

    private static SourceText Text(string content) => SourceText.From(content, Encoding.UTF8);
}
