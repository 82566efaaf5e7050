using Sinch.Voice.Client.Tests.Infrastructure;
using Sinch.Voice.Runtime;

namespace Sinch.Voice.Client.Tests.Json;

/// <summary>Menus that the platform would refuse are found before they are sent.</summary>
public sealed class MenuTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<RunMenuAction, string> Broken => new()
    {
        { new(), "'action.menus' has no menu with the ID 'main', which the platform plays first. Add it, or name the first menu in 'mainMenu'." },
        { new() { Menus = [new() { Id = "first" }] }, "'action.menus' has no menu with the ID 'main', which the platform plays first. Add it, or name the first menu in 'mainMenu'." },
        { new() { MainMenu = "x", Menus = [new() { Id = "main" }] }, "'action.mainMenu' is 'x', but there is no menu with this ID. Add the menu, or correct the ID." },
        { new() { Menus = [new() { Id = "main" }, new() { Id = "main" }] }, "'action.menus[1].id' is 'main', which is the ID of another menu. Give each menu an ID of its own." },
        {
            Of(MenuAction.Return("a"), MenuAction.Menu("order")),
            "'action.menus[0].options[1].action' leads to the menu 'order', but there is no menu with this ID. Add the menu, or correct the ID."
        },
        {
            new() { Menus = [new() { Id = "main", Options = [new() { Dtmf = "1", Action = MenuAction.Return("a") }, new() { Dtmf = "1", Action = MenuAction.Return("b") }] }] },
            "'action.menus[0].options[1].dtmf' is '1', which is the key of another option. Give each option of a menu a key of its own."
        },
    };

    public static TheoryData<RunMenuAction> Sound =>
    [
        Of(MenuAction.Return("a"), MenuAction.Menu("main")),
        new RunMenuAction { MainMenu = "first", Menus = [new() { Id = "first" }] },
        new RunMenuAction { MainMenu = "Main", Menus = [new() { Id = "other" }, new() { Id = "main", Options = [new() { Dtmf = "1", Action = MenuAction.Parse("menu (OTHER)") }] }] },
        new RunMenuAction { Menus = [new() { Id = "main", Options = [new() { Dtmf = "1", Action = MenuAction.Parse("something new") }] }] },
    ];

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task A_broken_menu_is_not_sent(RunMenuAction menu, string expected)
    {
        await using var server = await LoopbackServer.StartAsync(200, """{"callId":"c"}""");
        var voice = new SinchVoiceClient(TestCredentials.Signed, new() { Endpoint = server.Address });

        var update = await Assert.ThrowsAsync<ArgumentException>(() => voice.Calls.UpdateAsync("c", new() { Action = menu }, cancellationToken: Ct));
        Assert.Equal(expected, update.Message);

        var callout = await Assert.ThrowsAsync<ArgumentException>(
            () => voice.Callouts.CreateAsync(new CustomCalloutRequest { CustomCallout = new() { Ace = new AceSvaml { Action = menu } } }, cancellationToken: Ct));
        Assert.Equal(expected.Replace("'action.", "'customCallout.ace.action.", StringComparison.Ordinal), callout.Message);

        var answer = await Assert.ThrowsAsync<ArgumentException>(() => new Receptionist(menu).HandleAsync("""{"event":"ice"}"""u8.ToArray(), Ct));
        Assert.Equal(expected, answer.Message);
        Assert.Empty(server.Requests);
    }

    [Theory]
    [MemberData(nameof(Sound))]
    public async Task What_is_not_sure_to_fail_is_sent(RunMenuAction menu)
    {
        await using var server = await LoopbackServer.StartAsync(200, """{"callId":"c"}""");
        var voice = new SinchVoiceClient(TestCredentials.Signed, new() { Endpoint = server.Address });
        await voice.Callouts.CreateAsync(new CustomCalloutRequest { CustomCallout = new() { Ice = new IceSvaml { Action = menu } } }, cancellationToken: Ct);
        Assert.Single(server.Requests);
        Assert.False((await new Receptionist(menu).HandleAsync("""{"event":"ice"}"""u8.ToArray(), Ct)).IsEmpty);
    }

    [Theory]
    [InlineData("""{"name":"runMenu","menus":7}""")]
    [InlineData("""{"name":"runMenu" """)]
    public async Task A_text_that_the_application_wrote_is_refused_only_if_it_is_the_SVAML_of_a_broken_menu(string action)
    {
        await using var server = await LoopbackServer.StartAsync(200, """{"callId":"c"}""");
        var voice = new SinchVoiceClient(TestCredentials.Signed, new() { Endpoint = server.Address });
        var sending = voice.Callouts.CreateAsync(
            new CustomCalloutRequest { CustomCallout = new() { Custom = $$"""{"action":{{action}}}""", Ice = new($$"""{"action":{{action}}}""") } }, cancellationToken: Ct);
        if (action.EndsWith('}'))
        {
            Assert.StartsWith("'customCallout.ice.action.menus' has no menu", (await Assert.ThrowsAsync<ArgumentException>(() => sending)).Message, StringComparison.Ordinal);
        }
        else
        {
            Assert.Equal("c", (await sending).CallId);
        }
    }

    [Fact]
    public void Prompts_and_actions_are_typed()
    {
        var menu = new Menu { Id = "main", MainPrompt = [Prompt.File("welcome"), Prompt.Say("Press 1.")], Options = [new() { Dtmf = "1", Action = MenuAction.Menu("main") }] };
        const string Json = """{"id":"main","mainPrompt":"welcome;#tts[Press 1.]","options":[{"dtmf":"1","action":"menu(main)"}]}""";
        Assert.Equal(Json, ApiJson.Serialize(menu));
        var again = ApiJson.Deserialize<Menu>(Json)!;
        Assert.Equal([Prompt.File("welcome"), Prompt.Say("Press 1.")], again.MainPrompt!.Value.ToList());
        Assert.Equal("main", again.Options![0].Action.MenuId);
        Assert.Equal("""{"name":"playFiles","ids":["#ssml[a]"]}""", ApiJson.Serialize(new PlayFilesInstruction { Ids = [Prompt.Ssml("a")] }));
        Assert.Equal("""{"name":"park","introPrompt":"#tts[a]","holdPrompt":"b"}""", ApiJson.Serialize(new ParkAction { IntroPrompt = Prompt.Say("a"), HoldPrompt = Prompt.File("b") }));
        Assert.Throws<ArgumentException>(() => ApiJson.Serialize(new MenuOption { Dtmf = "1", Action = default }));
    }

    private static RunMenuAction Of(MenuAction one, MenuAction two)
        => new() { Menus = [new() { Id = "main", Options = [new() { Dtmf = "1", Action = one }, new() { Dtmf = "2", Action = two }] }] };

    private sealed class Receptionist(RunMenuAction menu) : VoiceCallbackHandler
    {
        public override ValueTask<IceSvaml?> OnIceAsync(IceEvent ice, CallbackContext context) => new(new IceSvaml { Action = menu });
    }
}
