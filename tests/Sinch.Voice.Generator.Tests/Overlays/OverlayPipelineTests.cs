using Microsoft.CodeAnalysis;
using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Overlays;

/// <summary>The stages that run again after an edit of an overlay, and the result of several overlays.</summary>
public class OverlayPipelineTests
{
    private const string Schemas = """{ "a": { "type": "object", "properties": { "b": { "type": "string" } } } }""";

    private static readonly string s_first = Overlaid.Overlay("""[{ "target": "$.components.schemas.a.properties", "update": { "first": { "type": "string" } } }]""");
    private static readonly string s_second = Overlaid.Overlay("""[{ "target": "$.components.schemas.a.properties.first.type", "update": "integer" }]""");
    private static readonly Spec s_one = Document("one.json", "One", "a.json");
    private static readonly Spec s_other = Document("other.json", "Other", "b.json");
    private static readonly Spec s_a = Spec.Companion("a.json", s_first);
    private static readonly Spec s_b = Spec.Companion("b.json", s_first);

    [Fact]
    public void An_edit_of_an_overlay_runs_only_the_documents_that_name_it()
    {
        var host = new GeneratorHost(s_one, s_other, s_a, s_b);
        host.RunTwice().AssertClean();

        var run = host.Edit(s_a, s_first.Replace("first", "edited", StringComparison.Ordinal)).Run();
        Assert.Equal([IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached], run.Reasons("Results"));
        Assert.Contains("Edited", run.Source("One.A.g.cs"), StringComparison.Ordinal);
        Assert.Contains("First", run.Source("Other.A.g.cs"), StringComparison.Ordinal);

        // The type and the listing of the public surface.
        Assert.Equal(2, run.Reasons("Files").Count(reason => reason == IncrementalStepRunReason.Modified));
    }

    [Fact]
    public void An_overlay_saved_without_a_change_runs_nothing_again()
    {
        var host = new GeneratorHost(s_one, s_a);
        host.Run();
        host.Edit(s_a, s_first).Run().AssertCached();
    }

    [Fact]
    public void A_change_of_an_overlays_layout_alone_emits_nothing_again()
    {
        var host = new GeneratorHost(s_one, s_a);
        host.Run();
        var run = host.Edit(s_a, "\n" + s_first).Run();
        Assert.Equal([IncrementalStepRunReason.Unchanged], run.Reasons("Results"));
        Assert.Equal(0, run.EmittedFiles);
    }

    [Fact]
    public void Two_documents_share_an_overlay()
    {
        var host = new GeneratorHost(s_one, Document("other.json", "Other", "a.json"), s_a);
        var run = host.RunTwice().AssertClean();
        Assert.Contains("First", run.Source("One.A.g.cs"), StringComparison.Ordinal);
        Assert.Contains("First", run.Source("Other.A.g.cs"), StringComparison.Ordinal);

        run = host.Edit(s_a, s_first.Replace("first", "edited", StringComparison.Ordinal)).Run();
        Assert.Contains("Edited", run.Source("One.A.g.cs"), StringComparison.Ordinal);
        Assert.Contains("Edited", run.Source("Other.A.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_overlay_harms_no_document_that_does_not_name_it()
    {
        var run = new GeneratorHost(s_one, s_other, Spec.Companion("a.json", "[]"), s_b).RunTwice();
        run.AssertDiagnostics("a.json(1,1): error SVG041: 'a.json' is not an OpenAPI Overlay 1.0 or 1.1 document: its root is an array, not an object").AssertCompiles();
        Assert.All(run.HintNames, name => Assert.StartsWith("Other.", name, StringComparison.Ordinal));
    }

    [Fact]
    public void The_second_overlay_corrects_the_first()
    {
        var run = Generate.From(Document("one.json", "One", "a.json;b.json"), s_a, Spec.Companion("b.json", s_second)).AssertClean();
        Assert.Contains("long? First", run.Source("One.A.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_order_is_that_of_the_item()
        => Generate.From(Document("one.json", "One", "b.json;a.json"), s_a, Spec.Companion("b.json", s_second)).AssertDiagnostics(
            "b.json(1,83): warning SVG045: Target '$.components.schemas.a.properties.first.type' matches nothing in 'one.json'; the action is skipped. Correct the target or remove the action");

    private static Spec Document(string path, string @namespace, string overlays)
        => Spec.OfSchemas(Schemas) with { Path = path, Metadata = new() { ["Namespace"] = @namespace, ["Overlay"] = overlays } };
}
