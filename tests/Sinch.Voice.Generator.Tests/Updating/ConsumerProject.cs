using System.Diagnostics;
using System.Text.RegularExpressions;
using Sinch.Voice.Generator.Diagnostics;
using Sinch.Voice.Generator.Tests.Infrastructure;
using Sinch.Voice.Runtime;

namespace Sinch.Voice.Generator.Tests.Updating;

/// <summary>A project on disk that uses the generator with the props and targets of its package, and is built by the real SDK.</summary>
internal sealed partial class ConsumerProject : IDisposable
{
    private static readonly string[] s_analyzers = ["Sinch.Voice.Generator.dll", "Microsoft.OpenApi.dll", "Markdig.dll"];

    private readonly string _folder = Directory.CreateTempSubdirectory("consumer").FullName;

    /// <param name="items">The project's items.</param>
    /// <param name="properties">The project's properties, its target framework among them.</param>
    /// <param name="targets">The project's targets.</param>
    /// <param name="name">The project's file; its extension decides the language.</param>
    public ConsumerProject(
        string items, string properties = "<TargetFramework>net10.0</TargetFramework>", string targets = "", string name = "Consumer.csproj")
    {
        var build = Path.GetFullPath(Path.Combine(ProjectDirectory.Path, "../../generator/build/Sinch.Voice.Generator"));
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

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    public string PathOf(string name) => Path.Combine(_folder, name);

    public string Read(string name) => File.ReadAllText(PathOf(name));

    public void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllText(PathOf(name), text);
    }

    /// <summary>Builds the project; the compiler's server is left out, since it keeps the generator's files open.</summary>
    /// <returns>The errors and warnings, each once, without the project's name behind them.</returns>
    public async Task<IReadOnlyList<string>> BuildAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", ["build", "--nologo", "-v:q", "-nodeReuse:false", "-p:UseSharedCompilation=false", .. arguments])
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
        })!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        var said = HelpLink().Replace(output, string.Empty).Split('\n')
            .Where(line => line.Contains(": error ", StringComparison.Ordinal) || line.Contains(": warning ", StringComparison.Ordinal))
            .Select(line => line.Trim().Replace(_folder + Path.DirectorySeparatorChar, string.Empty, StringComparison.Ordinal))
            .Select(line => line.LastIndexOf(" [", StringComparison.Ordinal) is var project and >= 0 ? line[..project] : line)
            .Distinct()
            .ToList();
        Assert.True(process.ExitCode == 0 || said.Count > 0, output);
        return said;
    }

    [GeneratedRegex(@" \(https://[^)]+\)")]
    private static partial Regex HelpLink();
}
