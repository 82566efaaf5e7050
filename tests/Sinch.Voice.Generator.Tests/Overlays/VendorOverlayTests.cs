using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Overlays;

/// <summary>The vendor's document through an overlay, to the client that comes of it.</summary>
public class VendorOverlayTests
{
    private const string Overlay = """
        {
          "overlay": "1.1.0",
          "info": { "title": "Corrections", "version": "1" },
          "extends": "sinch-voice.json",
          "actions": [
            { "description": "A better name", "target": "$.paths['/calling/v1/callouts'].post.operationId", "update": "Callouts_Create" },
            { "target": "$.components.schemas.callHeader.properties.value.type", "update": "integer" },
            { "target": "$.paths['/v1/calling/query/number/{number}']", "remove": true },
            { "target": "$.paths['/calling/v1/calls/id/{callId}'].patch.responses['204']", "remove": true },
            {
              "description": "It answers with the call",
              "target": "$.paths['/calling/v1/calls/id/{callId}'].patch.responses",
              "update": {
                "200": {
                  "description": "The call",
                  "content": { "application/json": { "schema": { "$ref": "#/components/schemas/getCallResponseObj" } } }
                }
              }
            },
            { "description": "\"no\" became false on its way through YAML", "target": "$..indications.enum[?@ == false]", "update": "no" }
          ]
        }
        """;

    [Fact]
    public void The_client_is_that_of_the_corrected_document()
    {
        var run = Generate.From(
            Spec.Vendor with { Metadata = new() { ["Overlay"] = "spec/fixes.overlay.json" } },
            Spec.Companion("spec/fixes.overlay.json", Overlay)).AssertCompiles();

        Assert.Empty(Said(run));
        Assert.Contains("CreateAsync(", run.Source("Sinch.Voice.CalloutsClient.g.cs"), StringComparison.Ordinal);
        Assert.Contains("long? Value", run.Source("Sinch.Voice.CallHeader.g.cs"), StringComparison.Ordinal);
        Assert.DoesNotContain("QueryNumber", run.Source("Sinch.Voice.ApplicationsClient.g.cs"), StringComparison.Ordinal);
        Assert.Contains("Task<global::Sinch.Voice.GetCallResponseObj> UpdateCallAsync(", run.Source("Sinch.Voice.CallsClient.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_example_of_the_documentation_works_and_warns_as_it_says_once_the_vendor_corrected_the_document()
    {
        var page = Repository.Read("docs/overlays.md");
        var overlay = Spec.Companion("spec/sinch-voice.overlay.json", Block(page, "```json\n{\n  \"overlay\"", "{"));
        var vendor = Spec.Vendor with { Metadata = new() { ["Overlay"] = overlay.Path } };
        var run = Generate.From(vendor, overlay).AssertCompiles();
        Assert.Empty(Said(run));
        Assert.Contains("CreateAsync(", run.Source("Sinch.Voice.CalloutsClient.g.cs"), StringComparison.Ordinal);

        var corrected = vendor.Edited(document =>
        {
            var indications = document["components"]!["schemas"]!["svaml.action.connectPstn"]!["properties"]!["indications"]!["enum"]!.AsArray();
            var index = indications.IndexOf(indications.Single(value => value!.GetValueKind() == System.Text.Json.JsonValueKind.False));
            indications[index] = "no";
        });
        Assert.Equal([Block(page, "```text\n", "spec/").Trim()], Said(Generate.From(vendor with { Content = corrected }, overlay).AssertCompiles()));
    }

    /// <summary>Returns the diagnostics, except for the names of the four values that differ from others only in case.</summary>
    private static IEnumerable<string> Said(GeneratorRun run)
    {
        Assert.Equal(4, run.Diagnostics.Count(text => text.Contains("info SVG009", StringComparison.Ordinal)));
        return run.Diagnostics.Where(text => !text.Contains("info SVG009", StringComparison.Ordinal));
    }

    /// <summary>The text of a code block of the page, from where it begins.</summary>
    private static string Block(string page, string marker, string start)
    {
        var begin = page.IndexOf(start, page.IndexOf(marker, StringComparison.Ordinal), StringComparison.Ordinal);
        return page[begin..page.IndexOf("```", begin, StringComparison.Ordinal)];
    }
}
