using System.Diagnostics;
using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CallbackServer;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using Sinch.Voice.Emulator;
using Sinch.Voice.Packages.Tests.Infrastructure;

namespace Sinch.Voice.Packages.Tests;

/// <summary>The command of the emulator as users install it: from a feed, with nothing but the package.</summary>
public sealed partial class EmulatorToolTests(PackageFeed feed) : IDisposable
{
    private const string Package = "Sinch.Voice.Emulator.Tool";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_installed_tool_runs_the_scenarios_of_the_page()
    {
        _folder.Write("calls.yaml", Scenarios().Match(Repository.Read("docs/emulator/tool.md")).Groups["text"].Value);
        await DotNet.RunAsync(
            _folder.Path,
            new Dictionary<string, string> { ["NUGET_PACKAGES"] = _folder.PathOf("packages"), ["DOTNET_CLI_HOME"] = _folder.PathOf("home") },
            TestContext.Current.CancellationToken,
            "tool", "install", Package, "--tool-path", _folder.PathOf("tool"), "--source", feed.Path, "--version", PackageFeed.Version);
        await using var application = CallbackServerApp.Create(
            [
                "--urls=http://127.0.0.1:0", $"--{CallbackServerApp.ApplicationKey}={EmulatorOptions.DefaultApplicationKey}",
                $"--{CallbackServerApp.ApplicationSecret}={EmulatorOptions.DefaultApplicationSecret}", $"--{CallbackServerApp.SalesNumber}=+12025550141",
            ],
            builder => builder.Logging.ClearProviders());
        await application.StartAsync(TestContext.Current.CancellationToken);

        var (exitCode, output) = await RunAsync("run", "calls.yaml", "--callback", new Uri(application.Address(), CallbackServerApp.Path).AbsoluteUri, "--junit", "results.xml");

        Assert.True(exitCode == 0, output);
        Assert.EndsWith("\n4 scenarios: 4 passed, 0 failed\n", output, StringComparison.Ordinal);
        Assert.Equal(4, XDocument.Load(_folder.PathOf("results.xml")).Descendants("testcase").Count());
        Assert.StartsWith(PackageFeed.Version, (await RunAsync("--version")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_package_is_a_tool_that_brings_all_that_it_needs()
    {
        using var archive = ZipFile.OpenRead(feed.FileOf(Package));
        var files = archive.Entries.Select(entry => entry.FullName).ToList();
        string[] assemblies = ["Sinch.Voice.Emulator", Package, "Sinch.Voice.Runtime", "Sinch.Voice.Testing", "System.CommandLine", "YamlDotNet"];
        Assert.Equal(assemblies.Order(StringComparer.Ordinal), AssembliesOf("net10.0"));

        // What the runtime needs of a newer framework comes along for the older one.
        Assert.Equal(
            assemblies.Order(StringComparer.Ordinal),
            AssembliesOf("net8.0").Where(name => !name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal) && name is not ("System.Diagnostics.DiagnosticSource" or "System.Net.ServerSentEvents")));

        IEnumerable<string> AssembliesOf(string framework)
            => files.Where(file => file.StartsWith($"tools/{framework}/any/", StringComparison.Ordinal) && file.EndsWith(".dll", StringComparison.Ordinal))
                .Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

        Assert.Contains("README.md", files);
        using var manifest = archive.GetEntry($"{Package}.nuspec")!.Open();
        var metadata = XDocument.Load(manifest).Root!.Elements().Single();
        string Value(string name) => metadata.Elements().Single(element => element.Name.LocalName == name).Value;
        Assert.Equal(("MIT", "README.md"), (Value("license"), Value("readme")));
        Assert.Equal("DotnetTool", Assert.Single(metadata.Descendants(), element => element.Name.LocalName == "packageType").Attribute("name")!.Value);
    }

    private async Task<(int ExitCode, string Output)> RunAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(_folder.PathOf("tool", "sinch-voice-emulator"), arguments)
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output + await error);
    }

    [GeneratedRegex("```yaml\n(?<text>.*?)```\n", RegexOptions.Singleline)]
    private static partial Regex Scenarios();
}
