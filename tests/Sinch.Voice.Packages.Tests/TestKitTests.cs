using System.Text.RegularExpressions;
using Sinch.Voice.Packages.Tests.Infrastructure;

namespace Sinch.Voice.Packages.Tests;

/// <summary>A test project of the lines that the README and the page of <c>Sinch.Voice.Testing</c> show, with nothing but the packages.</summary>
public sealed partial class TestKitTests(PackageFeed feed) : IDisposable
{
    private const string Page = "emulator/Sinch.Voice.Testing/PACKAGE.md";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_tests_on_the_pages_pass()
    {
        var (readme, page) = (Repository.Read("README.md"), Repository.Read(Page));
        var classes = Class().Matches(readme).Concat(Class().Matches(page)).Select(match => match.Groups["code"].Value).ToList();
        Assert.Equal(3, classes.Count);
        var steps = Steps().Match(readme).Groups["code"].Value;
        _folder.Write("project/Calls.cs", $"{string.Join('\n', classes)}\npublic class IvrTests {{ [Fact] public async Task A_caller_hears_the_greeting() {{\n{steps}}} }}");
        _folder.Write("project/Calls.csproj", Version().Replace(Project().Match(page).Groups["code"].Value, "${1}" + PackageFeed.Version));
        _folder.Write("project/Directory.Build.props", $"<Project><PropertyGroup><RestoreAdditionalProjectSources>{feed.Path}</RestoreAdditionalProjectSources></PropertyGroup></Project>");

        var built = await RunAsync("build", "--nologo", "-v:q");
        Assert.DoesNotContain(": warning ", built, StringComparison.OrdinalIgnoreCase);
        var tested = await RunAsync(_folder.PathOf("project/bin/Debug/net10.0/Calls.dll"));
        Assert.Contains("Total: 2, Errors: 0, Failed: 0, Skipped: 0", tested, StringComparison.Ordinal);
    }

    private Task<string> RunAsync(params string[] arguments)
        => DotNet.RunAsync(_folder.PathOf("project"), feed.Environment, TestContext.Current.CancellationToken, arguments);

    [GeneratedRegex("```csharp\n(?<code>(public|sealed) class .*?)```\n", RegexOptions.Singleline)]
    private static partial Regex Class();

    [GeneratedRegex("```cs\n(?<code>await using var platform .*?)```\n", RegexOptions.Singleline)]
    private static partial Regex Steps();

    [GeneratedRegex("```xml\n(?<code><Project .*?)```\n", RegexOptions.Singleline)]
    private static partial Regex Project();

    [GeneratedRegex("(Sinch[.A-Za-z]+\" Version=\")[0-9.]+")]
    private static partial Regex Version();
}
