using System.Text.Json.Nodes;
using Sinch.Voice.Emulator.Tests.Coverage;
using Sinch.Voice.Testing;

namespace Sinch.Voice.Emulator.Tests.Scenarios;

/// <summary>Input of menus: keys, digits, words and their time limits.</summary>
public class MenuInputTests : RawScene
{
    private const string Voice = "\"enableVoice\":true,\"locale\":\"en-US\",";

    [Theory]
    [InlineData("123", "123", 0)]
    [InlineData("12", "12", 2)]
    [InlineData("1#", "1", 0)]
    [Documented("menu/maxDigits", "The maximum number of digits expected for a user to enter.", "Once these digits are collected, a Prompt Input Event (PIE) is triggered containing these digits.")]
    [Documented("menu/timeoutMills", "If the timeout is reached, the response is considered completed and will be submitted.")]
    public async Task Digits_are_submitted_when_they_are_all_there_or_after_silence(string keys, string value, int after)
    {
        var pie = await PlayAsync("""{"id":"main","maxDigits":3,"timeoutMills":2000}""", call => call.PressAsync(keys));

        Assert.Equal(("sequence", value), (Type(pie), Value(pie)));
        Assert.Equal($"2026-01-01T12:00:0{after}Z", (string)pie["timestamp"]!);
    }

    [Fact]
    [Documented("menu/timeoutMills", "Determines silence for the purposes of collecting a DTMF or voice response in milliseconds.")]
    public async Task Silence_is_measured_from_the_last_digit()
    {
        Handler.Responses["ice"] = Menu("""{"id":"main","maxDigits":3,"timeoutMills":2000}""");
        Handler.Responses["pie"] = HangUp;
        await using var platform = Create();
        var call = await CallAsync(platform);
        await call.PressAsync("1");
        await platform.AdvanceAsync(TimeSpan.FromSeconds(1.5));
        await call.PressAsync("2");
        await call.EndsAsync();

        Assert.Equal(("12", "2026-01-01T12:00:03Z"), (Value(Pie), (string)Pie["timestamp"]!));
    }

    [Fact]
    public async Task Key_during_the_prompt_of_a_menu_that_listens_begins_the_wait()
    {
        Handler.Responses["ice"] = Menu("""{"id":"main","mainPrompt":"#tts[A long prompt]","maxDigits":3,"timeoutMills":2000}""", Voice);
        Handler.Responses["pie"] = HangUp;
        await using var platform = Create();
        var call = await CallAsync(platform);
        await call.BeginsToHearAsync("A long prompt");
        await call.PressAsync("1");
        await platform.AdvanceAsync(TimeSpan.FromSeconds(1));
        await call.PressAsync("23");
        await call.EndsAsync();

        Assert.Equal("123", Value(Pie));
    }

    [Fact]
    public async Task Number_sign_alone_is_no_input_of_digits()
    {
        var pie = await PlayAsync("""{"id":"main","maxDigits":3}""", call => call.PressAsync("#"));

        Assert.Equal("invalidinput", Type(pie));
    }

    [Theory]
    [InlineData("1", "return", "one")]
    [InlineData("21", "sequence", "21")]
    public async Task Options_come_before_digits(string keys, string type, string value)
    {
        var pie = await PlayAsync("""{"id":"main","maxDigits":2,"options":[{"dtmf":"1","action":"return(one)"}]}""", call => call.PressAsync(keys));

        Assert.Equal((type, value), (Type(pie), Value(pie)));
    }

    [Theory]
    [InlineData("*")]
    [InlineData("#")]
    [InlineData("0")]
    public async Task Every_key_can_be_an_option(string key)
    {
        var pie = await PlayAsync($$"""{"id":"main","options":[{"dtmf":"{{key}}","action":"return(it)"}]}""", call => call.PressAsync(key));

        Assert.Equal(("return", "it"), (Type(pie), Value(pie)));
    }

    [Fact]
    public async Task Number_as_a_key_is_the_key()
    {
        var pie = await PlayAsync("""{"id":"main","options":[{"dtmf":1,"action":"return(it)"}]}""", call => call.PressAsync("1"));

        Assert.Equal("it", Value(pie));
    }

    [Theory]
    [InlineData("sales", "return", "1", "voice")]
    [InlineData("something else", "invalidinput", null, null)]
    public async Task Words_choose_an_option(string words, string type, string? value, string? method)
    {
        var pie = await PlayAsync("""{"id":"main","options":[{"dtmf":"1","action":"return(1)","input":"sales"}]}""", call => call.SayAsync(words), Voice);

        Assert.Equal((type, value, method), (Type(pie), Value(pie), (string?)pie["menuResult"]!["inputMethod"]));
    }

    [Fact]
    [Documented("svaml.action.runMenu/enableVoice", "If enabled, users can say their answers to prompts in addition to entering them using the keypad.")]
    public async Task Keys_work_beside_words()
    {
        var pie = await PlayAsync("""{"id":"main","options":[{"dtmf":"1","action":"return(1)","input":"sales"}]}""", call => call.PressAsync("1"), Voice);

        Assert.Equal("dtmf", (string?)pie["menuResult"]!["inputMethod"]);
    }

    [Fact]
    [Documented("svaml.action.runMenu/enableVoice", "Enables voice detection.")]
    public async Task Words_are_no_input_unless_the_menu_listens()
    {
        var pie = await PlayAsync("""{"id":"main","options":[{"dtmf":"1","action":"return(1)","input":"sales"}]}""", call => call.SayAsync("sales"));

        Assert.Equal("timeout", Type(pie));
    }

    [Theory]
    [InlineData("", 20)]
    [InlineData(",\"maxTimeoutMills\":7000", 7)]
    [InlineData(",\"maxTimeoutMills\":40000", 30)]
    [Documented("menu/maxTimeoutMills", "Sets a limit for the maximum amount of time allowed to collect voice input.")]
    public async Task Listening_has_a_limit(string limit, int seconds)
    {
        var pie = await PlayAsync($$"""{"id":"main","timeoutMills":30000{{limit}}}""", action: Voice);

        Assert.Equal($"2026-01-01T12:00:{seconds:00}Z", (string)pie["timestamp"]!);
    }

    [Fact]
    [Documented("svaml.action.runMenu/locale", "If using the `enableVoice` to enable voice detection, the `locale` property is required in order to select the input language.")]
    public async Task Listening_without_a_language_is_refused()
    {
        Handler.Responses["ice"] = """{"action":{"name":"runMenu","enableVoice":true,"menus":[{"id":"main"}]}}""";
        await using var platform = Create();
        platform.Expect(UnexpectedEvents.RefusedSvaml);
        var call = await CallAsync(platform);
        await call.EndsAsync();

        Assert.Contains("the SVAML is refused: $.action.locale: is missing; enableVoice needs the language to listen for (documented)", call.Transcript.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    [Documented("svaml.action.runMenu/barge", "By default, barging is enabled.")]
    public async Task Barging_is_enabled_unless_the_menu_disables_it()
    {
        Handler.Responses["ice"] = Menu("""{"id":"main","mainPrompt":"#tts[A long prompt]","options":[{"dtmf":"1","action":"return(1)"}]}""");
        Handler.Responses["pie"] = HangUp;
        await using var platform = Create();
        var call = await CallAsync(platform);
        await call.BeginsToHearAsync("A long prompt");
        await call.PressAsync("1");
        await call.EndsAsync();

        Assert.Equal("2026-01-01T12:00:00Z", (string)Pie["timestamp"]!);
    }

    private JsonNode Pie => Handler.Json.Single(json => (string)json["event"]! == "pie");

    private static string Menu(string menu, string action = "") => $$$"""{"action":{"name":"runMenu",{{{action}}}"menus":[{{{menu}}}]}}""";

    private static string? Type(JsonNode pie) => (string?)pie["menuResult"]!["type"];

    private static string? Value(JsonNode pie) => (string?)pie["menuResult"]!["value"];

    private async Task<JsonNode> PlayAsync(string menu, Func<PhoneCall, Task>? user = null, string action = "")
    {
        await PlayMenuAsync(Menu(menu, action), user);
        return Pie;
    }
}
