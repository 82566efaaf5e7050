using Sinch.Voice.Emulator.Tool.Settings;
using Sinch.Voice.Emulator.Tool.Tests.Infrastructure;

namespace Sinch.Voice.Emulator.Tool.Tests.Settings;

/// <summary>Options come before variables, variables before the file.</summary>
public sealed class PrecedenceTests : IDisposable
{
    private const string Variable = "SINCH_VOICE_EMULATOR_CALLBACK";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_file_in_the_working_directory_counts_if_nothing_else_does()
    {
        _folder.Write("sinch-voice-emulator.json", """{ "callback": "http://file/", "port": 0, "numbers": ["+1555", "+1666"], /* for the tests */ "quiet": true, }""");
        var output = await StartAsync(null);

        Assert.Contains("callback URL        http://file/", output, StringComparison.Ordinal);
        Assert.Contains("numbers             +1555, +1666", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_variable_comes_before_the_file_and_an_option_before_the_variable()
    {
        _folder.Write("mine.json", """{ "callback": "http://file/", "fallback": "http://file/fallback", "port": 0, "numbers": ["+1555"] }""");
        var variables = new Dictionary<string, string> { [Variable] = "http://variable/", ["SINCH_VOICE_EMULATOR_NUMBERS"] = "+1777, +1888" };
        var variable = await StartAsync(variables, "--config", "mine.json");
        var option = await StartAsync(variables, "--config", "mine.json", "--callback", "http://option/", "--number", "+1999");

        Assert.Contains("callback URL        http://variable/", variable, StringComparison.Ordinal);
        Assert.Contains("fallback URL        http://file/fallback", variable, StringComparison.Ordinal);
        Assert.Contains("numbers             +1777, +1888", variable, StringComparison.Ordinal);
        Assert.Contains("callback URL        http://option/", option, StringComparison.Ordinal);
        Assert.Contains("numbers             +1999", option, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ \"calback\": \"http://localhost/\" }", "sinch-voice-emulator.json: 'calback' is not a setting. Did you mean 'callback'?")]
    [InlineData("{ \"callback\": \"localhost\" }", "sinch-voice-emulator.json: callback: 'localhost' is not an absolute HTTP or HTTPS URL, such as http://localhost:5000/sinch/voice.")]
    [InlineData("{ \"numbers\": \"+1555\" }", "sinch-voice-emulator.json: 'numbers' is not an array of strings.")]
    [InlineData("{ \"port\": {} }", "sinch-voice-emulator.json: 'port' is neither a string, a number, true nor false.")]
    [InlineData("[]", "sinch-voice-emulator.json: the settings are not a JSON object.")]
    [InlineData("{\n  \"port\": 1\n  \"key\": 2 }", "sinch-voice-emulator.json(3,3): this is not JSON: '\"' is invalid after a value. Expected either ',', '}', or ']'.")]
    public async Task What_is_wrong_in_the_file_is_named(string json, string expected)
    {
        _folder.Write("sinch-voice-emulator.json", json);
        var result = await ToolRun.RunAsync(_folder, "start");

        Assert.Equal((2, $"{expected}\n"), (result.ExitCode, result.Error));
    }

    [Fact]
    public async Task A_wrong_variable_is_named()
    {
        var result = await ToolProcess.RunAsync(_folder, new Dictionary<string, string> { ["SINCH_VOICE_EMULATOR_OPEN"] = "yes" }, "start", "--port", "0");

        Assert.Equal((2, "SINCH_VOICE_EMULATOR_OPEN: 'yes' is neither true nor false.\n"), (result.ExitCode, result.Error));
    }

    [Fact]
    public async Task A_file_that_is_named_has_to_be_there()
    {
        var result = await ToolRun.RunAsync(_folder, "start", "--config", "missing.json");

        Assert.Equal((2, "--config: there is no file 'missing.json'.\n"), (result.ExitCode, result.Error));
    }

    [Fact]
    public void Names_follow_from_one_another()
        => Assert.Equal(
            ("callbackTimeout", "--callback-timeout", "SINCH_VOICE_EMULATOR_CALLBACK_TIMEOUT"),
            (KnownSettings.CallbackTimeout.Name, KnownSettings.CallbackTimeout.OptionName, KnownSettings.CallbackTimeout.Variable));

    private async Task<string> StartAsync(Dictionary<string, string>? variables, params string[] arguments)
    {
        await using var process = ToolProcess.StartAsync(_folder, variables, ["start", .. arguments]);
        await process.WaitAsync("Ctrl+C");
        Assert.Equal(0, await process.StopAsync("TERM"));
        return process.Output;
    }
}
