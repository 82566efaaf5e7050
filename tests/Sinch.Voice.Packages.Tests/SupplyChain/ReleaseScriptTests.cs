using System.Diagnostics;
using Sinch.Voice.Packages.Tests.Infrastructure;

namespace Sinch.Voice.Packages.Tests.SupplyChain;

/// <summary>What <c>.ci/release</c> does around <c>dotnet pack</c>, which a script in its place writes down.</summary>
public sealed class ReleaseScriptTests(PackageFeed feed) : IDisposable
{
    private const string Pack =
        """
        [ "$1" != nuget ] || exit "$SIGN_EXIT_CODE"
        echo "CI=$CI SOURCE_DATE_EPOCH=$SOURCE_DATE_EPOCH dotnet $*"
        mkdir -p artifacts/release
        echo package > artifacts/release/A.1.2.3.nupkg
        exit ${PACK_EXIT_CODE-0}
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task It_packs_the_commit_with_the_time_of_the_commit()
    {
        Assert.SkipUnless(Script.CanRun, "The script needs a shell.");
        var sources = await CloneAsync();

        var (exitCode, output) = await RunAsync(sources, null, "-p:VersionSuffix=preview");

        Assert.True(exitCode == 0, output);
        Assert.Contains($"CI=true SOURCE_DATE_EPOCH={SourceCopy.CommitTime} dotnet pack Sinch.Voice.Generated.sln -c Release -o artifacts/release -p:VersionSuffix=preview\n", output, StringComparison.Ordinal);
        Assert.Contains("  ./A.1.2.3.nupkg\n", output, StringComparison.Ordinal);
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
        Assert.EndsWith("Commit or remove the changes:\n?? new.txt\n", output, StringComparison.Ordinal);
        Assert.DoesNotContain("dotnet pack", output, StringComparison.Ordinal);
    }

    /// <summary>Not even if git is told to show no new files.</summary>
    [Fact]
    public async Task It_refuses_new_files_that_git_does_not_show()
    {
        Assert.SkipUnless(Script.CanRun, "The script needs a shell.");
        var sources = await CloneAsync();
        await GitAsync("-C", sources, "config", "status.showUntrackedFiles", "no");
        await File.WriteAllTextAsync(Path.Combine(sources, "new.txt"), "new", TestContext.Current.CancellationToken);

        Assert.Equal(1, (await RunAsync(sources)).ExitCode);
    }

    [Theory]
    [InlineData("v1.2.3")]
    [InlineData("v1.2.3-preview", "v1.2.3")]
    [InlineData("other")]
    public async Task It_packs_the_version_of_a_tag(params string[] tags)
    {
        Assert.SkipUnless(Script.CanRun, "The script needs a shell.");
        var (exitCode, output) = await RunAsync(await CloneAsync(tags));

        Assert.True(exitCode == 0, output);
    }

    [Theory]
    [InlineData("v1.2.4")]
    [InlineData("v2.3")]
    [InlineData("v11.2.3")]
    public async Task It_refuses_another_version_than_that_of_the_tag(string tag)
    {
        Assert.SkipUnless(Script.CanRun, "The script needs a shell.");
        var sources = await CloneAsync(tag);

        var (exitCode, output) = await RunAsync(sources);

        Assert.Equal(1, exitCode);
        Assert.EndsWith(
            $".ci/release: A.1.2.3.nupkg does not have the version of the commit's tag ({tag}). Move the tag, set VersionPrefix, or pack with -p:Version=<version>.\n",
            output,
            StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(sources, "artifacts/release")));
    }

    [Fact]
    public async Task A_failed_pack_leaves_no_packages()
    {
        Assert.SkipUnless(Script.CanRun, "The script needs a shell.");
        var sources = await CloneAsync();

        var (exitCode, _) = await RunAsync(sources, new() { ["PACK_EXIT_CODE"] = "3" });

        Assert.Equal(3, exitCode);
        Assert.False(Directory.Exists(Path.Combine(sources, "artifacts/release")));
    }

    [Fact]
    public async Task A_certificate_that_is_missing_is_named_before_packing()
    {
        Assert.SkipUnless(Script.CanRun, "The script needs a shell.");

        var (exitCode, output) = await RunAsync(await CloneAsync(), new() { ["SIGN_CERTIFICATE"] = "none.pfx" });

        Assert.Equal(1, exitCode);
        Assert.StartsWith(".ci/release: The certificate 'none.pfx' is not a file", output, StringComparison.Ordinal);
        Assert.DoesNotContain("dotnet pack", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Packages_that_cannot_be_signed_stay_and_are_named()
    {
        Assert.SkipUnless(Script.CanRun, "The script needs a shell.");
        var sources = await CloneAsync();

        // The script that replaces dotnet here refuses the certificate, as dotnet refuses an invalid one.
        var (exitCode, output) = await RunAsync(sources, new() { ["SIGN_CERTIFICATE"] = _folder.Write("certificate.pfx", "none"), ["SIGN_EXIT_CODE"] = "1" });

        Assert.Equal(1, exitCode);
        Assert.EndsWith(".ci/release: The packages in artifacts/release are not signed. Run .ci/sign artifacts/release again.\n", output, StringComparison.Ordinal);
        Assert.Equal(["A.1.2.3.nupkg"], Directory.EnumerateFileSystemEntries(Path.Combine(sources, "artifacts/release")).Select(Path.GetFileName));
    }

    private Task<(int ExitCode, string Output)> RunAsync(string sources, Dictionary<string, string>? environment = null, params string[] arguments)
    {
        environment ??= [];
        foreach (var (name, value) in Script.Replace(_folder, "dotnet", Pack))
        {
            environment[name] = value;
        }

        return Script.RunAsync(Path.Combine(sources, ".ci/release"), environment, TestContext.Current.CancellationToken, arguments);
    }

    /// <summary>Clones the sources into a folder with a space in its name.</summary>
    private async Task<string> CloneAsync(params string[] tags)
    {
        var clone = _folder.PathOf("the clone");
        await GitAsync("clone", "--quiet", feed.Sources.Folder, clone);
        foreach (var tag in tags)
        {
            await GitAsync("-C", clone, "tag", tag);
        }

        return clone;
    }

    private static async Task GitAsync(params string[] arguments)
    {
        using var git = Process.Start("git", arguments);
        await git.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, git.ExitCode);
    }
}
