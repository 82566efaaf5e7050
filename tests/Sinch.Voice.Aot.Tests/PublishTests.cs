using System.Globalization;
using System.Text.Json;
using Sinch.Voice.Aot.Tests.Infrastructure;

namespace Sinch.Voice.Aot.Tests;

/// <summary>The warnings of publishing, and the size of its result.</summary>
public sealed class PublishTests(NativeApps apps, ITestOutputHelper output)
{
    [Fact]
    public void Nothing_is_warned_of()
    {
        Assert.All([apps.Client, apps.Bare, apps.Served, apps.Replays], app =>
        {
            Assert.Contains("Generating native code", app.Output, StringComparison.Ordinal);
            Assert.DoesNotContain("warning", app.Output, StringComparison.OrdinalIgnoreCase);
        });
    }

    /// <summary>A publish without warnings says something only if it would warn.</summary>
    [Fact]
    public async Task Warnings_are_on_and_errors()
    {
        // As in a clean clone: where the project is restored, the SDK turns off IL2121.
        using var folder = new TemporaryFolder();
        var (exitCode, json) = await DotNet.TryRunAsync(
            Repository.PathOf("."),
            null,
            TestContext.Current.CancellationToken,
            "msbuild",
            "tests/Sinch.Voice.Aot",
            $"-p:BaseIntermediateOutputPath={folder.Path}/",
            "-getProperty:SuppressTrimAnalysisWarnings,SuppressAotAnalysisWarnings,TrimmerSingleWarn,EnableTrimAnalyzer,EnableAotAnalyzer,TreatWarningsAsErrors,IlcTreatWarningsAsErrors,NoWarn");
        Assert.True(exitCode == 0, json);
        using var document = JsonDocument.Parse(json);
        var properties = document.RootElement.GetProperty("Properties").EnumerateObject().ToDictionary(property => property.Name, property => property.Value.GetString());

        Assert.NotEqual("true", properties["SuppressTrimAnalysisWarnings"]);
        Assert.NotEqual("true", properties["SuppressAotAnalysisWarnings"]);
        Assert.Equal("false", properties["TrimmerSingleWarn"]);
        Assert.Equal("true", properties["EnableTrimAnalyzer"]);
        Assert.Equal("true", properties["EnableAotAnalyzer"]);
        Assert.Equal("true", properties["TreatWarningsAsErrors"]);
        Assert.DoesNotContain("IL", properties["NoWarn"], StringComparison.Ordinal);
    }

    [Fact]
    public void Sizes_are_told()
    {
        Tell("bare HttpClient", apps.Bare);
        Tell("HttpClient beside a web server", apps.Served);

        // The client's part of the size; with reflection or the document in it, it would be larger.
        Assert.InRange(apps.Client.Size - apps.Served.Size, 0, 3_750_000);
    }

    private void Tell(string what, NativeApp other)
    {
        var line = string.Create(
            CultureInfo.InvariantCulture,
            $"size: client {apps.Client.Size / 1e6:F1} MB, {what} {other.Size / 1e6:F1} MB, ratio {(double)apps.Client.Size / other.Size:F2}");
        output.WriteLine(line);
        Console.WriteLine(line);
    }
}
