using System.Diagnostics;
using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Build;

/// <summary>What <c>docs/diagnostics/README.md</c> says of severities, in a real build.</summary>
public sealed class SeverityBuildTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("severity").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_globalconfig_sets_the_severity_of_what_is_said_of_a_document_and_a_section_of_an_editorconfig_does_not()
    {
        await WriteAsync("api.json", """
            {
              "openapi": "3.0.3", "info": { "title": "Example", "version": "1" }, "servers": [ { "url": "https://api.example.com" } ],
              "paths": {
                "/calls/{callId}": {
                  "get": { "responses": { "200": { "description": "ok" } } },
                  "post": { "parameters": [ { "name": "q", "in": "query", "content": { "text/plain": {} } } ], "operationId": "op", "responses": { "200": { "description": "ok" } } }
                }
              }
            }
            """);
        // The SDK looks for configurations above C# files; a project without one has none.
        await WriteAsync("Program.cs", "internal static class Program;\n");
        await WriteAsync(".globalconfig", "is_global = true\ndotnet_diagnostic.SVG024.severity = error\ndotnet_diagnostic.SVG025.severity = none\n");
        await WriteAsync(".editorconfig", "root = true\n[*]\ndotnet_diagnostic.SVG029.severity = none\n");

        var said = (await BuildAsync()).Split('\n').Where(line => line.Contains(" SVG", StringComparison.Ordinal)).Select(line => line.Trim()).Distinct();
        Assert.Collection(
            said.Order(StringComparer.Ordinal),
            line => Assert.StartsWith($"{Path.Combine(_folder, "api.json")}(5,7): error SVG024: Operation 'GET /calls/{{callId}}' has no operationId;", line, StringComparison.Ordinal),
            line => Assert.StartsWith($"{Path.Combine(_folder, "api.json")}(6,33): warning SVG029: ", line, StringComparison.Ordinal));
    }

    private Task WriteAsync(string name, string content)
        => File.WriteAllTextAsync(Path.Combine(_folder, name), content, TestContext.Current.CancellationToken);

    private async Task<string> BuildAsync()
    {
        var build = Path.GetFullPath(Path.Combine(ProjectDirectory.Path, "../../generator/build/Sinch.Voice.Generator"));
        var analyzers = new[] { "Sinch.Voice.Generator.dll", "Microsoft.OpenApi.dll", "Markdig.dll" }
            .Select(name => $"""<Analyzer Include="{Path.Combine(AppContext.BaseDirectory, name)}" />""");
        await WriteAsync("Consumer.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <Import Project="{build}.props" />
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <SinchVoiceTasksAssembly>{TasksAssembly.Path}</SinchVoiceTasksAssembly>
              </PropertyGroup>
              <ItemGroup>
                <SinchVoiceSpec Include="api.json" />
                <FrameworkReference Include="Microsoft.AspNetCore.App" />
                <Reference Include="{Path.Combine(AppContext.BaseDirectory, "Sinch.Voice.Runtime.dll")}" />
                {string.Concat(analyzers)}
              </ItemGroup>
              <Import Project="{build}.targets" />
            </Project>
            """);
        using var process = Process.Start(new ProcessStartInfo("dotnet", ["build", "--nologo", "-v:q"])
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
        })!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return output;
    }
}
