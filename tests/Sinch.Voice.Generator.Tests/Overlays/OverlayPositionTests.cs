using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Overlays;

/// <summary>After the overlays each value is still known by the file and the line it comes from.</summary>
public class OverlayPositionTests
{
    private const string Document = """
        {
          "a": [
            { "k": 0 },
            { "k": 1 },
            { "k": 2 },
            { "k": 3 }
          ],
          "o": {
            "x": 1,
            "n": null,
            "y": { "z": [ 1, 2 ] }
          }
        }
        """;

    private const string First = """
        { "overlay": "1.1.0", "info": { "title": "T", "version": "1" }, "actions": [
          { "target": "$.a[0]", "remove": true },
          { "target": "$.a[?@.k == 2]", "remove": true },
          { "target": "$.a", "update": [ { "k": { "deep": [ 0, 1 ] } } ] },
          { "target": "$.o", "update": { "x": 2, "n": "s", "new": { "b": 1 }, "y": { "z": [ 3 ] }, "copied": {} } },
          { "target": "$.o.copied", "copy": "$.a[1]" }
        ] }
        """;

    private const string Second = """
        { "overlay": "1.1.0", "info": { "title": "T", "version": "1" }, "actions": [
          { "target": "$", "update": { "again": [] } },
          { "target": "$.again", "copy": "$.a" },
          { "target": "$.again", "update": 5 }
        ] }
        """;

    [Theory]
    [InlineData("#/a/0", "doc.json:4 {")]
    [InlineData("#/a/0/k", "doc.json:4 \"k\"")]
    [InlineData("#/a/1/k", "doc.json:6 \"k\"")]
    [InlineData("#/a/2", "0.json:4 {")]
    [InlineData("#/a/2/k", "0.json:4 \"k\"")]
    [InlineData("#/a/2/k/deep/1", "0.json:4 1")]
    [InlineData("#/o/x", "0.json:5 \"x\"")]
    [InlineData("#/o/n", "0.json:5 \"n\"")]
    [InlineData("#/o/new/b", "0.json:5 \"b\"")]
    [InlineData("#/o/y", "doc.json:11 \"y\"")]
    [InlineData("#/o/y/z/1", "doc.json:11 2")]
    [InlineData("#/o/y/z/2", "0.json:5 3")]
    [InlineData("#/o/copied", "0.json:5 \"copied\"")]
    [InlineData("#/o/copied/k", "doc.json:6 \"k\"")]
    [InlineData("#/again/0/k", "doc.json:4 \"k\"")]
    [InlineData("#/again/2/k/deep/0", "0.json:4 0")]
    [InlineData("#/again/3", "1.json:4 \"update\"")]
    [InlineData("#/o/y/gone/more", "doc.json:11 \"y\"")]
    [InlineData("#/a/7/k", "doc.json:2 \"a\"")]
    [InlineData("#/a/-1", "doc.json:2 \"a\"")]
    [InlineData("#", "doc.json:1 ")]
    public void A_value_is_found_in_its_file(string value, string expected)
    {
        var overlaid = Overlaid.From(Document, First, Second);
        Assert.Empty(overlaid.Diagnostics);
        Assert.Equal(expected, overlaid.OriginOf(value));
    }

    [Theory]
    [InlineData("#/a/2", true)]
    [InlineData("#/a/3", false)]
    [InlineData("#/o/x", false)]
    [InlineData("#/o/n", true)]
    [InlineData("#/o/y/z/0", true)]
    [InlineData("#/o/new", true)]
    public void Only_what_the_merged_document_has_is_contained(string value, bool expected)
    {
        var overlaid = Overlaid.From(
            Document,
            Overlaid.Overlay("""[{ "target": "$.a[0]", "remove": true }, { "target": "$.o.x", "remove": true }, { "target": "$.o", "update": { "new": null } }]"""));
        Assert.Equal(expected, overlaid.Document.Contains(value));
    }

    [Fact]
    public void A_value_removed_and_added_again_is_the_overlays()
        => Assert.Equal(
            "1.json:1 \"x\"",
            Overlaid.From(
                Document,
                Overlaid.Overlay("""[{ "target": "$.o", "update": { "x": 2 } }]"""),
                Overlaid.Overlay("""[{ "target": "$.o.x", "remove": true }, { "target": "$.o", "update":{"x":3} }]""")).AssertDiagnostics().OriginOf("#/o/x"));

    [Fact]
    public void A_broken_reference_of_an_overlay_is_reported_in_the_overlay()
        => Generate.From(
            Spec.OfSchemas("""{ "a": { "type": "object", "properties": { "b": { "type": "string" } } } }""") with { Metadata = new() { ["Overlay"] = "o.json" } },
            Spec.Companion(
                "o.json",
                """
                { "overlay": "1.0.0", "info": { "title": "T", "version": "1" }, "actions": [
                  { "target": "$.components.schemas.a.properties",
                    "update": {
                      "c": { "$ref": "#/components/schemas/gone" } } } ] }
                """))
            .AssertDiagnostics(
                "o.json(4,7): warning SVG004: Reference '#/components/schemas/gone' cannot be resolved in the document; the value is typed as JsonElement");

    [Fact]
    public void A_line_of_the_document_is_right_after_elements_before_it_were_removed()
        => Generate.From(
            Spec.OfSchemas(
                """
                { "a": { "type": "object", "allOf": [
                  { "type": "object" },
                  { "type": "object" },
                  { "$ref": "#/components/schemas/gone" }
                ], "properties": { "b": { "type": "string" } } } }
                """) with { Metadata = new() { ["Overlay"] = "o.json" } },
            Spec.Companion("o.json", Overlaid.Overlay("""[{ "target": "$.components.schemas.a.allOf[:2]", "remove": true }]""")))
            .AssertDiagnostics(
                "spec/sinch-voice.json(9,3): warning SVG004: Reference '#/components/schemas/gone' cannot be resolved in the document; the properties it would add are skipped");
}
