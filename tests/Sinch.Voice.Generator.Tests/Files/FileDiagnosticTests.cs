using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Files;

/// <summary>What is wrong in one of several files is reported once, in that file.</summary>
public class FileDiagnosticTests
{
    [Theory]
    [InlineData("other.yaml#/components/schemas/X", "spec/other.yaml")]
    [InlineData("../shared/other.json", "shared/other.json")]
    public void A_file_outside_of_the_list_is_reported_with_the_item_that_lists_it(string reference, string path)
        => Run($$"""
            "A": { "type": "object", "properties": {
              "x": { "$ref": "{{reference}}" } } }
            """, ("spec/common.yaml", "{}"))
            .AssertDiagnostics($"spec/api.json(6,3): warning SVG018: External reference '{reference}' is not followed; the value is typed as JsonElement. "
                + $"List the file in the project: <SinchVoiceSpec Include=\"spec/api.json\" References=\"spec/common.yaml;{path}\" />")
            .AssertCompiles();

    [Fact]
    public void Paths_in_the_item_are_relative_to_the_project()
    {
        var spec = RootDocument.Of("""
            "A": { "type": "object", "properties": {
              "x": { "$ref": "../../shared/other.json" } } }
            """) with { Path = "/src/calls/spec/api.json" };
        spec.Metadata["Include"] = "spec/api.json";
        spec.Metadata["ProjectFolder"] = "/src/calls";
        Generate.From(spec).AssertDiagnostics(
            "/src/calls/spec/api.json(6,3): warning SVG018: External reference '../../shared/other.json' is not followed; the value is typed as JsonElement. "
            + "List the file in the project: <SinchVoiceSpec Include=\"spec/api.json\" References=\"../shared/other.json\" />");
    }

    [Fact]
    public void A_reference_in_a_file_that_leads_out_of_the_list_is_reported_there()
        => Run("""
            "A": { "type": "object", "properties": { "x": { "$ref": "schemas/b.yaml" } } }
            """, ("spec/schemas/b.yaml", """
                type: object
                properties:
                  name: { type: string }
                  other:
                    $ref: c.yaml#/X
                """))
            .AssertDiagnostics("spec/schemas/b.yaml(4,3): warning SVG018: External reference 'c.yaml#/X' is not followed; the value is typed as JsonElement. "
                + "List the file in the project: <SinchVoiceSpec Include=\"spec/api.json\" References=\"spec/schemas/b.yaml;spec/schemas/c.yaml\" />")
            .AssertCompiles();

    [Theory]
    [InlineData("common.yaml#/components/schemas/Gone", "common.yaml#/components/schemas/Gone", "api.json(6,3)", "{}")]
    [InlineData("common.yaml#anchor", "common.yaml#anchor", "api.json(6,3)", "{}")]
    [InlineData("common.yaml#/components/schemas/Here", "common.yaml#/components/schemas/A", "common.yaml(5,9)", """
        components:
          schemas:
            Here:
              properties:
                a: { $ref: '#/components/schemas/A' }
        """)]
    public void A_name_that_a_listed_file_does_not_have_is_reported_as_such(string reference, string reported, string where, string content)
        => Run($$"""
            "A": { "type": "object", "properties": {
              "x": { "$ref": "{{reference}}" } } }
            """, ("spec/common.yaml", content))
            .AssertDiagnostics(
                $"spec/{where}: warning SVG004: Reference '{reported}' cannot be resolved in 'common.yaml'; the value is typed as JsonElement")
            .AssertCompiles();

    [Fact]
    public void A_URL_is_said_to_be_one()
        => Run("""
            "A": { "type": "object", "properties": {
              "x": { "$ref": "https://example.com/common.yaml#/X" } } }
            """, ("spec/common.yaml", "{}"))
            .AssertDiagnostics("spec/api.json(6,3): warning SVG018: External reference 'https://example.com/common.yaml#/X' is not followed; the value is typed as JsonElement. "
                + "URLs are never opened; save the file in the project, refer to it by its relative path, and list it in References");

    [Fact]
    public void Faults_in_a_file_are_reported_at_its_lines()
        => Run("""
            "A": { "type": "object", "properties": { "x": { "$ref": "common.yaml#/components/schemas/M" } } }
            """, ("spec/common.yaml", """
                components:
                  schemas:
                    M:
                      type: object
                      minProperties: many
                      properties:
                        to: { type: string, default: 1 }
                """))
            .AssertDiagnostics(
                "spec/common.yaml(5,7): warning SVG003: The document violates the OpenAPI specification: '#/components/schemas/M/minProperties' is a string, not an integer from 0 to 2147483647; it is ignored",
                "spec/common.yaml(7,29): warning SVG031: Default value 1 is not of type string; the documentation quotes it unchanged")
            .AssertCompiles();

    [Fact]
    public void A_syntax_error_in_a_file_is_reported_at_its_line_and_there_is_no_client()
    {
        var run = Run("""
            "A": { "type": "object", "properties": { "x": { "$ref": "common.json" } } }
            """, ("spec/common.json", "{\n  \"type\": }")).AssertDiagnostics(
            "spec/common.json(2,11): error SVG001: 'common.json' cannot be read: it is not valid JSON: '}' is an invalid start of a value.");
        Assert.Empty(run.HintNames);
    }

    [Fact]
    public void A_file_that_no_reference_leads_to_is_not_read()
        => Run(""" "A": { "type": "object" } """, ("spec/broken.json", "{")).AssertClean();

    [Fact]
    public void The_second_of_two_equal_names_is_numbered()
    {
        var run = Run("""
            "A": { "type": "object", "properties": { "x": { "$ref": "one.yaml#/components/schemas/Money" }, "y": { "$ref": "two.yaml#/components/schemas/Money" } } },
            "Money": { "type": "object", "properties": { "root": { "type": "string" } } }
            """,
            ("spec/one.yaml", "components: { schemas: { Money: { type: object, properties: { one: { type: string } } } } }"),
            ("spec/two.yaml", "components: { schemas: { Money: { type: object, properties: { two: { type: string } } } } }"));
        Assert.Equal(
            [
                "spec/one.yaml(1,26): info SVG009: Name 'Money' is already in use; 'Money2' is used instead",
                "spec/two.yaml(1,26): info SVG009: Name 'Money' is already in use; 'Money3' is used instead",
            ],
            run.Diagnostics);
        run.AssertCompiles();
        Assert.Contains(" Root ", run.Source("Sinch.Voice.Money.g.cs"), StringComparison.Ordinal);
        Assert.Contains(" One ", run.Source("Sinch.Voice.Money2.g.cs"), StringComparison.Ordinal);
        Assert.Contains(" Two ", run.Source("Sinch.Voice.Money3.g.cs"), StringComparison.Ordinal);
    }

    private static GeneratorRun Run(string schemas, params (string Path, string Content)[] files) => Generate.From(RootDocument.Of(schemas).With(files));
}
