using System.Text.Json;
using Sinch.Voice.Emulator.Tool.Tests.Infrastructure;

namespace Sinch.Voice.Emulator.Tool.Tests.Commands;

/// <summary><c>load</c> against the sample application.</summary>
public sealed class LoadCommandTests : IDisposable
{
    private const string Scenarios = """
        phones: { caller: +12025550100 }
        scenarios:
          - name: Hangs up
            steps:
              - caller: { call: +12025550101 }
              - caller: { hears: Welcome }
              - caller: hangUp
              - caller: ends
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Calls_are_measured_in_real_time()
    {
        await using var application = await IvrServer.StartAsync();
        _folder.Write("calls.yaml", Scenarios);
        var result = await ToolProcess.RunAsync(_folder, null, "load", "calls.yaml", "--callback", application.CallbackUrl, "--calls", "20", "--rate", "100", "--speed", "10");

        Assert.True(result.ExitCode == 0, result.ToString());
        Assert.Matches("^20 calls in [0-9.]+ s, 0 failed\n\nevent +count +failed +p50 ms +p99 ms +max ms\ndice +20 +0 +[0-9.]+ +[0-9.]+ +[0-9.]+\nice +20 +0 ", result.Out);
    }

    [Fact]
    public async Task JSON_has_the_latencies_and_the_failures()
    {
        await using var application = await IvrServer.StartAsync();
        _folder.Write("calls.yaml", Scenarios.Replace("Welcome", "Goodbye", StringComparison.Ordinal));
        var result = await ToolRun.RunAsync(_folder, "load", "calls.yaml", "--callback", application.CallbackUrl, "--calls", "30", "--virtual-time", "--json");

        Assert.True(result.ExitCode == 1, result.ToString());
        using var json = JsonDocument.Parse(result.Out);
        Assert.Equal((30, 30), (json.RootElement.GetProperty("calls").GetInt32(), json.RootElement.GetProperty("failedCalls").GetInt32()));
        var ice = json.RootElement.GetProperty("callbacks").EnumerateArray().Single(callback => callback.GetProperty("event").GetString() == "ice");
        Assert.Equal((30, 0), (ice.GetProperty("count").GetInt32(), ice.GetProperty("failed").GetInt32()));
        Assert.InRange(ice.GetProperty("p50Milliseconds").GetDouble(), 0.001, ice.GetProperty("maxMilliseconds").GetDouble());
        Assert.Contains("was expected to hear \"Goodbye\"", json.RootElement.GetProperty("failures")[0].GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--calls: '0' is not a positive whole number.", "--calls", "0", "--callback", "http://localhost:1/")]
    [InlineData("--rate: 'fast' is not a positive number.", "--rate", "fast", "--callback", "http://localhost:1/")]
    [InlineData("--callback is missing: the URL of the application, such as http://localhost:5000/sinch/voice.")]
    public async Task Wrong_options_are_errors(string expected, params string[] options)
    {
        _folder.Write("calls.yaml", Scenarios);
        var result = await ToolRun.RunAsync(_folder, ["load", "calls.yaml", .. options]);

        Assert.Equal((2, $"{expected}\n"), (result.ExitCode, result.Error));
    }
}
