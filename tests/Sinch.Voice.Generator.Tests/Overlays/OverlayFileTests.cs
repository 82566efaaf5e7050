using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Overlays;

/// <summary>A file that is no overlay, or breaks the specification, gets errors at its lines, and nothing is generated without its corrections.</summary>
public class OverlayFileTests
{
    private const string Path = "spec/fixes.overlay.json";

    private const string NoAction = """{ "overlay": "1.0.0", "info": { "title": "T", "version": "1" }, "actions": """;

    public static TheoryData<string, string[]> Overlays => new()
    {
        { " ", ["(1,1): error SVG040: Overlay 'fixes.overlay.json' cannot be read: the file is empty"] },
        { "overlay: 1.0.0", ["(1,1): error SVG040: Overlay 'fixes.overlay.json' cannot be read: it is YAML; give the file the extension .yaml or .yml"] },
        {
            "{\n  \"overlay\": \"1.0.0\",\n  \"overlay\": \"1.0.0\"\n}",
            ["(3,3): error SVG040: Overlay 'fixes.overlay.json' cannot be read: the property 'overlay' occurs twice in one object"]
        },
        {
            "{\n  \"overlay\": \"\\ud83d\"\n}",
            [
                "(2,15): warning SVG083: Unpaired surrogate in string; replaced with U+FFFD",
                "(2,3): error SVG041: 'fixes.overlay.json' is not an OpenAPI Overlay 1.0 or 1.1 document: its version is \uFFFD; use 1.0.0 or 1.1.0",
            ]
        },
        { "[]", ["(1,1): error SVG041: 'fixes.overlay.json' is not an OpenAPI Overlay 1.0 or 1.1 document: its root is an array, not an object"] },
        { "{}", ["(1,1): error SVG041: 'fixes.overlay.json' is not an OpenAPI Overlay 1.0 or 1.1 document: it has no 'overlay' field with a version such as \"1.0.0\""] },
        { """{ "overlay": "2.0.0" }""", ["(1,3): error SVG041: 'fixes.overlay.json' is not an OpenAPI Overlay 1.0 or 1.1 document: its version is 2.0.0; use 1.0.0 or 1.1.0"] },
        { """{ "overlay": 1.0 }""", ["(1,3): error SVG041: 'fixes.overlay.json' is not an OpenAPI Overlay 1.0 or 1.1 document: its version is 1.0; use 1.0.0 or 1.1.0"] },
        { """{ "overlay": null }""", ["(1,3): error SVG041: 'fixes.overlay.json' is not an OpenAPI Overlay 1.0 or 1.1 document: its version is null; use 1.0.0 or 1.1.0"] },
        {
            """
            {
              "overlay": "1.0.0",
              "extend": "sinch-voice.json"
            }
            """,
            [
                "(1,1): error SVG042: The overlay violates the Overlay specification: an overlay requires 'actions' (an array)",
                "(1,1): error SVG042: The overlay violates the Overlay specification: an overlay requires 'info' (an object)",
                "(3,3): error SVG042: The overlay violates the Overlay specification: 'extend' is not a field of an overlay; "
                    + "the fields are overlay, info, extends, actions, and extensions that start with 'x-'",
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
                "(4,3): error SVG042: The overlay violates the Overlay specification: info requires 'version' (a string)",
                "(4,13): error SVG042: The overlay violates the Overlay specification: 'title' must be a string, not a number",
                "(4,25): error SVG042: The overlay violates the Overlay specification: 'description' is not a field of info; "
                    + "the fields are title, version, and extensions that start with 'x-'",
                "(5,3): error SVG042: The overlay violates the Overlay specification: 'extends' must be a string, not an array",
                "(6,3): error SVG042: The overlay violates the Overlay specification: 'actions' must contain at least one action",
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
                "(2,3): error SVG042: The overlay violates the Overlay specification: an action must be an object, not a number",
                "(3,3): error SVG042: The overlay violates the Overlay specification: an action requires 'target' (a string)",
                "(4,18): error SVG042: The overlay violates the Overlay specification: 'remove' must be true or false, not a string",
                "(4,35): error SVG042: The overlay violates the Overlay specification: 'description' must be a string, not a boolean",
                "(4,5): error SVG042: The overlay violates the Overlay specification: 'target' must be a string, not a number",
                "(5,25): error SVG042: The overlay violates the Overlay specification: 'updates' is not a field of an action; "
                    + "the fields are target, description, update, remove, and extensions that start with 'x-'",
                "(6,25): error SVG042: The overlay violates the Overlay specification: 'copy' is not a field of an action; it requires overlay 1.1.0",
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
                "(2,39): error SVG042: The overlay violates the Overlay specification: an action cannot have both 'update' and 'copy'",
                "(3,5): error SVG043: 'info.title' is not a supported JSONPath expression: '$' is expected instead of 'i' at column 1",
                "(4,5): error SVG043: '$.paths[?length(@) > 1]' is not a supported JSONPath expression: the function length() is not supported at column 10",
                "(6,5): error SVG043: '$.paths[' is not a supported JSONPath expression: a name in quotes, an index, '*' or '?' is missing at column 9",
            ]
        },
        {
            NoAction + """
            [
              { "target": "$.paths", "update": { "/a": { "get": null } } },
              { "target": "$.info", "update": { "title": [] } } ] }
            """,
            [
                "(3,37): error SVG044: The action cannot be applied to 'sinch-voice.json': $['info']['title'] is a string, but the value is an array; "
                    + "only values of the same type can be merged; remove the existing value in an earlier action",
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
        { """{ "target": "$.paths['/gone']", "remove": true }""", "(2,3): warning SVG045: Target '$.paths['/gone']' matches nothing in 'sinch-voice.json'; the action is skipped. Correct the target or remove the action" },
        {
            """{ "target": "$.info", "update": { "title": "Test" } }""",
            "(2,3): warning SVG047: All values of the action are already in 'sinch-voice.json'; if the document was corrected, remove the action"
        },
        {
            """{ "target": "$.servers", "update": { "url": "https://api.example.com" } }""",
            "(2,3): warning SVG047: Every element that the action appends is now duplicated in 'sinch-voice.json'; "
                + "if the document was corrected, remove the action"
        },
        {
            """{ "target": "$.info", "description": "Nothing" }""",
            "(2,3): warning SVG047: The action has no 'update', 'copy', or 'remove' and changes nothing in 'sinch-voice.json'; "
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
    [InlineData("sinch-voice.json")]
    [InlineData("./SINCH-voice.json")]
    [InlineData("../spec/sinch-voice.json#frag")]
    [InlineData("../spec/other/.././sinch%2Dvoice.json?x=/y")]
    [InlineData("https://example.com/docs/sinch-voice.json")]
    [InlineData("file:///elsewhere/sinch-voice.json")]
    public void An_overlay_may_say_which_document_it_is_for(string extends)
        => Generate.From(With(Path), Spec.Companion(Path, Extending(extends))).AssertClean();

    [Theory]
    [InlineData("other/sinch-voice.json", " ('spec/other/sinch-voice.json')")]
    [InlineData("/spec/sinch-voice.json", "")]
    [InlineData("../sinch-voice.json", " ('sinch-voice.json')")]
    [InlineData("../../../spec/sinch-voice.json", " ('../../spec/sinch-voice.json')")]
    [InlineData("voice.json", "")]
    [InlineData("https://example.com/docs/voice.json", "")]
    public void An_overlay_for_another_document_is_a_warning_with_both_paths(string extends, string path)
        => Generate.From(With(Path), Spec.Companion(Path, Extending(extends)))
            .AssertDiagnostics($"{Path}(2,3): warning SVG046: The overlay extends '{extends}'{path}, but is applied to 'spec/sinch-voice.json'; correct 'extends' or the Overlay metadata of the item")
            .AssertCompiles();

    /// <summary>The document in the package lies elsewhere than an overlay of the project's own, which can't name the way to it.</summary>
    [Theory]
    [InlineData("mine.overlay.json")]
    [InlineData("/home/me/project/mine.overlay.json")]
    public void A_mere_file_name_is_that_of_the_document_wherever_it_lies(string overlay)
    {
        var document = new Spec("{ \"openapi\": \"3.0.0\", \"info\": { \"title\": \"T\", \"version\": \"1\" }, \"servers\": [ { \"url\": \"https://a.test\" } ], \"paths\": {} }", "/packages/sinch/spec/sinch-voice.json")
        {
            Metadata = new() { ["Overlay"] = overlay },
        };
        Generate.From(document, Spec.Companion(overlay, Extending("sinch-voice.json"))).AssertClean();
    }

    private static string Extending(string document)
        => $$"""
            { "overlay": "1.0.0", "info": { "title": "T", "version": "1" },
              "extends": "{{document}}",
              "actions": [ { "target": "$.info", "update": { "x-fixed": true } } ] }
            """;

    [Fact]
    public void The_errors_of_all_overlays_are_reported_at_once()
        => Generate.From(With("a.json;b.json"), Spec.Companion("a.json", "[]"), Spec.Companion("b.json", "{}")).AssertDiagnostics(
            "a.json(1,1): error SVG041: 'a.json' is not an OpenAPI Overlay 1.0 or 1.1 document: its root is an array, not an object",
            "b.json(1,1): error SVG041: 'b.json' is not an OpenAPI Overlay 1.0 or 1.1 document: it has no 'overlay' field with a version such as \"1.0.0\"");

    private static Spec With(string overlays)
        => Spec.OfSchemas("""{ "a": { "type": "object", "properties": { "b": { "type": "string" } } } }""") with
        {
            Metadata = new() { ["Overlay"] = overlays },
        };
}
