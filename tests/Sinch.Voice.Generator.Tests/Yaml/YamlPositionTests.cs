using System.Text;
using Microsoft.CodeAnalysis.Text;
using Sinch.Voice.Generator.Reading;
using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Yaml;

/// <summary>A value is found where it is written in the YAML, through aliases and merges.</summary>
public class YamlPositionTests
{
    private const string Document =
        """
        plain: 1
        'quoted key': &list
          - first
          - x: &shared { inner: 1, "other": 2 }
            y: *shared
          - *shared
          - |
            text
            of lines
        again: *list
        merged:
          before: 0
          <<: *shared
          other: 3
        200: { nested: [ [ 1, 22 ] ] }
        é𝄞: { é𝄞: [ 'é𝄞', z ] }
        """;

    [Theory]
    [InlineData("#/plain", "1:1 plain")]
    [InlineData("#/quoted key", "2:1 'quoted key'")]
    [InlineData("#/quoted key/0", "3:5 first")]
    [InlineData("#/quoted key/1/x", "4:5 x")]
    [InlineData("#/quoted key/1/x/other", "4:28 \"other\"")]
    [InlineData("#/quoted key/1/y", "5:5 y")]
    [InlineData("#/quoted key/1/y/inner", "4:18 inner")]
    [InlineData("#/quoted key/2", "6:5 *shared")]
    [InlineData("#/quoted key/2/other", "4:28 \"other\"")]
    [InlineData("#/quoted key/3", "7:5 |")]
    [InlineData("#/again", "10:1 again")]
    [InlineData("#/again/0", "3:5 first")]
    [InlineData("#/again/1/y/other", "4:28 \"other\"")]
    [InlineData("#/merged/before", "12:3 before")]
    [InlineData("#/merged/inner", "4:18 inner")]
    [InlineData("#/merged/other", "14:3 other")]
    [InlineData("#/200/nested/0/1", "15:23 22")]
    [InlineData("#/200/nested/7/1", "15:8 nested")]
    [InlineData("#/200/gone/more", "15:1 200")]
    [InlineData("#/é𝄞/é𝄞/0", "16:15 'é𝄞'")]
    [InlineData("#/é𝄞/é𝄞/1", "16:22 z")]
    [InlineData("#/gone", "1:1 ")]
    public void By_the_pointer(string pointer, string expected)
    {
        Assert.Equal(expected, Find(Document, pointer));
        Assert.Equal(expected, Find(Document.Replace("\n", "\r\n", StringComparison.Ordinal), pointer));
    }

    /// <summary>Mappings with many members have an index.</summary>
    [Fact]
    public void In_a_long_mapping()
        => Assert.All(Enumerable.Range(0, 100), line => Assert.Equal($"{line + 1}:1 k{line}", Find(string.Concat(Enumerable.Range(0, 100).Select(number => $"k{number}: 0\n")), $"#/k{line}")));

    [Fact]
    public void Diagnostics_are_at_the_line_through_anchors_and_merges()
    {
        var run = Generate.From(new Spec(
            """
            openapi: 3.0.3
            info: { title: Test, version: "1" }
            servers: [ { url: https://api.example.com } ]
            x-parameters: &parameters
              - name: id
                in: path
                required: true
                schema: { type: string, default: 1 }
            x-operation: &operation
              deprecated: no
              responses:
                200:
                  description: OK
                  content: { application/json: { schema: { $ref: '#/components/schemas/gone' } } }
            paths:
              /a/{id}:
                parameters: *parameters
                get: { operationId: getA, <<: *operation }
              /b/{id}:
                parameters: *parameters
                get: { operationId: getB, <<: *operation, tags: x }
            """,
            "api.yaml") { Metadata = new() { ["EmitUnreferenced"] = "true" } });

        run.AssertDiagnostics(
            "api.yaml(10,3): warning SVG003: The document violates the OpenAPI specification: '#/paths/~1a~1{id}/get/deprecated' is a string, not a boolean; it is ignored",
            "api.yaml(10,3): warning SVG003: The document violates the OpenAPI specification: '#/paths/~1b~1{id}/get/deprecated' is a string, not a boolean; it is ignored",
            "api.yaml(14,38): warning SVG004: Reference '#/components/schemas/gone' cannot be resolved in the document; the value is typed as JsonElement",
            "api.yaml(21,47): warning SVG003: The document violates the OpenAPI specification: '#/paths/~1b~1{id}/get/tags' is a string, not an array; it is ignored",
            "api.yaml(8,29): warning SVG031: Default value 1 is not of type string; the documentation quotes it unchanged").AssertCompiles();
    }

    private static string Find(string document, string pointer)
    {
        var location = DocumentFile.Read("a.yaml", SourceText.From(document, Encoding.UTF8)).Positions.Find(pointer);
        return $"{location.Lines.Start.Line + 1}:{location.Lines.Start.Character + 1} {SourceText.From(document, Encoding.UTF8).ToString(location.Span)}";
    }
}
