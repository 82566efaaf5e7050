using System.Text.RegularExpressions;
using Sinch.Voice.Generator.Diagnostics;
using Sinch.Voice.Generator.Tests.Infrastructure;
using Sinch.Voice.Runtime;

namespace Sinch.Voice.Generator.Tests.Updating;

/// <summary>A project on disk that uses the generator with the props and targets of its package, and is built by the real SDK.</summary>
internal sealed partial class ConsumerProject : IDisposable
{
    private static readonly string[] s_analyzers = ["Sinch.Voice.Generator.dll", "Microsoft.OpenApi.dll", "Markdig.dll", "YamlDotNet.dll"];

    private readonly TemporaryFolder _folder = new();

    /// <param name="items">The project's items.</param>
    /// <param name="properties">The project's properties, its target framework among them.</param>
    /// <param name="targets">The project's targets.</param>
    /// <param name="name">The project's file; its extension decides the language.</param>
    public ConsumerProject(
        string items, string properties = "<TargetFramework>net10.0</TargetFramework>", string targets = "", string name = "Consumer.csproj")
    {
        var build = Repository.PathOf("generator/build/Sinch.Voice.Generator");
        Write(
            name,
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <Import Project="{build}.props" />
              <PropertyGroup>
                <SinchVoiceTasksAssembly>{TasksAssembly.Path}</SinchVoiceTasksAssembly>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                {items}
                {string.Concat(s_analyzers.Select(name => $"<Analyzer Include=\"{Path.Combine(AppContext.BaseDirectory, name)}\" />"))}
                <FrameworkReference Include="Microsoft.AspNetCore.App" />
                <Reference Include="{typeof(ApiPipeline).Assembly.Location}" />
              </ItemGroup>
              {targets}
              <Import Project="{build}.targets" />
            </Project>
            """);
    }

    public void Dispose() => _folder.Dispose();

    public string PathOf(string name) => _folder.PathOf(name);

    public string Read(string name) => File.ReadAllText(PathOf(name));

    public void Write(string name, string text) => _folder.Write(name, text);

    /// <summary>Builds the project.</summary>
    /// <returns>The errors and warnings, each once, without the project's name behind them.</returns>
    public async Task<IReadOnlyList<string>> BuildAsync(params string[] arguments)
    {
        var (exitCode, output) = await DotNet.TryRunAsync(
            _folder.Path, null, TestContext.Current.CancellationToken, ["build", "--nologo", "-v:q", .. arguments]);
        var said = HelpLink().Replace(output, string.Empty).Split('\n')
            .Where(line => line.Contains(": error ", StringComparison.Ordinal) || line.Contains(": warning ", StringComparison.Ordinal))
            .Select(line => line.Trim().Replace(_folder.Path + Path.DirectorySeparatorChar, string.Empty, StringComparison.Ordinal))
            .Select(line => line.LastIndexOf(" [", StringComparison.Ordinal) is var project and >= 0 ? line[..project] : line)
            .Distinct()
            .ToList();
        Assert.True(exitCode == 0 || said.Count > 0, output);
        return said;
    }

    [GeneratedRegex(@" \(https://[^)]+\)")]
    private static partial Regex HelpLink();
}
