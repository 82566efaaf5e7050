using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Updating;

/// <summary>The stages of the public surface and its comparison that run again after an edit.</summary>
public class SurfaceCachingTests
{
    private static readonly Spec s_one = Spec.OfSchemas("""{ "a": { "type": "object", "properties": { "b": { "type": "string" } } } }""") with
    {
        Metadata = new() { ["ApiBaseline"] = "one.txt" },
    };

    private static readonly Spec s_two = s_one with { Path = "two.json", Metadata = new() { ["Namespace"] = "Contoso.Calls", ["ApiBaseline"] = "two.txt" } };

    private static readonly Spec s_baselineOfOne = Spec.Companion("one.txt", "A : class\n");

    private static readonly Spec s_baselineOfTwo = Spec.Companion("two.txt", "A : class\n");

    [Fact]
    public void A_description_does_not_change_the_surface()
    {
        var host = new GeneratorHost(Spec.Vendor);
        host.Run();
        var run = host.Edit(Spec.Vendor, Spec.Vendor.Edited(document => document["components"]!["schemas"]!["callHeader"]!["description"] = "Other.")).Run();
        Assert.Equal(1, run.Reasons("Files").Count(reason => reason == IncrementalStepRunReason.Modified));
        Assert.Contains("Other.", run.Source("Sinch.Voice.CallHeader.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_property_changes_the_surface_and_its_type()
    {
        var host = new GeneratorHost(Spec.Vendor);
        host.Run();
        var run = host.Edit(Spec.Vendor, Spec.Vendor.Edited(document =>
            document["components"]!["schemas"]!["callHeader"]!["properties"]!["added"] = new JsonObject { ["type"] = "string" })).Run();
        Assert.Equal(2, run.Reasons("Files").Count(reason => reason == IncrementalStepRunReason.Modified));
        Assert.Contains("CallHeader.Added : string? {wire: added}", EmittedSurface.LinesOf(run));
    }

    [Fact]
    public void A_baseline_runs_again_the_documents_that_name_it_and_emits_nothing()
    {
        var host = new GeneratorHost(s_one, s_two, s_baselineOfOne, s_baselineOfTwo);
        host.Run();
        var run = host.Edit(s_baselineOfOne, "A : class\nGone : class\n").Run();
        Assert.Equal(1, run.Reasons("Results").Count(reason => reason is IncrementalStepRunReason.Modified));
        Assert.Equal(1, run.Reasons("Results").Count(reason => reason is IncrementalStepRunReason.Cached));
        Assert.All(run.Reasons("Files"), reason => Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));
        Assert.Contains(run.Diagnostics, diagnostic => diagnostic.StartsWith("one.txt(2,1): warning SVG050: Public member 'Gone'", StringComparison.Ordinal));
        Assert.DoesNotContain(run.Diagnostics, diagnostic => diagnostic.StartsWith("two", StringComparison.Ordinal) && diagnostic.Contains("Gone", StringComparison.Ordinal));
    }
}
