using System.Text.RegularExpressions;
using Sinch.Voice.Packages.Tests.Infrastructure;
using Sinch.Voice.Samples.PlatformStandIn;

namespace Sinch.Voice.Packages.Tests;

/// <summary>The file-based app of the README, with nothing but the packages.</summary>
public sealed partial class FileBasedAppTests(PackageFeed feed) : IDisposable
{
    private const string Key = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";
    private const string Secret = "c2VjcmV0IGZvciBjb25zdW1lcnM=";

    private readonly string _folder = Directory.CreateTempSubdirectory("file-based").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task It_makes_a_call()
    {
        await using var platform = await PlatformStandIn.StartAsync(
            new PlatformStandInOptions { DocumentPath = Repository.PathOf("spec/sinch-voice.json"), ApplicationKey = Key, ApplicationSecret = Secret },
            TestContext.Current.CancellationToken);
        var app = App().Match(await File.ReadAllTextAsync(Repository.PathOf("README.md"), TestContext.Current.CancellationToken)).Groups["code"].Value;
        await WriteAsync("hello.cs", Version().Replace(app, "@" + PackageFeed.Version)
            .Replace("args[1])", "args[1]), new() { Endpoint = new(args[3]) }", StringComparison.Ordinal));
        await WriteAsync("nuget.config", $"""<configuration><packageSources><add key="packed" value="{feed.Path}" /></packageSources></configuration>""");

        var output = await DotNet.RunAsync(
            _folder,
            new Dictionary<string, string> { ["NUGET_PACKAGES"] = Path.Combine(_folder, "packages") },
            TestContext.Current.CancellationToken,
            "run", "hello.cs", "--", Key, Secret, "+14045005000", platform.Address.AbsoluteUri);

        Assert.NotEmpty(output.Trim());
        Assert.DoesNotContain("warning", output, StringComparison.OrdinalIgnoreCase);
        Assert.Single(platform.Requests);
    }

    private Task WriteAsync(string name, string text) => File.WriteAllTextAsync(Path.Combine(_folder, name), text, TestContext.Current.CancellationToken);

    [GeneratedRegex("```cs\n(?<code>#:package .*?)```\n", RegexOptions.Singleline)]
    private static partial Regex App();

    [GeneratedRegex("@[0-9.]+")]
    private static partial Regex Version();
}
