using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Sinch.Voice.Emulator.Engine;

namespace Sinch.Voice.Emulator.Callbacks;

/// <summary>Writes the bodies of callbacks, member by member as they are on the wire.</summary>
internal sealed class EventWriter(EventFacts facts)
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public byte[] Write(Question question) => question switch
    {
        AnsweredQuestion answered => Body(answered.Call, "ace", json => Ace(json, answered)),
        MenuQuestion menu => Body(menu.Call, "pie", json => Pie(json, menu)),
        _ => Body(question.Call, "ice", json => Ice(json, question.Call)),
    };

    public byte[] Write(Call call, Notice notice) => notice is Notice.Ended ended
        ? Body(call, "dice", json => Dice(json, call, ended.End))
        : Body(call, "notify", json => Notify(json, call, notice));

    private static byte[] Body(Call call, string name, Action<Utf8JsonWriter> members)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using var json = new Utf8JsonWriter(buffer, s_options);
        json.WriteStartObject();
        json.WriteString("event", name);
        json.WriteString("callid", call.Id);
        members(json);
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private void Ice(Utf8JsonWriter json, Call call)
    {
        json.WriteString("callResourceUrl", new Uri(facts.Endpoint(), $"calling/v1/calls/id/{call.Id}").AbsoluteUri);
        Timestamp(json, call);
        Version(json);
        Custom(json, call);
        var caller = call.Caller?.Party;
        if (caller is { IsOverData: true })
        {
            json.WriteString("user", caller.Address);
        }

        Price(json, "userRate", facts.PricePerMinute);
        if (caller is not { IsOverData: true } && call.Cli is { } cli)
        {
            json.WriteString("cli", WithoutPlus(cli));
        }

        if (call.CalledNumber is { } called)
        {
            // For a call from the telephone network, the called number keeps its plus.
            Destination(json, "to", CalledType(call, called), called);
        }

        json.WriteString("domain", caller is { IsOverData: true } ? "mxp" : "pstn");
        json.WriteString("applicationKey", facts.ApplicationKey);
        json.WriteString("originationType", caller?.Kind switch { null => "SERVER", PartyKind.User => "MXP", PartyKind.Sip => "SIP", _ => "PSTN" });
        json.WriteString("rdnis", caller is { IsOverData: false } ? call.CalledNumber : string.Empty);
        Headers(json, call);
        Conference(json, call);
        Cookies(json, call);
    }

    private void Ace(Utf8JsonWriter json, AnsweredQuestion answered)
    {
        Common(json, answered.Call);
        if (answered.Verdict is { } verdict)
        {
            Detection(json, verdict, answered.HeardFor);
        }
    }

    private void Pie(Utf8JsonWriter json, MenuQuestion menu)
    {
        Timestamp(json, menu.Call);
        json.WriteStartObject("menuResult");
        json.WriteStartArray("addToContext");
        json.WriteEndArray();
        json.WriteString("type", EventNames.Of(menu.Outcome.Type));
        if (menu.Outcome.Value is { } value)
        {
            json.WriteString("value", value);
        }

        json.WriteString("menuId", menu.Outcome.MenuId);
        if (menu.Outcome.Input is { } input)
        {
            json.WriteString("inputMethod", EventNames.Of(input));
        }

        json.WriteEndObject();
        Version(json);
        Custom(json, menu.Call);
        json.WriteString("applicationKey", facts.ApplicationKey);
        Conference(json, menu.Call);
        Cookies(json, menu.Call);
    }

    private void Dice(Utf8JsonWriter json, Call call, CallEnd end)
    {
        Timestamp(json, call);
        json.WriteString("reason", EventNames.Of(end.Reason));
        json.WriteString("result", EventNames.Of(end.Result));
        Version(json);
        Custom(json, call);
        User(json, call);
        var times = call.Times;
        Price(json, "debit", facts.PricePerMinute * times.BilledMinutes(call.Engine.Agenda.Now));
        Price(json, "userRate", facts.PricePerMinute);
        if (call.Callee?.Party is { } callee)
        {
            Destination(json, "to", TypeOf(callee), WithoutPlus(callee.Address));
        }
        else if (call.CalledNumber is { } called)
        {
            Destination(json, "to", CalledType(call, called), WithoutPlus(called));
        }

        json.WriteString("applicationKey", facts.ApplicationKey);
        if (end.Result == CallEndResult.Answered)
        {
            json.WriteNumber("duration", times.BilledSeconds(call.Engine.Agenda.Now));
        }

        if (call.Cli is { } cli)
        {
            json.WriteString("from", WithoutPlus(cli));
        }

        Headers(json, call);
        Conference(json, call);
        Cookies(json, call);
    }

    /// <summary>Notifications have neither a timestamp nor the application's key.</summary>
    private static void Notify(Utf8JsonWriter json, Call call, Notice notice)
    {
        Version(json);
        var error = notice as Notice.CallingError;
        switch (notice)
        {
            case Notice.RecordingFinished:
                json.WriteString("type", "recording_finished");
                break;
            case Notice.RecordingAvailable recording:
                json.WriteString("type", "recording_available");
                json.WriteString("destination", recording.Destination);
                break;
            case Notice.TranscriptionAvailable transcription:
                json.WriteString("type", "transcription_available");
                json.WriteString("destination", transcription.Destination);
                break;
            case Notice.MachineDetected detected:
                json.WriteString("type", "amd");
                Detection(json, detected.Verdict, detected.HeardFor);
                break;
            case Notice.Beep beep:
                json.WriteString("type", "amd_beep");
                Detection(json, new DetectionVerdict("machine", "beep", beep.HeardFor), beep.HeardFor);
                break;
            case Notice.CallingError:
                json.WriteString("type", "callingerror");
                break;
        }

        Custom(json, call);
        Conference(json, call);
        if (error is not null)
        {
            json.WriteNumber("errorCode", error.Code);
            json.WriteString("errorMsg", error.Message);
            User(json, call);
        }
    }

    private void Common(Utf8JsonWriter json, Call call)
    {
        Timestamp(json, call);
        Version(json);
        Custom(json, call);
        User(json, call);
        json.WriteString("applicationKey", facts.ApplicationKey);
        Cookies(json, call);
    }

    private static void Version(Utf8JsonWriter json) => json.WriteNumber("version", 1);

    private static void Timestamp(Utf8JsonWriter json, Call call)
        => json.WriteString("timestamp", call.Engine.TimeOf(call.Engine.Agenda.Now).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));

    private static void Custom(Utf8JsonWriter json, Call call)
    {
        if (call.Custom is { } custom)
        {
            json.WriteString("custom", custom);
        }
    }

    private static void User(Utf8JsonWriter json, Call call)
    {
        if (call.Caller is { Party: { IsOverData: true } caller })
        {
            json.WriteString("user", caller.Address);
        }
    }

    private static void Price(Utf8JsonWriter json, string name, decimal amount)
    {
        json.WriteStartObject(name);
        json.WriteString("currencyId", "USD");
        json.WriteNumber("amount", (double)amount);
        json.WriteEndObject();
    }

    private static void Destination(Utf8JsonWriter json, string name, string type, string endpoint)
    {
        json.WriteStartObject(name);
        json.WriteString("type", type);
        json.WriteString("endpoint", endpoint);
        json.WriteEndObject();
    }

    private static void Detection(Utf8JsonWriter json, DetectionVerdict verdict, TimeSpan heardFor)
    {
        json.WriteStartObject("amd");
        json.WriteString("status", verdict.Status);
        json.WriteString("reason", verdict.Reason);
        json.WriteNumber("duration", (int)heardFor.TotalSeconds);
        json.WriteEndObject();
    }

    private static void Headers(Utf8JsonWriter json, Call call) => Pairs(json, "callHeaders", call.Headers);

    private static void Cookies(Utf8JsonWriter json, Call call) => Pairs(json, "cookies", call.Cookies);

    private static void Pairs(Utf8JsonWriter json, string name, IReadOnlyCollection<KeyValuePair<string, string>> pairs)
    {
        if (pairs.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var (key, value) in pairs)
        {
            json.WriteStartObject();
            json.WriteString("key", key);
            json.WriteString("value", value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Conference(Utf8JsonWriter json, Call call)
    {
        if (call.ConferenceId is { } conference)
        {
            json.WriteString("conferenceId", conference);
        }
    }

    private static string CalledType(Call call, string called) => call.Caller?.Party.Kind switch
    {
        PartyKind.User when call.CallsConference => "conference",
        PartyKind.User => Party.IsNumber(called) ? "number" : "username",
        PartyKind.Sip => "sip",
        _ => "did",
    };

    private static string TypeOf(Party party) => party.Kind switch
    {
        PartyKind.User => "username",
        PartyKind.Sip => "sip",
        PartyKind.Stream => "websocket",
        _ => "number",
    };

    private static string WithoutPlus(string number) => number.TrimStart('+');
}

/// <summary>What every event says.</summary>
/// <param name="ApplicationKey">The key of the application.</param>
/// <param name="Endpoint">Where the platform's operations are.</param>
/// <param name="PricePerMinute">What a minute costs, in US dollars.</param>
internal sealed record EventFacts(string ApplicationKey, Func<Uri> Endpoint, decimal PricePerMinute);
