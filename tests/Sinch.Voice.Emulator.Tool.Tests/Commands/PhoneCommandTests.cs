using System.Text.Json;
using Sinch.Voice.Emulator.Tool.Tests.Infrastructure;
using Sinch.Voice.Testing;

namespace Sinch.Voice.Emulator.Tool.Tests.Commands;

/// <summary>Calls that are held with commands against a running emulator, each of them a process. The emulator's time stands still meanwhile.</summary>
public sealed class PhoneCommandTests : IAsyncLifetime
{
    private const string Caller = "+12025550100";
    private const string Sales = "+12025550141";

    private readonly TemporaryFolder _folder = new();
    private IvrServer _application = null!;
    private VoiceEmulator _emulator = null!;

    public async ValueTask InitializeAsync()
    {
        _application = await IvrServer.StartAsync();
        _emulator = await VoiceEmulator.StartAsync(options => options.CallbackUrl = new Uri(_application.CallbackUrl));
        _emulator.Expect(UnexpectedEvents.All);
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
        var id = await CallSalesAsync();
        await DoAsync("answer", id[..8]);
        var refused = await RunAsync("answer", id);
        Assert.Equal((1, "No phone rings in the call, which "), (refused.ExitCode, refused.Error[.."No phone rings in the call, which ".Length]));
        await DoAsync("say", "last", "hello", "--phone", Sales);
        await File.WriteAllBytesAsync(Path.Combine(_folder.Path, "hello.wav"), PcmAudio.Silence(TimeSpan.FromSeconds(1.5), 8000).ToWav(), TestContext.Current.CancellationToken);
        await DoAsync("say", "last", "--file", "hello.wav");
        await DoAsync("hangup", id, "--leg", "2");

        var shown = await DoAsync("show", id);
        Assert.StartsWith($"{id}  {Caller} -> +12025550101  has ended (Answered, CalleeHangup)\n  leg 1  {Caller}  caller, ended\n  leg 2  {Sales}  callee, ended\n", shown, StringComparison.Ordinal);
        Assert.Contains($"{Sales} says \"hello\"", shown, StringComparison.Ordinal);
        Assert.Contains($"{Caller} makes 1.5 s of audio", shown, StringComparison.Ordinal);
        Assert.EndsWith("  <-- dice\n", shown, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(await DoAsync("show", id, "--json"));
        Assert.Equal("CALLEEHANGUP", json.RootElement.GetProperty("reason").GetString());
        Assert.Equal("CallbackAnswered", json.RootElement.GetProperty("transcript").EnumerateArray().Last().GetProperty("kind").GetString());
    }

    [Fact]
    public async Task Wait_prints_the_call_to_its_end_and_lists_have_it()
    {
        var lines = (await DoAsync("call", "sip:desk@example.com", "+12025550101", "--wait")).Split('\n');
        var id = lines[0];
        Assert.Equal("00:00.000  desk@example.com calls +12025550101", lines[1]);
        Assert.Contains(lines, line => line.EndsWith("the call ends: Answered, ManagerHangup", StringComparison.Ordinal));
        Assert.Equal(["<-- dice", ""], lines[^2..].Select(line => line.Split("  ")[^1]));
        var other = (await DoAsync("call", Caller, "+12025550102")).Trim();

        var table = (await DoAsync("calls")).Split('\n');
        Assert.Equal("ID        BEGAN     FROM              TO            ANSWERED  STATE", table[0]);
        Assert.Matches($"^{id[..8]}  [0-9:]{{8}}  desk@example.com  \\+12025550101  [0-9]+ s +has ended \\(Answered, ManagerHangup\\)$", table[1]);
        using var calls = JsonDocument.Parse(await DoAsync("calls", "--json"));
        Assert.Equal([id, other], calls.RootElement.EnumerateArray().Select(call => call.GetProperty("callId").GetString()));
        Assert.Equal($"{_emulator.Endpoint} runs; callbacks go to {_application.CallbackUrl}; 1 of 2 calls are under way.\n", await DoAsync("status"));
    }

    [Fact]
    public async Task A_phone_is_rejected_or_behaves_by_itself()
    {
        await DoAsync("reject", await CallSalesAsync());
        Assert.Contains("  has ended (Busy, Cancel)\n", await DoAsync("show", "last"), StringComparison.Ordinal);

        await DoAsync("behave", Sales, "isBusy");
        await CallSalesAsync();
        await _emulator.AdvanceAsync(TimeSpan.FromSeconds(1));
        Assert.Contains("  has ended (Busy, NotAvailable)\n", await DoAsync("show", "last"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "No call has an ID that begins with 'ffffffff'. 'sinch-voice-emulator calls' lists them; 'last' is the latest.", "press", "ffffffff", "1")]
    [InlineData(2, "There has been no call. Make one: sinch-voice-emulator call FROM TO", "hangup", "last")]
    [InlineData(2, "'isBusi' is not a behavior. Did you mean 'isBusy'?", "behave", Sales, "isBusi")]
    [InlineData(2, "--says: a phone that 'isBusy' does not have it.", "behave", Sales, "isBusy", "--says", "Hello")]
    [InlineData(2, "after: 'x' is not a duration. Write a number with a unit: 500ms, 4s, 2m or 1h.", "behave", Sales, "answers", "--after", "x")]
    [InlineData(2, "'say' needs either words or --file.", "say", "last")]
    [InlineData(2, "--file: there is no file 'no-such.wav'.", "say", "last", "--file", "no-such.wav")]
    public async Task What_cannot_be_done_is_one_line(int exitCode, string expected, params string[] arguments)
    {
        var result = await ToolRun.RunAsync(_folder, [.. arguments, "--emulator", _emulator.Endpoint.AbsoluteUri]);

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

    /// <summary>Calls, and presses the key for sales.</summary>
    private async Task<string> CallSalesAsync()
    {
        var id = (await DoAsync("call", Caller, "+12025550101")).Trim();
        await _emulator.AdvanceAsync(TimeSpan.FromSeconds(1));
        await DoAsync("press", id, "1");
        return id;
    }

    private async Task<string> DoAsync(params string[] arguments)
    {
        var result = await RunAsync(arguments);
        Assert.True(result.ExitCode == 0, $"{string.Join(' ', arguments)}: {result}");
        return result.Out;
    }

    private Task<ToolResult> RunAsync(params string[] arguments) => ToolProcess.RunAsync(_folder, null, [.. arguments, "--emulator", _emulator.Endpoint.AbsoluteUri]);
}
