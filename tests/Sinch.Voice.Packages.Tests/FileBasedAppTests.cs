using System.Text.RegularExpressions;
using Sinch.Voice.Packages.Tests.Infrastructure;
using Sinch.Voice.Testing;

namespace Sinch.Voice.Packages.Tests;

/// <summary>The file-based app of the README, with nothing but the packages.</summary>
public sealed partial class FileBasedAppTests(PackageFeed feed) : IDisposable
{
    private const string Key = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";
    private const string Secret = "c2VjcmV0IGZvciBjb25zdW1lcnM=";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task It_makes_a_call()
    {
        await using var platform = await VoiceEmulator.StartAsync(options => (options.ApplicationKey, options.ApplicationSecret) = (Key, Secret));
        var app = App().Match(Repository.Read("README.md")).Groups["code"].Value;
        _folder.Write("hello.cs", Version().Replace(app, "@" + PackageFeed.Version)
            .Replace("args[1])", "args[1]), new() { Endpoint = new(args[3]) }", StringComparison.Ordinal));
        _folder.Write("nuget.config", $"""<configuration><packageSources><add key="packed" value="{feed.Path}" /></packageSources></configuration>""");

        var output = await DotNet.RunAsync(
            _folder.Path,
            feed.Environment,
            TestContext.Current.CancellationToken,
            "run", "hello.cs", "--", Key, Secret, "+14045005000", platform.Endpoint.AbsoluteUri);

        Assert.DoesNotContain("warning", output, StringComparison.OrdinalIgnoreCase);
        Assert.Contains($"\"{output.Trim()}\"", Assert.Single(platform.Requests).ResponseBody, StringComparison.Ordinal);
    }

    [GeneratedRegex("```cs\n(?<code>#:package .*?)```\n", RegexOptions.Singleline)]
    private static partial Regex App();

    [GeneratedRegex("@[0-9.]+")]
    private static partial Regex Version();
}
