using System.Text.RegularExpressions;
using Sinch.Voice.Packages.Tests.Infrastructure;

namespace Sinch.Voice.Packages.Tests;

/// <summary>The test project that <c>docs/generated-code.md</c> shows, with the packed packages and the files of the sample.</summary>
public sealed partial class SnapshotProjectTests(PackageFeed feed) : IDisposable
{
    private readonly TemporaryFolder _root = new();

    private string Folder => _root.PathOf("project");

    public void Dispose() => _root.Dispose();

    [Fact]
    public async Task The_project_on_the_page_builds_and_its_test_writes_and_finds_the_snapshots()
    {
        Prepare();
        var built = await RunAsync([], "build", "--nologo", "-v:q", $"-p:RestoreAdditionalProjectSources={feed.Path}");
        Assert.DoesNotContain(": warning ", built, StringComparison.OrdinalIgnoreCase);

        string[] test = [Path.Combine(Folder, "bin/Debug/net10.0/Snapshots.dll")];
        await RunAsync(new() { ["ACCEPT_SNAPSHOTS"] = "1" }, test);
        Assert.Equal(
            Directory.EnumerateFiles(Repository.PathOf("samples/SnapshotTests"), "*.verified.cs").Select(Path.GetFileName).Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(Folder, "*.verified.cs").Select(Path.GetFileName).Order(StringComparer.Ordinal));
        await RunAsync([], test);
    }

    /// <summary>Returns the page's project, with other versions and with the sample's stand-in types instead of Verify.</summary>
    private void Prepare()
    {
        Directory.CreateDirectory(Folder);
        var project = ProjectPattern().Match(Repository.Read("docs/generated-code.md")).Groups["project"].Value;
        Assert.Equal(2, VerifyPattern().Count(project));
        Assert.Contains($"Include=\"xunit.v3.mtp-v2\" Version=\"{VersionOf("xunit.v3.mtp-v2")}\"", project, StringComparison.Ordinal);
        Write("Snapshots.csproj", VerifyPattern().Replace(project, string.Empty).Replace("Version=\"0.1.0\"", $"Version=\"{PackageFeed.Version}\"", StringComparison.Ordinal));
        Write(
            "Directory.Build.targets",
            """
            <Project>
              <ItemGroup>
                <AssemblyMetadata Include="ProjectDirectory" Value="$(MSBuildProjectDirectory)" />
              </ItemGroup>
            </Project>
            """);
        foreach (var file in Files("samples/SnapshotTests", "*.cs").Concat(Files("samples/SnapshotTests", "*.json")).Concat(Files("samples/SnapshotTests/StandIn", "*.cs"))
            .Concat(Files("tests/Sinch.Voice.Generator.Tests/Infrastructure", "SnapshotFolder.cs"))
            .Concat(Files("tests/Sinch.Voice.Generator.Tests/Infrastructure", "DiagnosticText.cs")))
        {
            File.Copy(file, Path.Combine(Folder, Path.GetFileName(file)));
        }
    }

    private static IEnumerable<string> Files(string folder, string pattern)
        => Directory.EnumerateFiles(Repository.PathOf(folder), pattern).Where(file => !file.EndsWith(".verified.cs", StringComparison.Ordinal) && !file.EndsWith(".received.cs", StringComparison.Ordinal));

    private static string VersionOf(string package)
        => Regex.Match(Repository.Read("Directory.Packages.props"), $"Include=\"{Regex.Escape(package)}\" Version=\"([^\"]+)\"").Groups[1].Value;

    private void Write(string name, string text) => _root.Write($"project/{name}", text);

    private Task<string> RunAsync(Dictionary<string, string> environment, params string[] arguments)
        => DotNet.RunAsync(
            Folder,
            new Dictionary<string, string>([.. environment, .. feed.Environment]),
            TestContext.Current.CancellationToken,
            arguments);

    [GeneratedRegex("```xml\n(?<project><Project Sdk=.*?)```", RegexOptions.Singleline)]
    private static partial Regex ProjectPattern();

    [GeneratedRegex(" *<PackageReference Include=\"Verify\\.[^\n]*\n")]
    private static partial Regex VerifyPattern();
}
