using System.Diagnostics;
using Sinch.Voice.Generator.Diagnostics;
using Sinch.Voice.Generator.Examples;
using Sinch.Voice.Generator.Examples.Values;
using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Examples;

/// <summary>Schemas that lead in circles, and what can't be checked.</summary>
public class ExampleLimitTests
{
    private const string Tree = """{ "t": { "type": "object", "properties": { "n": { "type": "string" }, "c": { "type": "array", "items": { "$ref": "#/components/schemas/t" } } } } }""";

    [Fact]
    public void A_recursive_schema_is_followed_as_deep_as_the_example_goes()
        => Assert.Equal(
            ["SVG060: 1 is not a string"],
            Lint.Value("3.0.3", """{ "$ref": "#/components/schemas/t" }""", """{ "n": "a", "c": [ { "c": [ { "n": 1 } ] } ] }""", Tree));

    [Theory]
    [InlineData("""{ "a": { "$ref": "#/components/schemas/a" } }""")]
    [InlineData("""{ "a": { "$ref": "#/components/schemas/b" }, "b": { "$ref": "#/components/schemas/a" } }""")]
    [InlineData("""{ "a": { "allOf": [ { "$ref": "#/components/schemas/a" } ] } }""")]
    [InlineData("""{ "a": { "anyOf": [ { "$ref": "#/components/schemas/a" }, { "oneOf": [ { "$ref": "#/components/schemas/a" } ] } ] } }""")]
    public void A_reference_in_a_circle_ends(string schemas)
        => Assert.Empty(Lint.Value("3.0.3", """{ "$ref": "#/components/schemas/a" }""", """{ "x": 1 }""", schemas));

    [Fact]
    public void A_schema_that_branches_at_every_step_is_evaluated_once()
    {
        var schemas = string.Join(",", Enumerable.Range(0, 40).Select(i =>
            $$""" "s{{i}}": { "allOf": [ { "$ref": "#/components/schemas/s{{i + 1}}" }, { "$ref": "#/components/schemas/s{{i + 1}}" } ] } """));
        Assert.Equal(
            ["SVG060: 1 is not a string"],
            Lint.Value("3.0.3", """{ "$ref": "#/components/schemas/s0" }""", "1", $$"""{ {{schemas}}, "s40": { "type": "string" } }"""));
    }

    [Fact]
    public void A_chain_that_is_too_long_is_reported_as_unchecked()
    {
        var schemas = string.Join(",", Enumerable.Range(0, 400).Select(i => $$""" "s{{i}}": { "$ref": "#/components/schemas/s{{i + 1}}" } """));
        Assert.Equal(
            ["SVG062: The value is not checked: its schemas are nested too deeply"],
            Lint.Value("3.0.3", """{ "$ref": "#/components/schemas/s0" }""", "1", $$"""{ {{schemas}}, "s400": { "type": "string" } }"""));
    }

    [Theory]
    [InlineData("""{ "$ref": "#/components/schemas/gone" }""", "1", "The schema is not checked: '#/components/schemas/gone' is not in this document")]
    [InlineData("""{ "$ref": "other.json#/a" }""", "1", "The schema is not checked: 'other.json#/a' is not in this document")]
    [InlineData("""{ "pattern": "(?<a" }""", "\"a\"", "The pattern (?<a is not checked: it is not a valid .NET regular expression")]
    [InlineData("""{ "pattern": "^(a+)+$" }""", "\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\"", "The pattern ^(a+)+$ is not checked: matching an example took longer than 250 milliseconds")]
    [InlineData("{}", """{ "a": 1, "a": 2 }""", "The example is not checked: it or its schemas contain a duplicate property or invalid Unicode")]
    [InlineData("""{ "type": "string" }""", "\"\\ud800\"", "The example is not checked: it or its schemas contain a duplicate property or invalid Unicode")]
    public void An_unchecked_example_is_reported(string schema, string value, string message)
        => Assert.Equal(["SVG062: " + message], Lint.Value("3.0.3", schema, value));

    [Fact]
    public void So_is_an_example_without_a_schema()
        => Assert.Equal(
            [
                "api.json(2,3): info SVG062: The example 'a' is not checked: nothing refers to it, so it has no schema",
                "api.json(3,38): info SVG062: The example is not checked: it has no schema",
                "api.json(4,52): info SVG062: The example 'b' is not checked: '#/components/examples/gone' is not in this document",
            ],
            Lint.Document(
                """
                { "openapi": "3.0.3", "components": { "examples": {
                  "a": { "value": 1 } }, "responses": {
                  "r": { "content": { "text/json": { "example": 1 } } },
                  "s": { "content": { "text/json": { "examples": { "b": { "$ref": "#/components/examples/gone" } } } } } } } }
                """));

    [Fact]
    public void References_are_unescaped()
        => Assert.Equal(
            ["SVG060: 1 is not a string"],
            Lint.Value("3.0.3", """{ "$ref": "#/components/schemas/a~1b%20~0c/allOf/0" }""", "1", """{ "a/b ~c": { "allOf": [ { "type": "string" } ] } }"""));

    [Theory]
    [InlineData("""{ "type": 1, "enum": 1, "required": 1, "properties": 1, "items": 1, "allOf": 1, "oneOf": {}, "discriminator": 1, "minimum": "a", "pattern": 1, "format": 1, "minItems": "x", "example": 1 }""")]
    [InlineData("1")]
    [InlineData("null")]
    public void A_broken_schema_breaks_nothing(string schema)
    {
        foreach (var value in new[] { "1", "\"a\"", "[1]", """{ "a": 1 }""", "null" })
        {
            Assert.Null(Record.Exception(() => Lint.Value("3.0.3", schema, value)));
            Assert.Null(Record.Exception(() => Lint.Value("3.1.0", schema, value)));
        }
    }

    [Fact]
    public void So_is_a_document_in_which_a_name_comes_twice()
        => Assert.Equal(
            ["api.json(1,1): info SVG062: The document is not checked: it or its schemas contain a duplicate property or invalid Unicode"],
            Lint.Document("""{ "openapi": "3.0.3", "x-webhooks": { "a": {}, "a": {} } }"""));

    /// <summary>Each of them alone is tried for a quarter of a second.</summary>
    [Fact]
    public void Patterns_of_a_document_have_one_limit_in_all()
    {
        const int Count = 60;
        var properties = string.Join(", ", Enumerable.Range(0, Count).Select(i => $$""" "p{{i}}": { "pattern": "^(a+)+{{i}}$" }"""));
        var members = string.Join(", ", Enumerable.Range(0, Count).Select(i => $$""" "p{{i}}": "{{new string('a', 40)}}!" """));

        var watch = Stopwatch.StartNew();
        var said = Lint.Value("3.0.3", $$"""{ "type": "object", "properties": { {{properties}} } }""", $$"""{ {{members}} }""");

        Assert.Equal(Count, said.Count);
        Assert.EndsWith("is not checked: matching an example took longer than 250 milliseconds", said[0], StringComparison.Ordinal);
        Assert.All(said.Skip(5), text => Assert.EndsWith("is not checked: the patterns before it took more than one second", text, StringComparison.Ordinal));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void Patterns_hear_that_they_are_cancelled()
    {
        var patterns = new EcmaPatterns(new LintNotes(new DiagnosticSink(Positions.Of("api.json", "{}").Find)), new CancellationToken(canceled: true));
        Assert.Throws<OperationCanceledException>(() => patterns.Fits("a", "a", "#"));
    }

    [Fact]
    public void Cancellation_is_observed()
        => Assert.ThrowsAny<OperationCanceledException>(() => Lint.CancelledDocument(
            """{ "openapi": "3.0.3", "components": { "schemas": { "a": { "type": "string", "example": 1 } } } }"""));
}
