using System.Text;
using System.Text.Json;
using Sinch.Voice.Emulator.Callbacks;
using Sinch.Voice.Emulator.Documents;
using Sinch.Voice.Emulator.Engine;
using Sinch.Voice.Emulator.Svaml;

namespace Sinch.Voice.Emulator.Rest;

/// <summary>Reads the request of a callout, which is valid by the document, and checks what the document does not say.</summary>
internal sealed class CalloutReader(SvamlReader svaml)
{
    /// <exception cref="SvamlException">The platform would refuse the callout.</exception>
    public Callout Read(JsonElement body, IReadOnlyList<KeyValuePair<string, string>> forwardedHeaders)
    {
        var method = body.Text("method")!;
        var callout = body.Member(method)!.Value;
        return method.ToUpperInvariant() switch
        {
            "TTSCALLOUT" => Tts(callout, forwardedHeaders),
            "CONFERENCECALLOUT" => Conference(callout, forwardedHeaders),
            _ => Custom(callout, forwardedHeaders),
        };
    }

    private Callout Tts(JsonElement json, IReadOnlyList<KeyValuePair<string, string>> forwardedHeaders) => new(CalloutKind.Tts)
    {
        Connect = Connect(json, "$.ttsCallout"),
        Prompts = json.Text("text") is { } text
            ? [svaml.Prompts.Say(text, "$.ttsCallout.text")]
            : svaml.Prompts.ReadSequence(PromptSequence.Parse(json.Text("prompts") ?? string.Empty), "$.ttsCallout.prompts"),
        AsksWhenAnswered = json.Flag("enableAce") ?? false,
        AsksForMenus = json.Flag("enablePie") ?? false,
        TellsEnd = json.Flag("enableDice") ?? false,
        Custom = json.Text("custom"),
        Source = new CalloutSource { ForwardedHeaders = forwardedHeaders },
    };

    private Callout Conference(JsonElement json, IReadOnlyList<KeyValuePair<string, string>> forwardedHeaders)
    {
        var id = ConferenceReader.Id(json.Text("conferenceId")!, "$.conferenceCallout.conferenceId");
        var music = json.Text("mohClass") is { } name ? (Wire.MusicOnHold?)name : null;
        return new Callout(CalloutKind.Conference)
        {
            Connect = Connect(json, "$.conferenceCallout"),
            Conference = ConferenceReader.Options(new ConferenceRequest(id), json.Member("conferenceDtmfOptions") is { } dtmf ? Dtmf(dtmf) : null, music) with
            {
                Greeting = json.Text("greeting") is { } greeting ? [svaml.Prompts.Say(greeting, "$.conferenceCallout.greeting")] : [],
            },
            MaxDuration = Seconds(json, "$.conferenceCallout"),
            AsksWhenAnswered = json.Flag("enableAce") ?? false,
            AsksForMenus = json.Flag("enablePie") ?? false,
            TellsEnd = json.Flag("enableDice") ?? false,
            Custom = json.Text("custom"),
            Source = new CalloutSource { ForwardedHeaders = forwardedHeaders },
        };
    }

    /// <summary>Reads a custom callout. The ICE names the party unless the request has a destination and no ICE.</summary>
    private Callout Custom(JsonElement json, IReadOnlyList<KeyValuePair<string, string>> forwardedHeaders)
    {
        var source = new CalloutSource
        {
            Ice = EventSource(json, "ice", SvamlSource.Ice),
            Ace = EventSource(json, "ace", SvamlSource.Ace),
            Pie = EventSource(json, "pie", SvamlSource.Pie),
            ForwardedHeaders = forwardedHeaders,
        };
        return new Callout(CalloutKind.Custom)
        {
            Connect = source.Ice is null && json.Member("destination") is not null ? Connect(json, "$.customCallout") : null,
            MaxDuration = Seconds(json, "$.customCallout"),
            AsksWhenAnswered = json.Flag("enableAce") ?? true,
            AsksForMenus = true,
            TellsEnd = json.Flag("enableDice") ?? true,
            Custom = json.Text("custom"),
            Source = source,
        };
    }

    private static PlanAction.Connect Connect(JsonElement json, string path) => new(Party(json.Member("destination")!.Value, $"{path}.destination"))
    {
        Cli = json.Text("cli"),
        Dtmf = json.Text("dtmf") is { } tones ? InstructionReader.Tones(tones, $"{path}.dtmf") : null,
    };

    private static Party Party(JsonElement destination, string path)
    {
        var endpoint = destination.Text("endpoint")!;
        return destination.Text("type")!.ToUpperInvariant() switch
        {
            "USERNAME" => new Party(PartyKind.User, endpoint),
            "SIP" => new Party(PartyKind.Sip, endpoint),
            _ => new Party(PartyKind.Phone, PhoneNumbers.Check(endpoint, $"{path}.endpoint")),
        };
    }

    private static Wire.ConferenceDtmfOptions Dtmf(JsonElement json) => new()
    {
        Mode = json.Text("mode") is { } mode ? (Wire.ConferenceDtmfMode?)mode : null,
        MaxDigits = json.Integer("maxDigits"),
        TimeoutMilliseconds = json.Integer("timeoutMills"),
    };

    private static TimeSpan? Seconds(JsonElement json, string path) => json.Integer("maxDuration") switch
    {
        null => null,
        <= 0 => throw new SvamlException($"{path}.maxDuration", "is not a positive number of seconds", Basis.Inferred),
        { } seconds => TimeSpan.FromSeconds(Math.Min(seconds, 14_400)),
    };

    /// <summary>Reads where the responses to an event come from: SVAML or a URL; <see langword="null"/> for the configured URL.</summary>
    private string? EventSource(JsonElement json, string name, SvamlSource source)
    {
        var path = $"$.customCallout.{name}";
        var text = json.Text(name)?.Trim();
        switch (text)
        {
            case null or "":
                return null;

            case ['{', ..]:
                try
                {
                    svaml.Read(Encoding.UTF8.GetBytes(text), source, call: null);
                    return text;
                }
                catch (SvamlException exception)
                {
                    throw new SvamlException(path, $"has SVAML that is refused: {exception.Problem.Path}: {exception.Problem.Message}", exception.Problem.Basis);
                }

            default:
                return CallbackUrlText.TryParse(text, out _)
                    ? text
                    : throw new SvamlException(path, $"is neither SVAML nor an absolute URL with the scheme http or https: {JsonText.Quote(text)}", Basis.Inferred);
        }
    }
}
