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

    [Theory]
    [InlineData("#/a/0", "doc.json(4,5)")]
    [InlineData("#/a/0/k", "doc.json(4,7)")]
    [InlineData("#/a/1/k", "doc.json(6,7)")]
    [InlineData("#/a/2/k", "0.json(4,44)")]
    [InlineData("#/a/2/k/deep/1", "0.json(4,62)")]
    [InlineData("#/o/x", "0.json(5,38)")]
    [InlineData("#/o/n", "0.json(5,46)")]
    [InlineData("#/o/new/b", "0.json(5,68)")]
    [InlineData("#/o/y", "doc.json(11,5)")]
    [InlineData("#/o/y/z/1", "doc.json(11,22)")]
    [InlineData("#/o/y/z/2", "0.json(5,93)")]
    [InlineData("#/o/copied/k", "doc.json(6,7)")]
    [InlineData("#/o/y/gone/more", "doc.json(11,5)")]
    [InlineData("#/a/7/k", "doc.json(2,3)")]
    [InlineData("#/a/-1", "doc.json(2,3)")]
    [InlineData("#", "doc.json(1,1)")]
    [InlineData("#/again/0/k", "doc.json(4,7)")]
    [InlineData("#/again/2/k/deep/0", "0.json(4,59)")]
    [InlineData("#/again/3", "1.json(3,35)")]
    public void A_value_is_found_in_its_file(string pointer, string expected)
    {
        var overlaid = Overlaid.From(
            Document,
            """
            { "overlay": "1.1.0", "info": { "title": "T", "version": "1" }, "actions": [
              { "target": "$.a[0]", "remove": true },
              { "target": "$.a[?@.k == 2]", "remove": true },
              { "target": "$.a", "update": [ { "k": 4, "k2": 1 } ], "x-pad": [] },
              { "target": "$.o", "update": { "x": 2, "n": "s", "new": { "b": 1 }, "y": { "z": [ 3 ] }, "copied": {} } },
              { "target": "$.o.copied", "copy": "$.a[1]" }
            ] }
            """.Replace("""{ "k": 4, "k2": 1 }""", """{  "k": { "deep": [ 0, 1 ] } }""", StringComparison.Ordinal),
            """
            { "overlay": "1.1.0", "info": { "title": "T", "version": "1" }, "actions": [
              { "target": "$", "update": { "again": [] } },
              { "target": "$.again", "copy": "$.a" }, { "target": "$.again", "update": 5 }
            ] }
            """);
        Assert.Empty(overlaid.Diagnostics);
        Assert.Equal(expected, overlaid.Place(pointer));
    }

    [Theory]
    [InlineData("#/a/2", true)]
    [InlineData("#/a/3", false)]
    [InlineData("#/o/x", false)]
    [InlineData("#/o/n", true)]
    [InlineData("#/o/y/z/0", true)]
    [InlineData("#/o/new", true)]
    public void Only_what_the_merged_document_has_is_contained(string pointer, bool expected)
    {
        var overlaid = Overlaid.From(
            Document,
            Overlaid.Overlay("""[{ "target": "$.a[0]", "remove": true }, { "target": "$.o.x", "remove": true }, { "target": "$.o", "update": { "new": null } }]"""));
        Assert.Equal(expected, overlaid.Positions.Contains(pointer));
    }

    [Fact]
    public void A_value_removed_and_added_again_is_the_overlays()
        => Assert.Equal(
            "1.json(1,125)",
            Overlaid.From(
                Document,
                Overlaid.Overlay("""[{ "target": "$.o", "update": { "x": 2 } }]"""),
                Overlaid.Overlay("""[{ "target": "$.o.x", "remove": true }, { "target": "$.o", "update":{"x":3} }]""")).AssertDiagnostics().Place("#/o/x"));

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
            .AssertDiagnostics("o.json(4,14): warning SVG004: '#/components/schemas/gone' can't be resolved within the document; the value is read as any JSON");

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
            .AssertDiagnostics("");
}
