using Sinch.Voice.Load.Callbacks;
using Sinch.Voice.Load.Calls;
using Sinch.Voice.Load.Measuring;

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

    [Theory]
    [InlineData("--long", "--calls")]
    [InlineData("--long", "--calls", "15")]
    [InlineData("--long", "--cals", "10")]
    [InlineData("--help")]
    public async Task A_command_line_that_makes_no_sense_is_refused(params string[] arguments)
        => Assert.Equal(2, await LoadCommand.RunAsync(arguments, TextWriter.Null));
}
