using Sinch.Voice.Emulator.Tests.Coverage;
using Sinch.Voice.Testing;

namespace Sinch.Voice.Emulator.Tests.Scenarios;

/// <summary>Prompts of menus: what they may be, when they are played, and what interrupts them.</summary>
public class MenuPromptTests : RawScene
{
    private const string Prompts = "#tts[One];#ssml[<speak>Two</speak>];#href[https://a.example/3.wav];https://a.example/4.wav;five.wav";
    private static readonly string[] s_heard = ["One", "Two", "https://a.example/3.wav", "https://a.example/4.wav", "five.wav"];

    [Fact]
    [Documented("menu/mainPrompt", "You can use text-to-speech using the `#tts[]` element, SSML commands using the `#ssml[]` element, pre-recorded messages, or URL references to external media resources.", "You can use multiple prompts by separating each prompt with a semi-colon (`;`).", "If multiple prompts are used, they will be played in the order they are specified, without any pauses between playback.", "For external media resources, you can use an `#href[...]` or directly specify the full URL.", "The main voice prompt that the user hears when the menu starts the first time.")]
    public async Task Main_prompt_is_text_SSML_a_reference_a_URL_or_a_file_and_has_no_pauses()
    {
        await PlayMenuAsync(Menu($$"""{"id":"main","mainPrompt":"{{Prompts}}"}"""), async call =>
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
    [Documented("menu/repeatPrompt", "You can use text-to-speech using the `#tts[]` element, SSML commands using the `#ssml[]` element, pre-recorded messages, or URL references to external media resources.", "You can use multiple prompts by separating each prompt with a semi-colon (`;`).", "If multiple prompts are used, they will be played in the order they are specified, without any pauses between playback.", "For external media resources, you can use an `#href[...]` or directly specify the full URL.")]
    public async Task Repeat_prompt_is_text_SSML_a_reference_a_URL_or_a_file_and_has_no_pauses()
    {
        await PlayMenuAsync(Menu($$"""{"id":"main","repeatPrompt":"{{Prompts}}","repeats":1}"""), async call =>
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
    [Documented("menu/repeats", "The number of times that the `repeatPrompt` is played.")]
    [Documented("menu/repeatPrompt", "The prompt that will be played if valid or expected DTMF digits are not entered.")]
    public async Task Repeat_prompt_is_played_as_often_as_the_menu_says(int repeats, int times)
    {
        var transcript = await PlayMenuAsync(Menu($$"""{"id":"main","mainPrompt":"#tts[First]","repeatPrompt":"#tts[Again]","repeats":{{repeats}}}"""));

        Assert.Equal(1, Count(transcript, "has heard \"First\""));
        Assert.Equal(times, Count(transcript, "has heard \"Again\""));
        Assert.Equal("ice pie(timeout) dice(ANSWERED,MANAGERHANGUP)", Handler.Order);
    }

    [Fact]
    public async Task Semicolon_in_brackets_is_part_of_the_text()
    {
        await PlayMenuAsync(Menu("""{"id":"main","mainPrompt":"#tts[One; two];#tts[Three]"}"""), async call =>
        {
            await call.HearsAsync("One; two");
            await call.HearsAsync("Three");
        });
    }

    [Fact]
    public async Task Main_prompt_is_repeated_if_the_menu_has_no_repeat_prompt()
    {
        var transcript = await PlayMenuAsync(Menu("""{"id":"main","mainPrompt":"#tts[First]","repeats":2}"""));

        Assert.Equal(3, Count(transcript, "has heard \"First\""));
    }

    [Fact]
    [Documented("menu/repeatPrompt", "The prompt that will be played if valid or expected DTMF digits are not entered.")]
    public async Task Repeat_prompt_follows_a_key_that_no_option_has()
    {
        await PlayMenuAsync(Menu("""{"id":"main","mainPrompt":"#tts[First]","repeatPrompt":"#tts[Again]","repeats":1,"options":[{"dtmf":"1","action":"return(x)"}]}"""), async call =>
        {
            await call.HearsAsync("First");
            await call.PressAsync("7");
            await call.HearsAsync("Again");
            await call.PressAsync("1");
        });

        Assert.Equal("ice pie(return) dice(ANSWERED,MANAGERHANGUP)", Handler.Order);
    }

    [Fact]
    [Documented("svaml.action.runMenu/menus", "The menu with the `id` value of `main` will always play first.")]
    public async Task Menu_called_main_is_played_first_wherever_it_stands()
    {
        var transcript = await PlayMenuAsync(Menu("""{"id":"other","mainPrompt":"#tts[Other]"}""", """{"id":"main","mainPrompt":"#tts[Main]"}"""));

        Assert.Contains("has heard \"Main\"", transcript, StringComparison.Ordinal);
        Assert.DoesNotContain("Other", transcript, StringComparison.Ordinal);
    }

    [Fact]
    [Documented("option/action", "If you want to perform another behavior you have coded in your application, use ```return (value)```, where `(value)` is the name of the method you want to execute.")]
    public async Task Sub_menu_starts_with_its_own_main_prompt_and_repeats()
    {
        await PlayMenuAsync(
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

    [Fact]
    public async Task Wav_file_takes_as_long_as_its_header_says()
    {
        var folder = Directory.CreateTempSubdirectory("emulator-audio-");
        try
        {
            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "a.wav"), Wav(bytesPerSecond: 1000, length: 7000), TestContext.Current.CancellationToken);
            Handler.Responses["ice"] = Menu("""{"id":"main","mainPrompt":"a.wav;#href[https://a.example/a.wav?x=1];missing.wav"}""");
            Handler.Responses["pie"] = HangUp;
            await using var platform = Create(options => options.AudioFolder = folder.FullName);
            await (await CallAsync(platform)).EndsAsync();
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        // Twice 7 seconds, one second for the file that is not there, and the timeout of 5 seconds.
        Assert.Equal("2026-01-01T12:00:20Z", TimeOfPie());
    }

    private static byte[] Wav(int bytesPerSecond, int length)
    {
        var wav = new byte[44 + length];
        "RIFF"u8.CopyTo(wav);
        BitConverter.TryWriteBytes(wav.AsSpan(4), 36 + length);
        "WAVEfmt "u8.CopyTo(wav.AsSpan(8));
        BitConverter.TryWriteBytes(wav.AsSpan(16), 16);
        BitConverter.TryWriteBytes(wav.AsSpan(28), bytesPerSecond);
        "data"u8.CopyTo(wav.AsSpan(36));
        BitConverter.TryWriteBytes(wav.AsSpan(40), length);
        return wav;
    }

    private static string Menu(params string[] menus) => $$$"""{"action":{"name":"runMenu","menus":[{{{string.Join(',', menus)}}}]}}""";

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private string TimeOfPie() => (string)Handler.Json.Single(json => (string)json["event"]! == "pie")["timestamp"]!;
}
