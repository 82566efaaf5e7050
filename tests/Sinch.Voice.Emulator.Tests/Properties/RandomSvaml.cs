using System.Text.Json;

namespace Sinch.Voice.Emulator.Tests.Properties;

/// <summary>Writes SVAML that an application may return, most of it legal.</summary>
internal sealed class RandomSvaml(Random random)
{
    private static readonly string[] s_numbers = ["+12025550141", "12025550142", "46000000000", "4600000000030", "4600000000040", "4600000000051", "nobody"];

    /// <summary>Returns a response to an event, or an empty one.</summary>
    public string Respond(string callbackEvent)
    {
        if (random.Next(20) == 0)
        {
            return Pick("", "{}", "null", "[]", "{\"action\":{\"name\":\"dance\"}}", "<html>");
        }

        var instructions = string.Join(',', Enumerable.Range(0, random.Next(4)).Select(_ => Instruction(callbackEvent)));
        var action = random.Next(10) == 0 ? "" : $",\"action\":{Action(callbackEvent)}";
        return $"{{\"instructions\":[{instructions}]{action}}}";
    }

    private string Instruction(string callbackEvent) => random.Next(callbackEvent == "ace" ? 5 : 7) switch
    {
        0 => "{\"name\":\"say\",\"text\":\"Hello there\"}",
        1 => "{\"name\":\"playFiles\",\"ids\":[\"#tts[One]\",\"two.wav\",\"#href[https://example.com/3.wav]\"],\"locale\":\"en-US\"}",
        2 => "{\"name\":\"setCookie\",\"key\":\"k\",\"value\":\"v\"}",
        3 => "{\"name\":\"startRecording\",\"options\":{\"destinationUrl\":\"s3://bucket\"}}",
        4 => "{\"name\":\"stopRecording\"}",
        5 => "{\"name\":\"sendDtmf\",\"value\":\"1w0#\"}",
        _ => callbackEvent == "ice" ? "{\"name\":\"answer\"}" : "{\"name\":\"say\",\"text\":\"Again\"}",
    };

    private string Action(string callbackEvent) => (callbackEvent, random.Next(9)) switch
    {
        (_, 0) => "{\"name\":\"hangup\"}",
        (_, 1) => Menu(),
        (_, 2) => $"{{\"name\":\"connectConf\",\"conferenceId\":\"room{random.Next(3)}\",\"moh\":\"music1\",\"conferenceDtmfOptions\":{{\"mode\":\"{Pick("ignore", "forward", "detect")}\",\"maxDigits\":2}}}}",
        ("ace" or "pie", 3) => "{\"name\":\"continue\"}",
        ("ace", _) => "{\"name\":\"continue\"}",
        (_, 4) => "{\"name\":\"connectSip\",\"destination\":{\"type\":\"sip\",\"endpoint\":\"desk@example.com\"}}",
        ("ice", 5) => $"{{\"name\":\"park\",\"introPrompt\":\"#tts[Wait]\",\"holdPrompt\":\"#tts[Still]\",\"maxDuration\":{1 + random.Next(60)}}}",
        ("ice", 6) => "{\"name\":\"connectMxp\",\"destination\":{\"type\":\"username\",\"endpoint\":\"bob\"}}",
        _ => Connect(),
    };

    private string Connect()
        => JsonSerializer.Serialize(new
        {
            name = "connectPstn",
            number = Pick(s_numbers),
            dialTimeout = 1 + random.Next(30),
            maxDuration = 1 + random.Next(300),
            suppressCallbacks = random.Next(8) == 0,
            amd = new { enabled = random.Next(3) == 0, async = random.Next(2) == 0 },
        });

    private string Menu()
        => $"{{\"name\":\"runMenu\",\"barge\":{Pick("true", "false")},\"menus\":[{{\"id\":\"main\",\"mainPrompt\":\"#tts[Press 1]\",\"repeatPrompt\":\"#tts[Once more]\",\"repeats\":{random.Next(3)},"
            + $"\"timeoutMills\":{500 + random.Next(3000)},\"options\":[{{\"dtmf\":\"1\",\"action\":\"return(a)\"}},{{\"dtmf\":\"2\",\"action\":\"menu(sub)\"}}]}},"
            + $"{{\"id\":\"sub\",\"mainPrompt\":\"#tts[Digits]\",\"maxDigits\":{1 + random.Next(4)}}}]}}";

    private T Pick<T>(params T[] values) => values[random.Next(values.Length)];
}
