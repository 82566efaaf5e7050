using System.Diagnostics;
using Sinch.Voice.Packages.Tests.Infrastructure;

namespace Sinch.Voice.Packages.Tests.SupplyChain;

/// <summary>What <c>.ci/release</c> does around <c>dotnet pack</c>, which a script in its place writes down.</summary>
public sealed class ReleaseScriptTests(PackageFeed feed) : IDisposable
{
    private const string Pack =
        """
        echo "CI=$CI SOURCE_DATE_EPOCH=$SOURCE_DATE_EPOCH dotnet $*"
        mkdir -p artifacts/release
        echo package > artifacts/release/A.nupkg
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task It_packs_the_commit_with_the_time_of_the_commit()
    {
        Assert.SkipUnless(Script.CanRun, "The script needs a shell.");
        var sources = await CloneAsync();

        var (exitCode, output) = await RunAsync(sources, "-p:VersionSuffix=preview");

        Assert.True(exitCode == 0, output);
        Assert.Contains($"CI=true SOURCE_DATE_EPOCH={SourceCopy.CommitTime} dotnet pack Sinch.Voice.Generated.sln -c Release -o artifacts/release -p:VersionSuffix=preview\n", output, StringComparison.Ordinal);
        Assert.Contains("  ./A.nupkg\n", output, StringComparison.Ordinal);
        Assert.Contains("The packages are not signed", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_refuses_what_no_commit_has()
    {
        Assert.SkipUnless(Script.CanRun, "The script needs a shell.");
        var sources = await CloneAsync();
        await File.WriteAllTextAsync(Path.Combine(sources, "new.txt"), "new", TestContext.Current.CancellationToken);

        var (exitCode, output) = await RunAsync(sources);

        Assert.Equal(1, exitCode);
        Assert.DoesNotContain("dotnet pack", output, StringComparison.Ordinal);
    }

    private Task<(int ExitCode, string Output)> RunAsync(string sources, params string[] arguments)
        => Script.RunAsync(Path.Combine(sources, ".ci/release"), Script.Replace(_folder, "dotnet", Pack), TestContext.Current.CancellationToken, arguments);

    private async Task<string> CloneAsync()
    {
        var clone = _folder.PathOf("clone");
        using var git = Process.Start("git", ["clone", "--quiet", feed.Sources.Folder, clone]);
        await git.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, git.ExitCode);
        return clone;
    }
}
