using System.Text;
using Sinch.Voice.Emulator.Engine;

namespace Sinch.Voice.Emulator.Svaml;

/// <summary>Reads the action.</summary>
internal sealed class ActionReader(PromptReader prompts, Call? call)
{
    private const string Root = "$.action";
    private const int LongestCall = 14_400;
    private const int LongestPark = 600;
    private const int LongestHeaders = 1024;

    private static readonly int[] s_sampleRates = [8000, 16_000, 24_000, 44_100, 48_000, 96_000];

    public PlanAction Read(object? action) => action switch
    {
        Wire.HangupAction => new PlanAction.HangUp(),
        Wire.ContinueAction => new PlanAction.Continue(),
        Wire.ConnectPstnAction pstn => Pstn(pstn),
        Wire.ConnectMxpAction mxp => Mxp(mxp),
        Wire.ConnectSipAction sip => Sip(sip),
        Wire.ConnectStreamAction stream => Stream(stream),
        Wire.ConnectConfAction conference => new PlanAction.JoinConference(ConferenceReader.Read(conference)),
        Wire.RunMenuAction menu => new PlanAction.RunMenu(new MenuReader(prompts).Read(menu)),
        Wire.ParkAction park => Park(park),
        _ => throw new SvamlException($"{Root}.name", "is not the name of an action"),
    };

    private PlanAction.Connect Pstn(Wire.ConnectPstnAction pstn)
    {
        // Without a number, the call goes where the caller dialled.
        var number = pstn.Number ?? call?.CalledNumber ?? throw new SvamlException($"{Root}.number", "is missing, and the caller dialled no number");
        return new PlanAction.Connect(new Party(PartyKind.Phone, PhoneNumbers.Check(number, $"{Root}.number")))
        {
            Cli = Cli(pstn.Cli),
            DialTimeout = Seconds(pstn.DialTimeout, $"{Root}.dialTimeout"),
            MaxDuration = Duration(pstn.MaxDuration),
            Ringback = $"ringback ({pstn.Indications?.Value.ToLowerInvariant() ?? "us"})",
            Dtmf = pstn.Dtmf is { } tones ? InstructionReader.Tones(tones, $"{Root}.dtmf") : null,
            Detection = pstn.Amd?.Enabled != true ? MachineDetection.Off : pstn.Amd.Async == true ? MachineDetection.Asynchronous : MachineDetection.Synchronous,
            SuppressCallbacks = pstn.SuppressCallbacks ?? false,
            Recording = RecordingReader.Read(pstn.Record, pstn.RecordingOptions),
        };
    }

    private PlanAction.Connect Mxp(Wire.ConnectMxpAction mxp) => new(new Party(
        PartyKind.User,
        mxp.Destination?.Endpoint ?? call?.CalledNumber ?? throw new SvamlException($"{Root}.destination", "is missing, and the caller named no user")))
    {
        Headers = Headers(mxp.CallHeaders, "callheaders"),
        Cli = Cli(null),
    };

    private PlanAction.Connect Sip(Wire.ConnectSipAction sip) => new(new Party(PartyKind.Sip, NotEmpty(sip.Destination.Endpoint, $"{Root}.destination.endpoint")))
    {
        Cli = Cli(sip.Cli),
        MaxDuration = Duration(sip.MaxDuration),
        HoldMusic = sip.MusicOnHold is { } music ? $"music ({music.Value.ToLowerInvariant()})" : null,
        SuppressCallbacks = sip.SuppressCallbacks ?? false,
        Headers = Headers(sip.CallHeaders, "callHeaders"),
        Recording = RecordingReader.Read(sip.Record, sip.RecordingOptions),
    };

    private PlanAction.Connect Stream(Wire.ConnectStreamAction stream)
    {
        var endpoint = stream.Destination.Endpoint;
        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var url) || url.Scheme is not ("ws" or "wss"))
        {
            throw new SvamlException($"{Root}.destination.endpoint", "is not an absolute ws:// or wss:// URL");
        }

        return new PlanAction.Connect(new Party(PartyKind.Stream, endpoint))
        {
            Stream = StreamRequest(stream.StreamingOptions),
            MaxDuration = Duration(stream.MaxDuration),
            Headers = Headers(stream.CallHeaders, "callHeaders"),
            Cli = Cli(null),
        };
    }

    private static StreamRequest StreamRequest(Wire.StreamingOptions? options)
    {
        if (options?.Version is { } version and not 1)
        {
            throw new SvamlException($"{Root}.streamingOptions.version", $"is {version}; the version is 1", Basis.Inferred);
        }

        var rate = options?.SampleRate ?? Engine.StreamRequest.DefaultSampleRate;
        return Array.Exists(s_sampleRates, permitted => permitted == rate)
            ? new StreamRequest((int)rate)
            : throw new SvamlException($"{Root}.streamingOptions.sampleRate", $"is {rate}; the rates are {string.Join(", ", s_sampleRates)}", Basis.Inferred);
    }

    private PlanAction.Park Park(Wire.ParkAction park) => new(
        prompts.ReadSequence(park.IntroPrompt, $"{Root}.introPrompt"),
        prompts.ReadSequence(park.HoldPrompt, $"{Root}.holdPrompt"),
        park.MaxDuration is > LongestPark
            ? throw new SvamlException($"{Root}.maxDuration", $"is {park.MaxDuration}; a call is parked for at most {LongestPark} seconds")
            : Seconds(park.MaxDuration, $"{Root}.maxDuration") ?? TimeSpan.FromSeconds(LongestPark));

    /// <summary>What shows to the called party: nothing, the caller's number, or a number of the application's choice.</summary>
    private string? Cli(string? cli) => cli switch
    {
        null or "incoming" => call?.Caller?.Party.Address,
        "private" => "private",
        _ => cli,
    };

    private static TimeSpan? Duration(long? seconds)
        => seconds is > LongestCall
            ? throw new SvamlException($"{Root}.maxDuration", $"is {seconds}; a call lasts at most {LongestCall} seconds")
            : Seconds(seconds, $"{Root}.maxDuration");

    private static TimeSpan? Seconds(long? seconds, string path) => seconds switch
    {
        null => null,
        <= 0 => throw new SvamlException(path, $"is {seconds}, not a positive number of seconds", Basis.Inferred),
        _ => TimeSpan.FromSeconds(Math.Min(seconds.Value, LongestCall)),
    };

    private static string NotEmpty(string text, string path) => text.Length > 0 ? text : throw new SvamlException(path, "is empty", Basis.Inferred);

    private static IReadOnlyList<KeyValuePair<string, string>> Headers(IReadOnlyList<Wire.CallHeader>? headers, string name)
    {
        for (var i = 0; i < (headers?.Count ?? 0); i++)
        {
            var size = Encoding.UTF8.GetByteCount(headers![i].Key ?? string.Empty) + Encoding.UTF8.GetByteCount(headers[i].Value ?? string.Empty);
            if (size > LongestHeaders)
            {
                throw new SvamlException($"{Root}.{name}[{i}]", $"has {size} bytes; a header has at most {LongestHeaders}");
            }
        }

        return headers is null ? [] : [.. headers.Select(header => KeyValuePair.Create(header.Key ?? string.Empty, header.Value ?? string.Empty))];
    }
}
