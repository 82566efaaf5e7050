using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Overlays;

/// <summary>How actions change a document, and in what the versions differ.</summary>
public class OverlayRulesTests
{
    private const string Document = """{ "o": { "s": "a", "n": null, "l": [1, [2]], "m": { "x": 1 } }, "p": { "s": "b" }, "t": [{ "k": 1 }, { "k": 2 }, { "k": 3 }] }""";

    public static TheoryData<string, string, string> Changes => new()
    {
        // An object merges: other members are kept, primitives replace primitives (null is one), arrays are concatenated.
        { "1.0.0", """{ "target": "$.o", "update": { "s": "z", "n": 1, "l": [3], "m": { "y": null } } }""", """{ "s": "z", "n": 1, "l": [1, [2], 3], "m": { "x": 1, "y": null } }""" },
        { "1.1.9", """{ "target": "$.o", "update": { "s": null, "l": [[2, 3]] } }""", """{ "s": null, "n": null, "l": [1, [2], [2, 3]], "m": { "x": 1 } }""" },

        // An array as a value is an entry in 1.0 and concatenated in 1.1.
        { "1.0.0", """{ "target": "$.o.l", "update": [3, 4] }""", """{ "s": "a", "n": null, "l": [1, [2], [3, 4]], "m": { "x": 1 } }""" },
        { "1.1.0", """{ "target": "$.o.l", "update": [3, 4] }""", """{ "s": "a", "n": null, "l": [1, [2], 3, 4], "m": { "x": 1 } }""" },
        { "1.0.0", """{ "target": "$.o.l", "update": "e" }""", """{ "s": "a", "n": null, "l": [1, [2], "e"], "m": { "x": 1 } }""" },
        { "1.1.0", """{ "target": "$.o.l", "update": null }""", """{ "s": "a", "n": null, "l": [1, [2], null], "m": { "x": 1 } }""" },

        // Primitives are targets in 1.1.
        { "1.1.0", """{ "target": "$.o.s", "update": true }""", """{ "s": true, "n": null, "l": [1, [2]], "m": { "x": 1 } }""" },
        { "1.1.0", """{ "target": "$.o['s', 'n']", "update": "z" }""", """{ "s": "z", "n": "z", "l": [1, [2]], "m": { "x": 1 } }""" },
        { "1.1.0", """{ "target": "$.o.l[0]", "update": 9 }""", """{ "s": "a", "n": null, "l": [9, [2]], "m": { "x": 1 } }""" },
        { "1.1.0", """{ "target": "$.o['s', 'n']", "remove": true }""", """{ "l": [1, [2]], "m": { "x": 1 } }""" },

        // remove wins, whatever else is there, and a node selected twice is one.
        { "1.0.0", """{ "target": "$.o.m", "remove": true, "update": { "y": 1 } }""", """{ "s": "a", "n": null, "l": [1, [2]] }""" },
        { "1.1.0", """{ "target": "$.o.m", "remove": true, "copy": "$.p" }""", """{ "s": "a", "n": null, "l": [1, [2]] }""" },
        { "1.0.0", """{ "target": "$.o.m", "remove": false, "update": { "y": 1 } }""", """{ "s": "a", "n": null, "l": [1, [2]], "m": { "x": 1, "y": 1 } }""" },
        { "1.0.0", """{ "target": "$.o['l', 'l']", "update": 3 }""", """{ "s": "a", "n": null, "l": [1, [2], 3], "m": { "x": 1 } }""" },
        { "1.1.0", """{ "target": "$.o.l..*", "remove": true }""", """{ "s": "a", "n": null, "l": [], "m": { "x": 1 } }""" },
        { "1.1.0", """{ "target": "$.o.l[0, 1, 0]", "remove": true }""", """{ "s": "a", "n": null, "l": [], "m": { "x": 1 } }""" },

        // copy takes the source as it is before the action, even if it is or holds the target.
        { "1.1.0", """{ "target": "$.o.l", "copy": "$.o.l" }""", """{ "s": "a", "n": null, "l": [1, [2], 1, [2]], "m": { "x": 1 } }""" },
        { "1.1.0", """{ "target": "$.o.m", "copy": "$.o" }""", """{ "s": "a", "n": null, "l": [1, [2]], "m": { "x": 1, "s": "a", "n": null, "l": [1, [2]], "m": { "x": 1 } } }""" },
        { "1.1.0", """{ "target": "$.o.s", "copy": "$.p.s" }""", """{ "s": "b", "n": null, "l": [1, [2]], "m": { "x": 1 } }""" },
        { "1.1.0", """{ "target": "$.o.l", "copy": "$.p" }""", """{ "s": "a", "n": null, "l": [1, [2], { "s": "b" }], "m": { "x": 1 } }""" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void The_object_is_changed(string version, string action, string expected)
    {
        var overlaid = Overlaid.From(Document, Overlaid.Overlay($"[{action}]", version));
        Assert.All(overlaid.Diagnostics, diagnostic => Assert.Contains("warning SVG047", diagnostic, StringComparison.Ordinal));
        overlaid.AssertRoot($$"""{ "o": {{expected}}, "p": { "s": "b" }, "t": [{ "k": 1 }, { "k": 2 }, { "k": 3 }] }""");
    }

    [Theory]
    [InlineData("$.t[0, 2]", "2")]
    [InlineData("$.t[2, 0]", "2")]
    [InlineData("$.t[::-2]", "2")]
    [InlineData("$.t[?@.k > 1]", "1")]
    [InlineData("$.t[-1:]", "1 2")]
    public void The_right_elements_are_removed(string target, string left)
    {
        var root = Overlaid.From(Document, Overlaid.Overlay($$"""[{ "target": "{{target}}", "remove": true }]""", "1.0.0")).AssertDiagnostics().Root;
        Assert.Equal(left, string.Join(' ', root["t"]!.AsArray().Select(element => (int)element!["k"]!)));
    }

    [Fact]
    public void Version_1_0_updates_objects_and_arrays_of_one_target_alike()
        => Overlaid.From("""{ "a": [], "b": {} }""", Overlaid.Overlay("""[{ "target": "$.*", "update": { "x": 1 } }]""", "1.0.0"))
            .AssertDiagnostics()
            .AssertRoot("""{ "a": [{ "x": 1 }], "b": { "x": 1 } }""");

    [Fact]
    public void Each_action_sees_what_those_before_it_did_and_each_overlay_too()
        => Overlaid.From(
            """{ "a": { "b": [1] } }""",
            Overlaid.Overlay("""[{ "target": "$.a.b", "remove": true }, { "target": "$.a", "update": { "b": { "c": 1 } } }]"""),
            Overlaid.Overlay("""[{ "target": "$.a.b.c", "update": 2 }]"""))
            .AssertDiagnostics()
            .AssertRoot("""{ "a": { "b": { "c": 2 } } }""");

    public static TheoryData<string, string, string> Conflicts => new()
    {
        {
            "1.0.0", """{ "target": "$.o.s", "update": "z" }""",
            "0.json(1,83): error SVG044: The action cannot be applied to 'doc.json': $['o']['s'] is a string, but a target in Overlay 1.0 must be an object or an array; "
                + "target the enclosing object, or declare overlay 1.1.0"
        },
        {
            "1.0.0", """{ "target": "$.o.n", "remove": true }""",
            "0.json(1,83): error SVG044: The action cannot be applied to 'doc.json': $['o']['n'] is null, but a target in Overlay 1.0 must be an object or an array; "
                + "target the enclosing object, or declare overlay 1.1.0"
        },
        {
            "1.1.0", """{ "target": "$.o['l', 'm']", "update": { "x": 1 } }""",
            "0.json(1,83): error SVG044: The action cannot be applied to 'doc.json': $['o']['l'] is an array, but $['o']['m'] is an object; "
                + "all targets of an update must have the same type"
        },
        {
            "1.1.0", """{ "target": "$.o", "update": [1] }""",
            "0.json(1,100): error SVG044: The action cannot be applied to 'doc.json': $['o'] is an object, but the value is an array; the value must be an object"
        },
        {
            "1.1.0", """{ "target": "$", "update": { "o": { "m": [1] } } }""",
            "0.json(1,117): error SVG044: The action cannot be applied to 'doc.json': $['o']['m'] is an object, but the value is an array; "
                + "only values of the same type can be merged; remove the existing value in an earlier action"
        },
        {
            "1.1.0", """{ "target": "$.o", "update": { "l": null } }""",
            "0.json(1,112): error SVG044: The action cannot be applied to 'doc.json': $['o']['l'] is an array, but the value is null; "
                + "only values of the same type can be merged; remove the existing value in an earlier action"
        },
        {
            "1.1.0", """{ "target": "$.o.s", "update": { "l": null } }""",
            "0.json(1,102): error SVG044: The action cannot be applied to 'doc.json': $['o']['s'] is a string, but the value is an object; "
                + "only values of the same type can be merged; remove the existing value in an earlier action"
        },
        { "1.0.0", """{ "target": "$", "remove": true }""", "0.json(1,83): error SVG044: The action cannot be applied to 'doc.json': the root of the document cannot be removed" },
        {
            "1.1.0", """{ "target": "$.o", "copy": "$.t[*]" }""",
            "0.json(1,100): error SVG044: The action cannot be applied to 'doc.json': 'copy' must select exactly one node, but it selects 3"
        },
        {
            "1.1.0", """{ "target": "$.o", "copy": "$.x" }""",
            "0.json(1,100): error SVG044: The action cannot be applied to 'doc.json': 'copy' must select exactly one node, but it selects 0"
        },
        {
            "1.1.0", """{ "target": "$.o", "copy": "$.t" }""",
            "0.json(1,100): error SVG044: The action cannot be applied to 'doc.json': $['o'] is an object, but the value is an array; the value must be an object"
        },
    };

    [Theory]
    [MemberData(nameof(Conflicts))]
    public void What_does_not_fit_is_an_error(string version, string action, string expected)
        => Overlaid.From(Document, Overlaid.Overlay($"[{action}]", version)).AssertDiagnostics(expected);

    [Fact]
    public void A_document_that_copies_itself_into_itself_ends_at_the_depth_that_a_file_may_have()
    {
        var action = """{ "target": "$..a", "copy": "$" }""";
        var overlaid = Overlaid.From("""{ "a": {} }""", Overlaid.Overlay($"[{string.Join(", ", Enumerable.Repeat(action, 9))}]"));
        Assert.EndsWith("would be nested deeper than 100 levels", overlaid.Diagnostics[^1], StringComparison.Ordinal);
    }

    /// <summary>Wide rather than deep, the document would double with each action.</summary>
    [Theory]
    [InlineData("""{ "target": "$.o", "copy": "$" }""")]
    [InlineData("""{ "target": "$.l", "copy": "$.l" }""")]
    public void One_that_grows_without_end_ends_too(string action)
    {
        var overlaid = Overlaid.From("""{ "o": {}, "l": [ 1, 2 ] }""", Overlaid.Overlay($"[{string.Join(", ", Enumerable.Repeat(action, 60))}]"));
        Assert.Contains(overlaid.Diagnostics, said => said.EndsWith("the document would grow by more than 250000 values", StringComparison.Ordinal)
            || said.EndsWith("would be nested deeper than 100 levels", StringComparison.Ordinal));
    }
}
