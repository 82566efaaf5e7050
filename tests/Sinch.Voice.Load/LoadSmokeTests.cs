using Sinch.Voice.Load.Callbacks;
using Sinch.Voice.Load.Calls;
using Sinch.Voice.Load.Measuring;
using Sinch.Voice.Load.Replays;

namespace Sinch.Voice.Load;

/// <summary>The longer run in small. It runs alone, since it measures the process.</summary>
[Collection(nameof(LoadSmokeTests))]
[CollectionDefinition(nameof(LoadSmokeTests), DisableParallelization = true)]
public sealed class LoadSmokeTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Calls_keep_what_is_promised()
    {
        var text = new StringWriter();
        var report = new Report(text);
        await new CallRun(5_000).RunAsync(report, TestContext.Current.CancellationToken);
        output.WriteLine(text.ToString());
        Assert.True(report.Broken == 0, text.ToString());
    }

    [Fact]
    public async Task Callbacks_keep_what_is_promised()
    {
        var text = new StringWriter();
        var report = new Report(text);
        await new CallbackRun(5_000).RunAsync(report, TestContext.Current.CancellationToken);
        output.WriteLine(text.ToString());
        Assert.True(report.Broken == 0, text.ToString());
    }

    [Fact]
    public async Task Replays_are_refused_by_all_processes()
    {
        Assert.SkipUnless(RedisServer.IsInstalled, "redis-server isn't installed on this machine; .ci/run installs it.");
        var text = new StringWriter();
        var report = new Report(text);
        await new ReplayRun(500).RunAsync(report, TestContext.Current.CancellationToken);
        output.WriteLine(text.ToString());
        Assert.True(report.Broken == 0, text.ToString());
    }

    [Theory]
    [InlineData("--replays", "--calls", "10")]
    [InlineData("--long", "--calls")]
    [InlineData("--long", "--calls", "15")]
    [InlineData("--long", "--cals", "10")]
    [InlineData("--help")]
    public async Task A_command_line_that_makes_no_sense_is_refused(params string[] arguments)
        => Assert.Equal(2, await LoadCommand.RunAsync(arguments, TextWriter.Null));
}
