using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Caching;

/// <summary>The stages that run again after an edit, and above all those that do not.</summary>
public class IncrementalTests
{
    private static readonly Spec s_other = new(Spec.Vendor.Content, "spec/other.json") { Metadata = { ["Namespace"] = "Contoso.Calls" } };

    [Fact]
    public void An_edit_of_a_C_sharp_file_runs_nothing_again()
    {
        var host = new GeneratorHost(Spec.Vendor);
        host.Run();
        host.AddSource("class Unrelated;").Run().AssertCached();
    }

    [Fact]
    public void An_additional_file_that_is_no_document_runs_nothing_again()
    {
        var host = new GeneratorHost(Spec.Vendor);
        host.Run();
        host.AddOtherFile("appsettings.json", "{}").Run().AssertCached();
    }

    [Fact]
    public void A_document_saved_without_a_change_runs_nothing_again()
    {
        var host = new GeneratorHost(Spec.Vendor);
        host.Run();
        host.Edit(Spec.Vendor, Spec.Vendor.Content!).Run().AssertCached();
    }

    [Fact]
    public void A_change_of_layout_alone_emits_nothing_again()
    {
        var host = new GeneratorHost(Spec.Vendor);
        host.Run();
        var run = host.Edit(Spec.Vendor, "\n" + Spec.Vendor.Content).Run();
        Assert.All(run.Reasons("Files"), reason => Assert.Equal(IncrementalStepRunReason.Unchanged, reason));
    }

    [Fact]
    public void A_property_added_to_one_schema_emits_that_type_and_the_listing_alone()
    {
        var host = new GeneratorHost(Spec.Vendor);
        host.Run();
        var edited = Spec.Vendor.Edited(document =>
            document["components"]!["schemas"]!["callHeader"]!["properties"]!["added"] = new JsonObject { ["type"] = "string" });

        var run = host.Edit(Spec.Vendor, edited).Run();
        Assert.Contains("Added", run.Source("Sinch.Voice.CallHeader.g.cs"), StringComparison.Ordinal);
        Assert.Equal(2, run.Reasons("Files").Count(reason => reason == IncrementalStepRunReason.Modified));
        Assert.DoesNotContain(IncrementalStepRunReason.New, run.Reasons("Files"));
    }

    [Fact]
    public void An_edit_of_one_document_leaves_the_other_alone()
    {
        var host = new GeneratorHost(Spec.Vendor, s_other);
        host.Run();
        var run = host.Edit(s_other, s_other.Content!.Replace("\"cookie_name\"", "\"other\"", StringComparison.Ordinal)).Run();
        Assert.Equal(1, run.Reasons("Results").Count(reason => reason is IncrementalStepRunReason.Cached));
        Assert.All(run.Reasons("Files"), reason => Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));
    }

    [Fact]
    public void Two_runs_give_the_same_bytes()
    {
        var first = new GeneratorHost(Spec.Vendor).Run();
        var second = new GeneratorHost(Spec.Vendor).Run();
        Assert.Equal(
            first.Result.GeneratedSources.Select(source => (source.HintName, source.SourceText.ToString())),
            second.Result.GeneratedSources.Select(source => (source.HintName, source.SourceText.ToString())));
    }
}
