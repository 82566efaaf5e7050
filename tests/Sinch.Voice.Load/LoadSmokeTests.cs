using Sinch.Voice.Load.Callbacks;
using Sinch.Voice.Load.Calls;
using Sinch.Voice.Load.Measuring;
using Sinch.Voice.Load.Replays;
using Sinch.Voice.Load.Soak;

namespace Sinch.Voice.Load;

/// <summary>The longer run in small. It runs alone, since it measures the process.</summary>
[Collection(nameof(LoadSmokeTests))]
[CollectionDefinition(nameof(LoadSmokeTests), DisableParallelization = true)]
public sealed class LoadSmokeTests(ITestOutputHelper output)
{
    [Fact]
    public Task Calls_keep_what_is_promised() => IsKeptAsync(new CallRun(5_000).RunAsync);

    [Fact]
    public Task Callbacks_keep_what_is_promised() => IsKeptAsync(new CallbackRun(5_000).RunAsync);

    [Fact]
    public Task Replays_are_refused_by_all_processes() => IsKeptWithRedisAsync(new ReplayRun(500).RunAsync);

    [Fact]
    public Task An_application_keeps_its_promises_while_everything_changes() => IsKeptWithRedisAsync(new SoakRun(20).RunAsync);

    [Theory]
    [InlineData("--soak", "--seconds", "15")]
    [InlineData("--replays", "--calls", "10")]
    [InlineData("--long", "--calls")]
    [InlineData("--long", "--calls", "15")]
    [InlineData("--long", "--cals", "10")]
    [InlineData("--help")]
    public async Task A_command_line_that_makes_no_sense_is_refused(params string[] arguments)
        => Assert.Equal(2, await LoadCommand.RunAsync(arguments, TextWriter.Null));

    private Task IsKeptWithRedisAsync(Func<Report, CancellationToken, Task> run)
    {
        Assert.SkipUnless(RedisServer.IsInstalled, RedisServer.NotInstalled);
        return IsKeptAsync(run);
    }

    private async Task IsKeptAsync(Func<Report, CancellationToken, Task> run)
    {
        var text = new StringWriter();
        var report = new Report(text);
        await run(report, TestContext.Current.CancellationToken);
        output.WriteLine(text.ToString());
        Assert.True(report.Broken == 0, text.ToString());
    }
}
