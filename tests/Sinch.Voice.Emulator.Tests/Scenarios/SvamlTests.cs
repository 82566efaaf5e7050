using System.Text;
using Sinch.Voice.Emulator.Svaml;
using Sinch.Voice.Emulator.Tests.Coverage;
using Sinch.Voice.Testing;

namespace Sinch.Voice.Emulator.Tests.Scenarios;

/// <summary>Responses that the platform would refuse: the call ends, and the transcript says where and why.</summary>
public class SvamlTests
{
    private const string Long = "600 characters are the limit";

    [Theory]
    [InlineData("""{"action":{"name":"continue"}}""", "$.action.name: ")]
    [InlineData("""{"action":{"name":"dance"}}""", "$.action.name: ")]
    [InlineData("""{"action":{}}""", "$.action.name: ")]
    [InlineData("""{"action":[{"name":"hangup"},{"name":"hangup"}]}""", "$.action: ")]
    [InlineData("""{"action":{"name":"hangup"},"action":{"name":"hangup"}}""", "$.action: ")]
    [InlineData("""{"action":{"name":"connectSip","destination":{"type":"sip","endpoint":"a@b"},"maxDuration":14401}}""", "$.action.maxDuration: is 14401; a call lasts at most 14400 seconds")]
    [InlineData("""{"action":{"name":"connectStream","destination":{"type":"websocket","endpoint":"ws://x/"},"maxDuration":14401}}""", "$.action.maxDuration: is 14401; a call lasts at most 14400 seconds")]
    [InlineData("""{"action":{"name":"runMenu","enableVoice":true,"menus":[{"id":"main"}]}}""", "$.action.locale: is missing; enableVoice needs the language to listen for")]
    [InlineData("""{"instructions":[{"name":"playFiles","ids":["#tts[Hi]"]}],"action":{"name":"hangup"}}""", "$.instructions[0].locale: is missing; text to speak needs the language")]
    [InlineData("""{"instructions":[{"name":"playFiles","ids":["a.wav","#ssml[Hi]"]}],"action":{"name":"hangup"}}""", "$.instructions[0].locale: is missing; text to speak needs the language")]
    [InlineData("""{"action":{"name":"connectPstn","number":"abc"}}""", "$.action.number: is 'abc', not a telephone number")]
    [InlineData("""{"action":{"name":"connectPstn","maxDuration":14401}}""", "$.action.maxDuration: is 14401; a call lasts at most 14400 seconds")]
    [InlineData("""{"action":{"name":"connectPstn","dialTimeout":0}}""", "$.action.dialTimeout: is 0, not a positive number")]
    [InlineData("""{"action":{"name":"connectPstn","dtmf":"12x"}}""", "$.action.dtmf: has 'x' at index 2")]
    [InlineData("""{"action":{"name":"connectConf"}}""", "$.action.conferenceId: ")]
    [InlineData("""{"action":{"name":"connectConf","conferenceId":""}}""", "$.action.conferenceId: is empty")]
    [InlineData("""{"action":{"name":"connectStream","destination":{"type":"websocket","endpoint":"ws://x/"},"streamingOptions":{"sampleRate":11025}}}""", "$.action.streamingOptions.sampleRate: is 11025; the rates are 8000, 16000, 24000, 44100, 48000, 96000")]
    [InlineData("""{"action":{"name":"connectStream","destination":{"type":"websocket","endpoint":"ws://x/"},"streamingOptions":{"version":2}}}""", "$.action.streamingOptions.version: is 2; the version is 1")]
    [InlineData("""{"action":{"name":"connectStream","destination":{"type":"websocket","endpoint":"http://x/"}}}""", "$.action.destination.endpoint: is not an absolute ws:// or wss:// URL")]
    [InlineData("""{"action":{"name":"runMenu"}}""", "$.action.menus: has no menu")]
    [InlineData("""{"action":{"name":"runMenu","menus":[{"id":"first"}]}}""", "$.action.menus: has no menu with the ID 'main'")]
    [InlineData("""{"action":{"name":"runMenu","mainMenu":"x","menus":[{"id":"main"}]}}""", "$.action.mainMenu: is 'x', which is not the ID of a menu")]
    [InlineData("""{"action":{"name":"runMenu","menus":[{"id":"main"},{"id":"MAIN"}]}}""", "$.action.menus[1].id: is 'MAIN' like that of another menu")]
    [InlineData("""{"action":{"name":"runMenu","menus":[{"mainPrompt":"x"}]}}""", "$.action.menus[0].id: ")]
    [InlineData("""{"action":{"name":"runMenu","menus":[{"id":"main","options":[{"dtmf":"1","action":"menu(x)"}]}]}}""", "$.action.menus[0].options[0].action: leads to the menu 'x', which does not exist")]
    [InlineData("""{"action":{"name":"runMenu","menus":[{"id":"main","options":[{"dtmf":"1","action":"jump"}]}]}}""", "$.action.menus[0].options[0].action: is 'jump', neither return(...) nor menu(...)")]
    [InlineData("""{"action":{"name":"runMenu","menus":[{"id":"main","options":[{"dtmf":"12","action":"return(x)"}]}]}}""", "$.action.menus[0].options[0].dtmf: is '12', not a key")]
    [InlineData("""{"action":{"name":"park","maxDuration":601}}""", "$.action.maxDuration: is 601; a call is parked for at most 600 seconds")]
    [InlineData("""{"instructions":[{"name":"sing"}],"action":{"name":"hangup"}}""", "$.instructions[0].name: ")]
    [InlineData("""{"instructions":[{"name":"sendDtmf","value":"1a"}],"action":{"name":"hangup"}}""", "$.instructions[0].value: has 'a' at index 1")]
    [InlineData("""{"instructions":[{"name":"playFiles"}],"action":{"name":"hangup"}}""", "$.instructions[0].ids: ")]
    [InlineData("""{"instructions":[{"name":"startRecording","options":{"destinationUrl":"https://x"}}],"action":{"name":"hangup"}}""", "$.instructions[0].options.destinationUrl: does not begin with s3://")]
    [InlineData("""{"instructions":[{"name":"startRecording","options":{"destinationUrl":"s3://x","format":"ogg"}}],"action":{"name":"hangup"}}""", "$.instructions[0].options.format: is 'ogg'")]
    [Documented("svaml.action", "Each SVAML object can only include one action.")]
    [Documented("svaml.action.ace", "Each SVAML object can only include one action.")]
    [Documented("svaml.action.ice", "Each SVAML object can only include one action.")]
    [Documented("svaml.action.pie", "Each SVAML object can only include one action.")]
    [Documented("svaml.action.connectPstn/maxDuration", "The max duration of the call in seconds (max 14400 seconds).")]
    [Documented("svaml.action.connectSip/maxDuration", "The max duration of the call in seconds (max 14400 seconds).")]
    [Documented("svaml.action.connectStream/maxDuration", "The max duration of the call in seconds (max 14400 seconds).")]
    [Documented("svaml.action.connectPstn/dtmf", "`0-9`, `#`, and `w`.")]
    [Documented("svaml.instruction.sendDtmf/value", "`0-9`, `#`, and `w`.")]
    [Documented("svaml.action.runMenu/menus", "If no menu has an `id` value of `main`, an error is returned.")]
    [Documented("menu/id", "One menu must have the ID value of `main`.", "The identifier of a menu.")]
    [Documented("svaml.instruction.playFiles/locale", "If using SSML or TTS, this is a required field.")]
    [Documented("option/action", "Determines which action is taken when the DTMF digit is pressed.")]
    public async Task Refused(string svaml, string problem)
    {
        var handler = new RawHandler { Responses = { ["ice"] = svaml } };
        await using var platform = VoiceEmulator.Create(handler);
        platform.Expect(UnexpectedEvents.RefusedSvaml);
        var call = await platform.Phone("+12025550100").CallAsync("+12025550101");
        var end = await call.EndsAsync();

        Assert.Equal(CallEndReason.InvalidSvamlAction, end.Reason);
        Assert.Contains($"the SVAML is refused: {problem}", call.Transcript.ToString(), StringComparison.Ordinal);
        Assert.Equal(["ice", "notify", "dice"], handler.Events);
    }

    [Theory]
    [InlineData("""{"name":"hangup"}""", "ice ace pie")]
    [InlineData("""{"name":"continue"}""", "ace pie")]
    [InlineData("""{"name":"connectPstn","number":"+12025550141"}""", "ice pie")]
    [InlineData("""{"name":"connectMxp","destination":{"type":"username","endpoint":"bob"}}""", "ice")]
    [InlineData("""{"name":"connectConf","conferenceId":"team"}""", "ice ace pie")]
    [InlineData("""{"name":"connectSip","destination":{"type":"sip","endpoint":"a@b"}}""", "ice pie")]
    [InlineData("""{"name":"connectStream","destination":{"type":"websocket","endpoint":"wss://x/"}}""", "ice")]
    [InlineData("""{"name":"runMenu","menus":[{"id":"main"}]}""", "ice ace pie")]
    [InlineData("""{"name":"park"}""", "ice")]
    [Documented("svaml.action.hangup", "Available to use in a response to an Incoming Call Event callback or an Answered Call Event callback.")]
    [Documented("svaml.action.continue", "Available to use in a response to an Answered Call Event callback.")]
    [Documented("svaml.action.connectPstn", "Available to use in a response to an Incoming Call Event callback.")]
    [Documented("svaml.action.connectMxp", "Available to use in a response to an Incoming Call Event callback.")]
    [Documented("svaml.action.connectConf", "Available to use in a response to an Incoming Call Event callback.")]
    [Documented("svaml.action.connectSip", "Available to use in a response to an Incoming Call Event callback.")]
    [Documented("svaml.action.connectStream", "Available to use in a response to an Incoming Call Event callback.")]
    [Documented("svaml.action.runMenu", "Available to use in a response to an Incoming Call Event callback or an Answered Call Event callback.")]
    [Documented("svaml.action.hangup/name", "Must have the value `hangup`.")]
    [Documented("svaml.action.continue/name", "Must have the value `continue`.")]
    [Documented("svaml.action.connectPstn/name", "Must have the value `connectPstn`.")]
    [Documented("svaml.action.connectMxp/name", "Must have the value `connectMxp`.")]
    [Documented("svaml.action.connectConf/name", "Must have the value `connectConf`.")]
    [Documented("svaml.action.connectSip/name", "Must have the value `connectSip`.")]
    [Documented("svaml.action.connectStream/name", "Must have the value `connectStream`.")]
    [Documented("svaml.action.runMenu/name", "Must have the value `runMenu`.")]
    [Documented("svaml.action.park/name", "Must have the value `park`.")]
    public void Action_is_for_the_events_that_have_it(string action, string events)
        => Assert.Equal(events, AcceptedBy($$"""{"action":{{action}}}"""));

    [Theory]
    [InlineData("""{"name":"playFiles","ids":["a.wav"]}""", "ice ace pie")]
    [InlineData("""{"name":"say","text":"Hi"}""", "ice ace pie")]
    [InlineData("""{"name":"sendDtmf","value":"1"}""", "ice pie")]
    [InlineData("""{"name":"setCookie","key":"k","value":"v"}""", "ice ace pie")]
    [InlineData("""{"name":"answer"}""", "ice")]
    [InlineData("""{"name":"startRecording"}""", "ice ace pie")]
    [InlineData("""{"name":"stopRecording"}""", "ice ace pie")]
    [Documented("svaml.instruction", "Instructions allow an application to play a message or file, start recording, and various other tasks.")]
    [Documented("svaml.instruction.ace", "Instructions allow an application to play a message or file, start recording, and various other tasks.")]
    [Documented("svaml.instruction.ice", "Instructions allow an application to play a message or file, start recording, and various other tasks.")]
    [Documented("svaml.instruction.pie", "Instructions allow an application to play a message or file, start recording, and various other tasks.")]
    [Documented("svaml.instruction.playFiles/name", "Must have the value `playFiles`.")]
    [Documented("svaml.instruction.say/name", "Must have the value `say`.")]
    [Documented("svaml.instruction.sendDtmf/name", "Must have the value `sendDtmf`.")]
    [Documented("svaml.instruction.setCookie/name", "Must have the value `setCookie`.")]
    [Documented("svaml.instruction.answer/name", "Must have the value `answer`.")]
    [Documented("svaml.instruction.startRecording/name", "Must have the value `startRecording`.")]
    [Documented("svaml.instruction.stopRecording/name", "Must have the value `stopRecording`.")]
    public void Instruction_is_for_the_events_that_have_it(string instruction, string events)
        => Assert.Equal(events, AcceptedBy($$"""{"instructions":[{{instruction}}]}"""));

    [Fact]
    [Documented("svaml.instruction.say/text", "Default maximum length is 600 characters.")]
    public async Task Speech_of_601_characters_is_refused()
    {
        var text = Long.PadRight(601, '.');
        await using var platform = VoiceEmulator.Create(new RawHandler { Responses = { ["ice"] = "{\"instructions\":[{\"name\":\"say\",\"text\":\"" + text + "\"}]}" } });
        platform.Expect(UnexpectedEvents.RefusedSvaml);
        var call = await platform.Phone("+12025550100").CallAsync("+12025550101");
        await call.EndsAsync();

        Assert.Contains("$.instructions[0].text: has 601 characters to speak", call.Transcript.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"action":{"name":"ConnectPSTN","number":"+12025550141"}}""")]
    [InlineData("""{"Action":{"Name":"connectPstn","Number":"12025550141"}}""")]
    [InlineData("""{"instructions":[{"name":"Say","text":"Hi","locale":"en-US"}],"action":{"name":"connectpstn","number":"+12025550141","moh":"unknown"}}""")]
    public async Task Names_ignore_case_and_unknown_properties_are_ignored(string svaml)
    {
        await using var platform = VoiceEmulator.Create(new RawHandler { Responses = { ["ice"] = svaml } });
        var call = await platform.Phone("+12025550100").CallAsync("+12025550101");
        var ringing = await platform.Phone("+12025550141").RingsAsync();
        await ringing.RejectAsync();
        var end = await call.EndsAsync();

        Assert.Equal(CallEndResult.Busy, end.Result);
    }

    [Fact]
    public async Task Without_an_action_the_call_is_hung_up_and_the_transcript_warns()
    {
        await using var platform = VoiceEmulator.Create(new RawHandler { Responses = { ["ice"] = """{"instructions":[]}""" } });
        var call = await platform.Phone("+12025550100").CallAsync("+12025550101");
        await call.EndsAsync();

        Assert.Contains("the SVAML has no action  [unknown]", call.Transcript.ToString(), StringComparison.Ordinal);
    }

    /// <summary>Returns the names of the events whose responses may be this SVAML.</summary>
    private static string AcceptedBy(string svaml)
    {
        var reader = new SvamlReader(new PromptReader(new PromptTiming(15, new(null), TimeSpan.FromSeconds(1))));
        return string.Join(' ', new[] { SvamlSource.Ice, SvamlSource.Ace, SvamlSource.Pie }.Where(IsAccepted).Select(source => source.ToString().ToLowerInvariant()));

        bool IsAccepted(SvamlSource source)
        {
            try
            {
                reader.Read(Encoding.UTF8.GetBytes(svaml), source, call: null);
                return true;
            }
            catch (SvamlException)
            {
                return false;
            }
        }
    }
}
