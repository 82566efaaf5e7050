using Sinch.Voice.Generator.Tests.Updating;

namespace Sinch.Voice.Generator.Tests.Build;

/// <summary>The severities in <c>docs/diagnostics/README.md</c>, in a real build.</summary>
public sealed class SeverityBuildTests
{
    [Fact]
    public async Task A_globalconfig_sets_the_severity_of_a_diagnostic_and_a_section_of_an_editorconfig_does_not()
    {
        using var project = new ConsumerProject("""<SinchVoiceSpec Include="api.json" />""");
        project.Write("api.json", """
            {
              "openapi": "3.0.3", "info": { "title": "Example", "version": "1" }, "servers": [ { "url": "https://api.example.com" } ],
              "paths": {
                "/calls/{callId}": {
                  "get": { "responses": { "200": { "description": "ok" } } },
                  "post": { "parameters": [ { "name": "q", "in": "query", "content": { "image/png": {} } } ], "operationId": "op", "responses": { "200": { "description": "ok" } } }
                }
              }
            }
            """);
        // The SDK looks for configurations above C# files; a project without one has none.
        project.Write("Program.cs", "internal static class Program;\n");
        project.Write(".globalconfig", "is_global = true\ndotnet_diagnostic.SVG024.severity = error\ndotnet_diagnostic.SVG025.severity = none\n");
        project.Write(".editorconfig", "root = true\n[*]\ndotnet_diagnostic.SVG029.severity = none\n");

        Assert.Collection(
            (await project.BuildAsync()).Order(StringComparer.Ordinal),
            line => Assert.StartsWith("api.json(5,7): error SVG024: Operation 'GET /calls/{callId}' has no operationId;", line, StringComparison.Ordinal),
            line => Assert.StartsWith("api.json(6,33): warning SVG029: ", line, StringComparison.Ordinal));
    }
}
