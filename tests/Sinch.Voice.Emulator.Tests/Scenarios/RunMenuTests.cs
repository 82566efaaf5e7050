using Sinch.Voice.Emulator.Tests.Coverage;
using Sinch.Voice.Testing;

namespace Sinch.Voice.Emulator.Tests.Scenarios;

/// <summary>What <c>runMenu</c> does with keys, words, time and hanging up.</summary>
public class RunMenuTests : Scene
{
    private static readonly Menu s_sales = new()
    {
        Id = "main",
        MainPrompt = Prompt.Say("Press 1 for sales."),
        RepeatPrompt = Prompt.Say("Please press 1."),
        Repeats = 2,
        Options = [new() { Dtmf = "1", Action = MenuAction.Return("sales") }],
    };

    [Fact]
    [Documented("menu", "An IVR menu that contains an audio prompt as well as configured options.")]
    [Documented("menu/options", "The set of options available in the menu.")]
    [Documented("option", "A configured option that the user can trigger to perform an action.")]
    [Documented("option/dtmf", "A DTMF digit the user can press to trigger the configured action.")]
    public async Task Key_of_an_option_returns_its_value()
    {
        Handler.Ice = _ => RunMenu(s_sales);
        await using var platform = Create();
        var call = await platform.Phone(Caller).CallAsync(Application);
        await call.HearsAsync("Press 1");
        await call.PressAsync("1");
        await call.EndsAsync();

        var result = Handler.All<PieEvent>().Single().MenuResult!;
        Assert.Equal(("return", "sales", "main", "dtmf"), (result.Type?.Value, result.Value, result.MenuId, result.InputMethod?.Value));
        Assert.Equal("ICE PIE(return) DICE(ANSWERED,MANAGERHANGUP)", Handler.Order);
    }

    [Fact]
    [Documented("svaml.action.runMenu/barge", "If a valid input is pressed, the message will stop playing and accept the input.", "'Barging' means that the user can press a DTMF digit before the prompt has finished playing.")]
    public async Task Key_interrupts_the_prompt()
    {
        Handler.Ice = _ => RunMenu(s_sales);
        await using var platform = Create();
        var call = await platform.Phone(Caller).CallAsync(Application);
        await call.BeginsToHearAsync("Press 1");
        await call.PressAsync("1");
        await call.EndsAsync();

        Assert.Contains("does not hear the rest of \"Press 1 for sales.\"", call.Transcript.ToString(), StringComparison.Ordinal);
        Assert.Equal("sales", Handler.All<PieEvent>().Single().MenuResult?.Value);
    }

    [Fact]
    [Documented("svaml.action.runMenu/barge", "If `barge` is disabled, the user must listen to the entire prompt before input is accepted.")]
    public async Task Without_barge_keys_have_no_effect_during_a_prompt()
    {
        Handler.Ice = _ => new() { Action = new RunMenuAction { Barge = false, Menus = [s_sales] } };
        await using var platform = Create();
        var call = await platform.Phone(Caller).CallAsync(Application);
        await call.BeginsToHearAsync("Press 1");
        await call.PressAsync("1");
        await call.HearsAsync("Press 1");
        await call.HearsAsync("Please press 1");
        await call.PressAsync("1");
        await call.EndsAsync();

        Assert.Equal("ICE PIE(return) DICE(ANSWERED,MANAGERHANGUP)", Handler.Order);
    }

    [Fact]
    public async Task Nothing_pressed_repeats_and_then_times_out()
    {
        Handler.Ice = _ => RunMenu(s_sales);
        await using var platform = Create();
        var call = await platform.Phone(Caller).CallAsync(Application);
        await call.HearsAsync("Press 1 for sales");
        await call.HearsAsync("Please press 1");
        await call.HearsAsync("Please press 1");
        await call.EndsAsync();

        var result = Handler.All<PieEvent>().Single().MenuResult!;
        Assert.Equal(("timeout", null), (result.Type?.Value, result.Value));
        // 1.2 s, twice 1 s of prompts, and three times the 5 s of the default.
        Assert.Contains("00:18.200  menu result Timeout", call.Transcript.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_keys_to_the_end_are_invalid_input()
    {
        Handler.Ice = _ => RunMenu(s_sales);
        await using var platform = Create();
        var call = await platform.Phone(Caller).CallAsync(Application);
        await call.HearsAsync("Press 1");
        await call.PressAsync("9");
        await call.HearsAsync("Please press 1");
        await call.PressAsync("8");
        await call.HearsAsync("Please press 1");
        await call.PressAsync("7");
        await call.EndsAsync();

        Assert.Equal("invalidinput", Handler.All<PieEvent>().Single().MenuResult?.Type?.Value);
    }

    [Fact]
    [Documented("svaml.action.runMenu", "This menu can play pre-recorded files or text-to-speech messages, collect DTMF tones, and trigger the Prompt Input Event (PIE) callback towards your backend, notifying you of the actions the callee took.")]
    [Documented("option/action", "If you want to navigate to another menu, use ```menu(value)```.")]
    [Documented("svaml.action.runMenu/menus", "The list of menus available.")]
    public async Task Sub_menu_is_played_without_an_event_and_named_in_the_result()
    {
        Handler.Ice = _ => RunMenu(
            new() { Id = "main", MainPrompt = Prompt.Say("Press 2 for orders."), Options = [new() { Dtmf = "2", Action = MenuAction.Menu("orders") }] },
            new Menu { Id = "orders", MainPrompt = Prompt.Say("Enter four digits."), MaxDigits = 4 });
        await using var platform = Create();
        var call = await platform.Phone(Caller).CallAsync(Application);
        await call.HearsAsync("Press 2");
        await call.PressAsync("2");
        await call.HearsAsync("Enter four digits.");
        await call.PressAsync("1234");
        await call.EndsAsync();

        var result = Handler.All<PieEvent>().Single().MenuResult!;
        Assert.Equal(("sequence", "1234", "orders"), (result.Type?.Value, result.Value, result.MenuId));
    }

    [Theory]
    [InlineData("12#", "12")]
    [InlineData("123", "123")]
    public async Task Digits_end_with_the_number_sign_or_with_time(string keys, string value)
    {
        Handler.Ice = _ => RunMenu(new() { Id = "main", MainPrompt = Prompt.Say("Digits, please."), MaxDigits = 10, TimeoutMilliseconds = 2000 });
        await using var platform = Create();
        var call = await platform.Phone(Caller).CallAsync(Application);
        await call.HearsAsync("Digits");
        await call.PressAsync(keys);
        await call.EndsAsync();

        Assert.Equal(value, Handler.All<PieEvent>().Single().MenuResult?.Value);
    }

    [Fact]
    [Documented("svaml.action.runMenu/mainMenu", "Selects the menu item from the `menus` array to play first.")]
    public async Task MainMenu_names_the_first_menu()
    {
        Handler.Ice = _ => new() { Action = new RunMenuAction { MainMenu = "other", Menus = [s_sales, new() { Id = "other", MainPrompt = Prompt.Say("The other one.") }] } };
        await using var platform = Create();
        var call = await platform.Phone(Caller).CallAsync(Application);
        await call.HearsAsync("The other one.");
        await call.HangUpAsync();
        await call.EndsAsync();
    }

    [Fact]
    public async Task Hanging_up_in_a_menu_is_a_result_and_then_the_end()
    {
        Handler.Ice = _ => RunMenu(s_sales);
        await using var platform = Create();
        var call = await platform.Phone(Caller).CallAsync(Application);
        await call.BeginsToHearAsync("Press 1");
        await call.HangUpAsync();

        Assert.Equal("Answered CallerHangup 0", End(await call.EndsAsync()));
        Assert.Equal("ICE PIE(hangup) DICE(ANSWERED,CALLERHANGUP)", Handler.Order);
    }

    [Fact]
    [Documented("svaml.action.runMenu/enableVoice", "Enables voice detection.")]
    public async Task Spoken_word_chooses_an_option()
    {
        var option = new MenuOption { Dtmf = "1", Action = MenuAction.Return("sales"), AdditionalProperties = new() { { "input", System.Text.Json.JsonSerializer.SerializeToElement("sales") } } };
        Handler.Ice = _ => new() { Action = new RunMenuAction { EnableVoice = true, Locale = "en-US", Menus = [new() { Id = "main", MainPrompt = Prompt.Say("Say sales."), Options = [option] }] } };
        await using var platform = Create();
        var call = await platform.Phone(Caller).CallAsync(Application);
        await call.HearsAsync("Say sales.");
        await call.SayAsync("Sales");
        await call.EndsAsync();

        var result = Handler.All<PieEvent>().Single().MenuResult!;
        Assert.Equal(("return", "sales", "voice"), (result.Type?.Value, result.Value, result.InputMethod?.Value));
    }

    [Fact]
    [Documented("svaml.action.pie", "The action that will control the call.")]
    public async Task Another_menu_after_a_result()
    {
        Handler.Ice = _ => RunMenu(s_sales);
        Handler.Pie = pie => pie.MenuResult?.MenuId == "main"
            ? new() { Action = new RunMenuAction { MainMenu = "again", Menus = [new() { Id = "again", MainPrompt = Prompt.Say("Once more."), MaxDigits = 1 }] } }
            : new() { Action = new HangupAction() };
        await using var platform = Create();
        var call = await platform.Phone(Caller).CallAsync(Application);
        await call.HearsAsync("Press 1");
        await call.PressAsync("1");
        await call.HearsAsync("Once more.");
        await call.PressAsync("7");
        await call.EndsAsync();

        Assert.Equal("ICE PIE(return) PIE(sequence) DICE(ANSWERED,MANAGERHANGUP)", Handler.Order);
    }

    [Fact]
    public async Task PIE_without_a_response_ends_with_an_error_message()
    {
        Handler.Ice = _ => RunMenu(s_sales);
        await using var platform = Create();
        await platform.Faults.SendWrongJsonAsync("pie");
        var call = await platform.Phone(Caller).CallAsync(Application);
        await call.HearsAsync("Press 1");
        await call.PressAsync("1");
        await call.HearsAsync("(error message)");
        var end = await call.EndsAsync();

        Assert.Equal(CallEndReason.CallbackError, end.Reason);
    }

    [Fact]
    [Documented("svaml.action.runMenu", "Plays an interactive voice response (IVR) menu to the callee.")]
    public async Task Menu_for_the_callee_and_then_the_conversation()
    {
        Handler.Ice = _ => Connect();
        Handler.Ace = _ => new() { Action = new RunMenuAction { Menus = [new() { Id = "main", MainPrompt = Prompt.Say("Press 1 to take the call."), MaxDigits = 1 }] } };
        Handler.Pie = _ => new() { Action = new ContinueAction() };
        await using var platform = Create();
        var call = await platform.Phone(Caller).CallAsync(Application);
        var ringing = await platform.Phone(Callee).RingsAsync();
        await ringing.AnswerAsync();
        await ringing.HearsAsync("Press 1 to take the call.");
        await ringing.PressAsync("1");
        await ringing.SayAsync("Good morning");
        await call.HearsAsync("Good morning");
        await ringing.HangUpAsync();
        await call.EndsAsync();

        Assert.Equal("ICE ACE PIE(sequence) DICE(ANSWERED,CALLEEHANGUP)", Handler.Order);
    }
}
