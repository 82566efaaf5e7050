using System.Diagnostics;

namespace VoiceAgent.Tests;

/// <summary>The sample, started as the page says.</summary>
public sealed class ConversationTests
{
    [Fact]
    public async Task TheSampleHoldsAConversation()
    {
        var (exitCode, output) = await RunAsync();
        Assert.True(exitCode == 0, output);
        Assert.Contains("The agent repeats it: you hear 1.2", output, StringComparison.Ordinal);
        Assert.Contains("s of audio, cut by clear.", output, StringComparison.Ordinal);
        Assert.Contains("You hang up: Answered, CallerHangup.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutAKeyTheApplicationSaysWhatIsMissing()
    {
        var (exitCode, output) = await RunAsync("--live");
        Assert.Equal(2, exitCode);
        Assert.Contains("Sinch__ApplicationKey", output, StringComparison.Ordinal);
    }

    private static async Task<(int ExitCode, string Output)> RunAsync(params string[] args)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(VoiceAgentApp).Assembly.Location, .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            var text = await output + await errors;
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return (process.ExitCode, text);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }
}
