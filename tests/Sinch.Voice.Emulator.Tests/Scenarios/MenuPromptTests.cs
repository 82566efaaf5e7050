using Sinch.Voice.Testing;

namespace Sinch.Voice.Emulator.Tests.Scenarios;

/// <summary>Prompts of menus: what they may be, when they are played, and what interrupts them.</summary>
public class MenuPromptTests : RawScene
{
    private const string Prompts = "#tts[One];#ssml[<speak>Two</speak>];#href[https://a.example/3.wav];https://a.example/4.wav;five.wav";
    private static readonly string[] s_heard = ["One", "Two", "https://a.example/3.wav", "https://a.example/4.wav", "five.wav"];

    [Fact]
    public async Task Main_prompt_is_text_SSML_a_reference_a_URL_or_a_file_and_has_no_pauses()
    {
        await PlayAsync(Menu($$"""{"id":"main","mainPrompt":"{{Prompts}}"}"""), async call =>
        {
            foreach (var prompt in s_heard)
            {
                await call.HearsAsync(prompt);
            }
        });

        // Two words of three letters at 15 characters a second, three files of one second, and the timeout of 5 seconds.
        Assert.Equal("2026-01-01T12:00:08Z", TimeOfPie());
    }

    [Fact]
    public async Task Repeat_prompt_is_text_SSML_a_reference_a_URL_or_a_file_and_has_no_pauses()
    {
        await PlayAsync(Menu($$"""{"id":"main","repeatPrompt":"{{Prompts}}","repeats":1}"""), async call =>
        {
            foreach (var prompt in s_heard)
            {
                await call.HearsAsync(prompt);
            }
        });

        Assert.Equal("2026-01-01T12:00:13Z", TimeOfPie());
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(3, 3)]
    public async Task Repeat_prompt_is_played_as_often_as_the_menu_says(int repeats, int times)
    {
        var transcript = await PlayAsync(Menu($$"""{"id":"main","mainPrompt":"#tts[First]","repeatPrompt":"#tts[Again]","repeats":{{repeats}}}"""));

        Assert.Equal(1, Count(transcript, "has heard \"First\""));
        Assert.Equal(times, Count(transcript, "has heard \"Again\""));
        Assert.Equal("ice pie(timeout) dice(ANSWERED,MANAGERHANGUP)", Handler.Order);
    }

    [Fact]
    public async Task Main_prompt_is_repeated_if_the_menu_has_no_repeat_prompt()
    {
        var transcript = await PlayAsync(Menu("""{"id":"main","mainPrompt":"#tts[First]","repeats":2}"""));

        Assert.Equal(3, Count(transcript, "has heard \"First\""));
    }

    [Fact]
    public async Task Repeat_prompt_follows_a_key_that_no_option_has()
    {
        await PlayAsync(Menu("""{"id":"main","mainPrompt":"#tts[First]","repeatPrompt":"#tts[Again]","repeats":1,"options":[{"dtmf":"1","action":"return(x)"}]}"""), async call =>
        {
            await call.HearsAsync("First");
            await call.PressAsync("7");
            await call.HearsAsync("Again");
            await call.PressAsync("1");
        });

        Assert.Equal("ice pie(return) dice(ANSWERED,MANAGERHANGUP)", Handler.Order);
    }

    [Fact]
    public async Task Menu_called_main_is_played_first_wherever_it_stands()
    {
        var transcript = await PlayAsync(Menu("""{"id":"other","mainPrompt":"#tts[Other]"}""", """{"id":"main","mainPrompt":"#tts[Main]"}"""));

        Assert.Contains("has heard \"Main\"", transcript, StringComparison.Ordinal);
        Assert.DoesNotContain("Other", transcript, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sub_menu_starts_with_its_own_main_prompt_and_repeats()
    {
        await PlayAsync(
            Menu("""{"id":"main","options":[{"dtmf":"1","action":"menu(sub)"}]}""", """{"id":"sub","mainPrompt":"#tts[Sub]","repeats":1,"options":[{"dtmf":"*","action":"menu(main)"},{"dtmf":"#","action":"return (done)"}]}"""),
            async call =>
            {
                await call.PressAsync("1");
                await call.HearsAsync("Sub");
                await call.HearsAsync("Sub");
                await call.PressAsync("*");
                await call.PressAsync("1");
                await call.HearsAsync("Sub");
                await call.PressAsync("#");
            });

        var result = Handler.Json.Single(json => (string)json["event"]! == "pie")["menuResult"]!;
        Assert.Equal(("done", "sub"), ((string)result["value"]!, (string)result["menuId"]!));
    }

    [Theory]
    [InlineData(false, "has no effect while the prompt plays")]
    [InlineData(true, "does not hear the rest of \"A long prompt\"")]
    public async Task Key_that_no_option_has_interrupts_if_the_option_says_so(bool barges, string expected)
    {
        Handler.Responses["ice"] = Menu("""{"id":"main","mainPrompt":"#tts[A long prompt]","options":[{"dtmf":"1","action":"return(x)"}]}""");
        await using var platform = Create(options => options.InvalidKeyBarges = barges);
        var call = await CallAsync(platform);
        await call.BeginsToHearAsync("A long prompt");
        await call.PressAsync("7");
        await call.HangUpAsync();

        Assert.Contains(expected, call.Transcript.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prompts_take_as_long_as_the_options_say()
    {
        Handler.Responses["ice"] = Menu("""{"id":"main","mainPrompt":"#tts[Ten chars.];a.wav"}""");
        Handler.Responses["pie"] = HangUp;
        await using var platform = Create(options =>
        {
            options.CharactersPerSecond = 1;
            options.AudioDuration = TimeSpan.FromSeconds(20);
        });
        await (await CallAsync(platform)).EndsAsync();

        Assert.Equal("2026-01-01T12:00:35Z", TimeOfPie());
    }

    private static string Menu(params string[] menus) => $$$"""{"action":{"name":"runMenu","menus":[{{{string.Join(',', menus)}}}]}}""";

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private string TimeOfPie() => (string)Handler.Json.Single(json => (string)json["event"]! == "pie")["timestamp"]!;

    private async Task<string> PlayAsync(string menu, Func<PhoneCall, Task>? user = null)
    {
        Handler.Responses["ice"] = menu;
        Handler.Responses["pie"] = HangUp;
        await using var platform = Create();
        var call = await CallAsync(platform);
        if (user is not null)
        {
            await user(call);
        }

        await call.EndsAsync();
        return call.Transcript.ToString();
    }
}
