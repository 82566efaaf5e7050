using System.Text.Json;
using Sinch.Voice.Emulator.Tool.Tests.Infrastructure;

namespace Sinch.Voice.Emulator.Tool.Tests.Commands;

/// <summary>Calls that are held with commands against a running emulator, each of them a process.</summary>
public sealed class PhoneCommandTests : IAsyncLifetime
{
    private const string Caller = "+12025550100";
    private const string Sales = "+12025550141";

    private readonly TemporaryFolder _folder = new();
    private IvrServer _application = null!;
    private ToolProcess _emulator = null!;
    private string _url = "";

    public async ValueTask InitializeAsync()
    {
        _application = await IvrServer.StartAsync();
        (_emulator, _url) = await ToolProcess.StartEmulatorAsync(_folder, "--callback", _application.CallbackUrl, "--speed", "4");
    }

    public async ValueTask DisposeAsync()
    {
        await _emulator.DisposeAsync();
        await _application.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_call_is_held_from_the_command_line()
    {
        var id = (await DoAsync("call", Caller, "+12025550101")).Trim();
        await using var follower = ToolProcess.StartAsync(_folder, null, "call", "+12025550103", "+12025550101", "--wait", "--emulator", _url);
        var other = await follower.WaitAsync("-");
        await DoAsync("press", id[..8], "1");
        await _emulator.WaitAsync($"{id[..8]}  {Sales} rings");
        await DoAsync("answer", id);
        await _emulator.WaitAsync($"{id[..8]}  ace ");

        var refused = await RunAsync("answer", id);
        Assert.Equal((1, "No phone rings in the call, which "), (refused.ExitCode, refused.Error[.."No phone rings in the call, which ".Length]));
        await DoAsync("say", id, "hello", "--phone", Sales);
        await DoAsync("hangup", id, "--leg", "2");
        await _emulator.WaitAsync($"{id[..8]}  dice ");

        var shown = await DoAsync("show", id);
        Assert.StartsWith($"{id}  {Caller} -> +12025550101  has ended (Answered, CalleeHangup)\n  leg 1  {Caller}  caller, ended\n  leg 2  {Sales}  callee, ended\n", shown, StringComparison.Ordinal);
        Assert.Contains($"{Sales} says \"hello\"", shown, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(await DoAsync("show", id, "--json"));
        Assert.Equal("CALLEEHANGUP", json.RootElement.GetProperty("reason").GetString());
        Assert.Equal("Ended", json.RootElement.GetProperty("transcript").EnumerateArray().Last(line => line.GetProperty("kind").GetString() == "Ended").GetProperty("kind").GetString());

        // The other call goes on until it is hung up, and its follower prints all of it.
        await DoAsync("hangup", "last");
        await follower.WaitAsync("<-- dice");
        Assert.Contains("+12025550103 calls +12025550101", follower.Output, StringComparison.Ordinal);

        var table = await DoAsync("calls");
        Assert.StartsWith("ID        BEGAN     FROM          TO            ANSWERED  STATE\n", table, StringComparison.Ordinal);
        using var calls = JsonDocument.Parse(await DoAsync("calls", "--json"));
        Assert.Equal([id, other], calls.RootElement.EnumerateArray().Select(call => call.GetProperty("callId").GetString()));
        Assert.Equal($"{_url} runs; callbacks go to {_application.CallbackUrl}; 0 of 2 calls are under way.\n", await DoAsync("status"));
    }

    [Fact]
    public async Task A_phone_is_rejected_or_behaves_by_itself()
    {
        var rejected = (await DoAsync("call", Caller, "+12025550101")).Trim();
        await DoAsync("press", rejected, "1");
        await _emulator.WaitAsync($"{Sales} rings");
        await DoAsync("reject", "last");
        await _emulator.WaitAsync("ended: Busy, Cancel");

        await DoAsync("behave", Sales, "isBusy");
        var busy = (await DoAsync("call", Caller, "+12025550101")).Trim();
        await DoAsync("press", busy, "1");
        await _emulator.WaitAsync("ended: Busy, NotAvailable");
    }

    [Theory]
    [InlineData(2, "No call has an ID that begins with 'ffffffff'. 'sinch-voice-emulator calls' lists them; 'last' is the latest.", "press", "ffffffff", "1")]
    [InlineData(2, "There has been no call. Make one: sinch-voice-emulator call FROM TO", "hangup", "last")]
    [InlineData(2, "'isBusi' is not a behavior. Did you mean 'isBusy'?", "behave", Sales, "isBusi")]
    [InlineData(2, "--says: a phone that 'isBusy' does not have it.", "behave", Sales, "isBusy", "--says", "Hello")]
    [InlineData(2, "after: 'x' is not a duration. Write a number with a unit: 500ms, 4s, 2m or 1h.", "behave", Sales, "answers", "--after", "x")]
    public async Task What_cannot_be_done_is_one_line(int exitCode, string expected, params string[] arguments)
    {
        var result = await ToolRun.RunAsync(_folder, [.. arguments, "--emulator", _url]);

        Assert.Equal((exitCode, $"{expected}\n"), (result.ExitCode, result.Error));
    }

    [Fact]
    public async Task A_wrong_key_or_leg_is_an_error_that_says_what_there_is()
    {
        await DoAsync("call", Caller, "+12025550101");
        var key = await RunAsync("press", "last", "x");
        var leg = await RunAsync("press", "last", "1", "--leg", "7");
        var phone = await RunAsync("press", "last", "1", "--phone", "+1555");

        Assert.Equal((1, "'x' is not a key of a telephone; the keys are 0-9, * and #.\n"), (key.ExitCode, key.Error));
        Assert.Equal((2, $"The call has no leg '7'. Name one with --leg or --phone: 1 {Caller} (caller, answered).\n"), (leg.ExitCode, leg.Error));
        Assert.Equal((2, $"'+1555' is not in the call. Name one with --leg or --phone: 1 {Caller} (caller, answered).\n"), (phone.ExitCode, phone.Error));
    }

    [Theory]
    [InlineData("status")]
    [InlineData("calls")]
    [InlineData("press", "last", "1")]
    public async Task Without_an_emulator_the_exit_code_is_3(params string[] arguments)
    {
        await using var reserved = RawServer.Reserve();
        var result = await ToolRun.RunAsync(_folder, [.. arguments, "--emulator", reserved.Address.AbsoluteUri]);

        Assert.Equal(3, result.ExitCode);
        Assert.Matches("^No emulator can be reached at http://127.0.0.1:[0-9]+/: .*\\. Start one with 'sinch-voice-emulator start --callback URL', or name its URL with --emulator\\.\n$", result.Error);
    }

    [Fact]
    public async Task A_server_that_is_no_emulator_is_one_that_cannot_be_reached()
    {
        await using var server = await LoopbackServer.StartAsync(200, "<html>", "text/html");
        var result = await ToolRun.RunAsync(_folder, "calls", "--emulator", server.Address.AbsoluteUri);

        Assert.Equal(3, result.ExitCode);
        Assert.StartsWith($"No emulator can be reached at {server.Address}", result.Error, StringComparison.Ordinal);
    }

    private async Task<string> DoAsync(params string[] arguments)
    {
        var result = await RunAsync(arguments);
        Assert.True(result.ExitCode == 0, $"{string.Join(' ', arguments)}: {result}");
        return result.Out;
    }

    private Task<ToolResult> RunAsync(params string[] arguments) => ToolProcess.RunAsync(_folder, null, [.. arguments, "--emulator", _url]);
}
