using System.Text;
using System.Text.Json.Nodes;

namespace Sinch.Voice.Benchmarks.Payloads;

/// <summary>The document's examples of all nine actions of SVAML.</summary>
internal static class ActionJson
{
    private static readonly string[] s_examples =
    [
        """{"name":"hangup"}""",
        """{"name":"continue"}""",
        """{"name":"connectPstn","number":"+461234567890","locale":"en-US","maxDuration":3000,"dialTimeout":10,"cli":"+460987654321","suppressCallbacks":false,"indications":"se","amd":{"enabled":true}}""",
        """{"name":"connectMxp","destination":{"type":"username","endpoint":"johndoe"},"callheaders":[{"key":"foo","value":"bar"},{"key":"baz","value":"qux"}]}""",
        """{"name":"connectConf","conferenceId":"myConference","moh":"ring"}""",
        """{"name":"connectSip","destination":{"endpoint":"46708000000@sip.foo.com","type":"sip"},"maxDuration":3000,"cli":"private","transport":"TLS","suppressCallbacks":false,"callHeaders":[{"key":"foo","value":"bar"},{"key":"baz","value":"qux"}]}""",
        """{"name":"connectStream","destination":{"type":"Websocket","endpoint":"wss://yourcompany.com/websocket-server"},"streamingOptions":{"version":1,"sampleRate":44100},"maxDuration":3600,"callHeaders":[{"key":"foo","value":"bar"},{"key":"baz","value":"qux"}]}""",
        """{"name":"runMenu","barge":true,"mainMenu":"main","menus":[{"id":"main","mainPrompt":"#tts[Welcome to the main menu. Press 1 for support or 2 to continue.]","options":[{"dtmf":"1","action":"return(support)"},{"dtmf":"2","action":"menu(sub)"}]},{"id":"sub","mainPrompt":"#tts[Welcome to the sub menu. Enter your 4-digit PIN.]","options":[{"dtmf":"1","action":"menu(main)"}]}]}""",
        """{"name":"park","introPrompt":"#tts[Welcome]","holdPrompt":"#tts[Thank you for your patience, your call is very important to us.]","maxDuration":180}""",
    ];

    public static IReadOnlyList<Payload> DiscriminatorFirst { get; } = [.. s_examples.Select(json => new Payload(NameOf(json), Encoding.UTF8.GetBytes(json)))];

    public static IReadOnlyList<Payload> DiscriminatorLast { get; } = [.. s_examples.Select(json => new Payload(NameOf(json), Encoding.UTF8.GetBytes(MoveNameToEnd(json))))];

    private static string NameOf(string json) => (string)JsonNode.Parse(json)!["name"]!;

    private static string MoveNameToEnd(string json)
    {
        var members = JsonNode.Parse(json)!.AsObject();
        var name = members["name"];
        members.Remove("name");
        members.Add("name", name);
        return members.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}
