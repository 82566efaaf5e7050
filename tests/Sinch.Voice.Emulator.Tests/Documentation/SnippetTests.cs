using System.Text.RegularExpressions;
using Sinch.Voice.Testing;

namespace Sinch.Voice.Emulator.Tests.Documentation;

/// <summary>The snippets of docs/emulator, run as tests.</summary>
public partial class SnippetTests
{
    private const string Sales = "+12025550141";

    /// <summary>Each page, and how many snippets of C# it has.</summary>
    [Theory]
    [InlineData("README.md", 3)]
    [InlineData("scenarios.md", 8)]
    [InlineData("faults.md", 1)]
    [InlineData("recordings.md", 1)]
    public void Snippets_are_part_of_the_tests(string page, int count)
    {
        var source = Unindented(Resource("SnippetTests.cs"));
        var snippets = Snippet().Matches(Resource(page).ReplaceLineEndings("\n")).Select(match => Unindented(match.Groups[1].Value)).ToList();

        Assert.Equal(count, snippets.Count);
        Assert.All(snippets, snippet => Assert.Contains(snippet, source, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_test_in_five_minutes()
    {
        await using var platform = VoiceEmulator.Create(new Receptionist());
        var caller = platform.Phone("+12025550100");
        var sales = platform.Phone("+12025550141");

        var call = await caller.CallAsync("+12025550101");
        await call.HearsAsync("Press 1 for sales");
        await call.PressAsync("1");
        var ringing = await sales.RingsAsync();
        await ringing.AnswerAsync();
        await ringing.HearsAsync("A customer for you");
        await ringing.HangUpAsync();
        var end = await call.EndsAsync();

        Assert.Equal(CallEndReason.CalleeHangup, end.Reason);
    }

    [Fact]
    public async Task Client()
    {
        await using var platform = await VoiceEmulator.StartAsync();
        var credential = SinchCredential.Signed(platform.ApplicationKey, platform.ApplicationSecret);
        var voice = new SinchVoiceClient(credential, new ApiClientOptions { Endpoint = platform.Endpoint });

        var failure = await Assert.ThrowsAsync<SinchVoiceException>(() => voice.Calls.GetAsync("unknown"));
        Assert.Equal(404, (int?)failure.StatusCode);
    }

    [Fact]
    public async Task Interrupting()
    {
        await using var platform = VoiceEmulator.Create(new Receptionist());
        var call = await platform.Phone("+12025550100").CallAsync("+12025550101");
        await call.BeginsToHearAsync("Press 1");
        await call.PressAsync("1");
        await (await platform.Phone(Sales).RingsAsync()).RejectAsync();
    }

    [Fact]
    public async Task Speaking()
    {
        await using var platform = VoiceEmulator.Create(new Receptionist { Listens = true });
        var call = await platform.Phone("+12025550100").CallAsync("+12025550101");
        await call.HearsAsync("Say sales or support");
        await call.SayAsync("sales");
        await (await platform.Phone(Sales).RingsAsync()).RejectAsync();
    }

    [Fact]
    public async Task Waiting()
    {
        await using var platform = VoiceEmulator.Create(new Receptionist());
        var call = await platform.Phone("+12025550100").CallAsync("+12025550101");
        await call.HearsAsync("Press 1 for sales");
        await call.HearsAsync("Press 1 for sales");
        await call.EndsAsync();
    }

    [Fact]
    public async Task Behaviors()
    {
        await using var platform = VoiceEmulator.Create(new Receptionist());
        await platform.Phone("+12025550141").SetBehaviorAsync(PhoneBehavior.Answers(after: TimeSpan.FromSeconds(4)));
        await platform.Phone("+12025550142").SetBehaviorAsync(PhoneBehavior.IsBusy());
        await platform.Phone("+12025550143").SetBehaviorAsync(PhoneBehavior.IsMachine("Please leave a message.", beepsAfter: TimeSpan.FromSeconds(6)));
        await platform.Phone("+12025550144").SetBehaviorAsync(PhoneBehavior.IsNotAnswered(after: TimeSpan.FromSeconds(45)));
        await platform.AdvanceAsync(TimeSpan.FromMinutes(10));
    }

    [Fact]
    public async Task Conference()
    {
        await using var platform = VoiceEmulator.Create(new Room());
        var alice = await platform.Phone("+12025550100").CallAsync("+12025550101");
        var bob = await platform.Phone("+12025550102").CallAsync("+12025550101");
        await alice.SayAsync("Hello, Bob");
        await bob.HearsAsync("Hello, Bob");
    }

    [Fact]
    public async Task Load()
    {
        await using var platform = VoiceEmulator.Create(new Receptionist());
        await platform.Phone(Sales).SetBehaviorAsync(PhoneBehavior.IsBusy());
        var result = await platform.RunLoadAsync(
            async number =>
            {
                var call = await platform.Phone($"+1202555{number:0000}").CallAsync("+12025550101");
                await call.HearsAsync("Press 1 for sales");
                await call.PressAsync("1");
                await call.EndsAsync();
            },
            calls: 500,
            callsPerSecond: 100);

        Assert.Equal(0, result.FailedCalls);
    }

    [Fact]
    public async Task Recordings()
    {
        var folder = Directory.CreateTempSubdirectory("recordings").FullName;
        var handler = new Receptionist();
        await using var platform = VoiceEmulator.Create(handler, options => options.RecordingFolder = folder);
        await (await platform.Phone("+12025550100").CallAsync("+12025550101")).HangUpAsync();
        Directory.Delete(folder);
    }

    [Fact]
    public async Task Faults()
    {
        await using var platform = VoiceEmulator.Create(new Receptionist());
        await platform.Faults.RespondAsync(500, "ice");
        platform.Expect(UnexpectedEvents.FailedCallback);
        var call = await platform.Phone("+12025550100").CallAsync("+12025550101");
        var end = await call.EndsAsync();

        Assert.Equal(CallEndReason.CallbackError, end.Reason);
    }

    [Fact]
    public async Task Streaming()
    {
        await using var server = await Scenarios.StreamServer.StartAsync();
        await using var platform = VoiceEmulator.Create(new Agent(server.Url));
        var echo = EchoAsync(server);
        var question = PcmAudio.Silence(TimeSpan.FromSeconds(0.2), 8000);
        var call = await platform.Phone("+12025550100").CallAsync("+12025550101");
        await call.IsAnsweredAsync();
        await call.SayAsync(question);
        var answer = await call.HearsAudioAsync(atLeast: TimeSpan.FromSeconds(0.1));
        await call.HangUpAsync();
        await echo;

        Assert.False(answer.WasCleared);
    }

    private static async Task EchoAsync(Scenarios.StreamServer server)
    {
        var peer = await server.AcceptAsync();
        await peer.AnswerAsync();
        await peer.SendAsync(Enumerable.Repeat((byte)1, 3200).ToArray());
        await peer.ReadToEndAsync();
    }

    private static string Unindented(string text) => string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim())).Trim();

    /// <summary>The pages and this file are resources, since the paths of a deterministic build lead nowhere.</summary>
    private static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(SnippetTests).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Snippet();

    private sealed class Receptionist : VoiceCallbackHandler
    {
        public bool Listens { get; init; }

        public override ValueTask<IceSvaml?> OnIceAsync(IceEvent ice, CallbackContext context) => new(new IceSvaml
        {
            Action = new RunMenuAction
            {
                Locale = "en-US",
                EnableVoice = Listens,
                Menus =
                [
                    new()
                    {
                        Id = "main",
                        MainPrompt = Prompt.Say(Listens ? "Say sales or support." : "Press 1 for sales."),
                        Repeats = 1,
                        Options = Listens ? null : [new() { Dtmf = "1", Action = MenuAction.Return("sales") }],
                    },
                ],
            },
        });

        public override ValueTask<PieSvaml?> OnPieAsync(PieEvent pie, CallbackContext context) => new(pie.MenuResult?.Value is null
            ? new PieSvaml { Action = new HangupAction() }
            : new PieSvaml { Action = new ConnectPstnAction { Number = Sales } });

        public override ValueTask<AceSvaml?> OnAceAsync(AceEvent ace, CallbackContext context) => new(new AceSvaml
        {
            Instructions = [new SayInstruction { Text = "A customer for you." }],
            Action = new ContinueAction(),
        });
    }

    private sealed class Agent(string url) : VoiceCallbackHandler
    {
        public override ValueTask<IceSvaml?> OnIceAsync(IceEvent ice, CallbackContext context)
            => new(new IceSvaml { Action = new ConnectStreamAction { Destination = new() { Endpoint = url } } });
    }

    private sealed class Room : VoiceCallbackHandler
    {
        public override ValueTask<IceSvaml?> OnIceAsync(IceEvent ice, CallbackContext context)
            => new(new IceSvaml { Action = new ConnectConfAction { ConferenceId = "room" } });
    }
}
