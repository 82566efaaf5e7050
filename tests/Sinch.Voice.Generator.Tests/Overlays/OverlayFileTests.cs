using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Overlays;

/// <summary>A file that is no overlay, or breaks the specification, gets errors at its lines, and nothing is generated without its corrections.</summary>
public class OverlayFileTests
{
    private const string Path = "spec/fixes.overlay.json";

    private const string NoAction = """{ "overlay": "1.0.0", "info": { "title": "T", "version": "1" }, "actions": """;

    public static TheoryData<string, string[]> Overlays => new()
    {
        { " ", ["(1,1): error SVG040: Overlay 'fixes.overlay.json' can't be read: the file is empty"] },
        { "overlay: 1.0.0", ["(1,1): error SVG040: Overlay 'fixes.overlay.json' can't be read: it is YAML, which isn't supported; convert it to JSON"] },
        {
            "{\n  \"overlay\": \"1.0.0\",\n  \"overlay\": \"1.0.0\"\n}",
            ["(3,3): error SVG040: Overlay 'fixes.overlay.json' can't be read: the property 'overlay' occurs twice in one object"]
        },
        {
            "{\n  \"overlay\": \"\\ud83d\"\n}",
            [
                "(2,15): warning SVG083: Half of a surrogate pair stands alone in this string, which nothing in UTF-8 can carry; it is read as U+FFFD",
                "(2,3): error SVG041: 'fixes.overlay.json' isn't an OpenAPI Overlay 1.0 or 1.1: its version is \uFFFD; it is written with three numbers, 1.0.0 or 1.1.0",
            ]
        },
        { "[]", ["(1,1): error SVG041: 'fixes.overlay.json' isn't an OpenAPI Overlay 1.0 or 1.1: its root is an array, not an object"] },
        { "{}", ["(1,1): error SVG041: 'fixes.overlay.json' isn't an OpenAPI Overlay 1.0 or 1.1: it has no 'overlay' that says the version, such as \"1.0.0\""] },
        { """{ "overlay": "2.0.0" }""", ["(1,3): error SVG041: 'fixes.overlay.json' isn't an OpenAPI Overlay 1.0 or 1.1: its version is 2.0.0; it is written with three numbers, 1.0.0 or 1.1.0"] },
        { """{ "overlay": 1.0 }""", ["(1,3): error SVG041: 'fixes.overlay.json' isn't an OpenAPI Overlay 1.0 or 1.1: its version is 1.0; it is written with three numbers, 1.0.0 or 1.1.0"] },
        { """{ "overlay": null }""", ["(1,3): error SVG041: 'fixes.overlay.json' isn't an OpenAPI Overlay 1.0 or 1.1: its version is null; it is written with three numbers, 1.0.0 or 1.1.0"] },
        {
            """
            {
              "overlay": "1.0.0",
              "extend": "sinch-voice.json"
            }
            """,
            [
                "(1,1): error SVG042: The overlay breaks the Overlay specification: an overlay needs 'actions', an array",
                "(1,1): error SVG042: The overlay breaks the Overlay specification: an overlay needs 'info', an object",
                "(3,3): error SVG042: The overlay breaks the Overlay specification: 'extend' is no field of an overlay; "
                    + "its fields are overlay, info, extends, actions, and extensions that start with x-",
            ]
        },
        {
            """
            {
              "overlay": "1.0.0",
              "x-own": 1,
              "info": { "title": 1, "description": "", "x-own": 1 },
              "extends": [],
              "actions": []
            }
            """,
            [
                "(4,3): error SVG042: The overlay breaks the Overlay specification: info needs 'version', a string",
                "(4,13): error SVG042: The overlay breaks the Overlay specification: 'title' must be a string, not a number",
                "(4,25): error SVG042: The overlay breaks the Overlay specification: 'description' is no field of info; "
                    + "its fields are title, version, and extensions that start with x-",
                "(5,3): error SVG042: The overlay breaks the Overlay specification: 'extends' must be a string, not an array",
                "(6,3): error SVG042: The overlay breaks the Overlay specification: 'actions' must have an action at least",
            ]
        },
        {
            NoAction + """
            [
              1,
              { "update": {} },
              { "target": 1, "remove": "yes", "description": true },
              { "target": "$.info", "updates": {}, "x-own": 1 },
              { "target": "$.info", "copy": "$.paths" }
            ] }
            """,
            [
                "(2,3): error SVG042: The overlay breaks the Overlay specification: an action must be an object, not a number",
                "(3,3): error SVG042: The overlay breaks the Overlay specification: an action needs 'target', a string",
                "(4,18): error SVG042: The overlay breaks the Overlay specification: 'remove' must be true or false, not a string",
                "(4,35): error SVG042: The overlay breaks the Overlay specification: 'description' must be a string, not a boolean",
                "(4,5): error SVG042: The overlay breaks the Overlay specification: 'target' must be a string, not a number",
                "(5,25): error SVG042: The overlay breaks the Overlay specification: 'updates' is no field of an action; "
                    + "its fields are target, description, update, remove, and extensions that start with x-",
                "(6,25): error SVG042: The overlay breaks the Overlay specification: 'copy' is no field of an action; it needs overlay 1.1.0",
            ]
        },
        {
            """
            { "overlay": "1.1.0", "info": { "title": "T", "version": "1", "description": "Fixes" }, "actions": [
              { "target": "$.info", "update": {}, "copy": "$.paths" },
              { "target": "info.title", "update": "" },
              { "target": "$.paths[?length(@) > 1]", "remove": true },
              { "target": "$.paths",
                "copy": "$.paths[" }
            ] }
            """,
            [
                "(2,39): error SVG042: The overlay breaks the Overlay specification: an action has 'update' or 'copy', not both",
                "(3,5): error SVG043: 'info.title' can't be read as JSONPath: '$' is expected instead of 'i' at column 1",
                "(4,5): error SVG043: '$.paths[?length(@) > 1]' can't be read as JSONPath: the function length() isn't supported at column 10",
                "(6,5): error SVG043: '$.paths[' can't be read as JSONPath: a name in quotes, an index, '*' or '?' is missing at column 9",
            ]
        },
        {
            NoAction + """
            [
              { "target": "$.paths", "update": { "/a": { "get": null } } },
              { "target": "$.info", "update": { "title": [] } } ] }
            """,
            [
                "(3,37): error SVG044: The action can't be applied to 'sinch-voice.json': $['info']['title'] is a string there and an array here; "
                    + "only values of one kind merge; remove the present one by an action before",
            ]
        },
    };

    [Theory]
    [MemberData(nameof(Overlays))]
    public void Errors_at_its_lines_and_no_client(string content, string[] expected)
    {
        var run = Generate.From(With(Path), Spec.Companion(Path, content));
        run.AssertDiagnostics([.. expected.Select(diagnostic => Path + diagnostic)]).AssertCompiles();
        Assert.Empty(run.HintNames);
    }

    public static TheoryData<string, string> Warnings => new()
    {
        { """{ "target": "$.paths['/gone']", "remove": true }""", "(2,3): warning SVG045: '$.paths['/gone']' matches nothing in 'sinch-voice.json'; correct the target, or remove the action" },
        {
            """{ "target": "$.info", "update": { "title": "Test" } }""",
            "(2,3): warning SVG047: Every value of the action is already in 'sinch-voice.json'; if the document was corrected, remove the action"
        },
        {
            """{ "target": "$.servers", "update": { "url": "https://api.example.com" } }""",
            "(2,3): warning SVG047: Every element that the action appends is there twice now, since it is already in 'sinch-voice.json'; "
                + "if the document was corrected, remove the action"
        },
        {
            """{ "target": "$.info", "description": "Nothing" }""",
            "(2,3): warning SVG047: The action has none of update, copy and remove, so it changes nothing in 'sinch-voice.json'; "
                + "if the document was corrected, remove the action"
        },
    };

    [Theory]
    [MemberData(nameof(Warnings))]
    public void An_action_that_does_nothing_is_a_warning_at_its_line(string action, string expected)
    {
        var run = Generate.From(With(Path), Spec.Companion(Path, NoAction + "[{\n  " + action[1..].TrimStart() + "] }"));
        run.AssertDiagnostics(Path + expected).AssertCompiles();
        Assert.Contains("Sinch.Voice.A.g.cs", run.HintNames);
    }

    [Theory]
    [InlineData("sinch-voice.json", true)]
    [InlineData("./SINCH-voice.json", true)]
    [InlineData("../spec/sinch-voice.json#frag", true)]
    [InlineData("../spec/other/.././sinch%2Dvoice.json?x=/y", true)]
    [InlineData("https://example.com/docs/sinch-voice.json", true)]
    [InlineData("file:///elsewhere/sinch-voice.json", true)]
    [InlineData("other/sinch-voice.json", false)]
    [InlineData("/spec/sinch-voice.json", false)]
    [InlineData("../sinch-voice.json", false)]
    [InlineData("../../../spec/sinch-voice.json", false)]
    [InlineData("https://example.com/docs/voice.json", false)]
    public void An_overlay_for_another_document_is_a_warning(string extends, bool isSame)
    {
        var overlay = $$"""
            { "overlay": "1.0.0", "info": { "title": "T", "version": "1" },
              "extends": "{{extends}}",
              "actions": [ { "target": "$.info", "update": { "x-fixed": true } } ] }
            """;
        Generate.From(With(Path), Spec.Companion(Path, overlay))
            .AssertDiagnostics(isSame ? [] : [$"{Path}(2,3): warning SVG046: The overlay extends '{extends}', but it is applied to 'sinch-voice.json'"])
            .AssertCompiles();
    }

    [Fact]
    public void The_errors_of_all_overlays_are_said_at_once()
        => Generate.From(With("a.json;b.json"), Spec.Companion("a.json", "[]"), Spec.Companion("b.json", "{}")).AssertDiagnostics(
            "a.json(1,1): error SVG041: 'a.json' isn't an OpenAPI Overlay 1.0 or 1.1: its root is an array, not an object",
            "b.json(1,1): error SVG041: 'b.json' isn't an OpenAPI Overlay 1.0 or 1.1: it has no 'overlay' that says the version, such as \"1.0.0\"");

    private static Spec With(string overlays)
        => Spec.OfSchemas("""{ "a": { "type": "object", "properties": { "b": { "type": "string" } } } }""") with
        {
            Metadata = new() { ["Overlay"] = overlays.Replace(';', '|') },
        };
}
