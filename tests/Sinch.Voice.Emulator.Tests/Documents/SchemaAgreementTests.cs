using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Sinch.Voice.Emulator.Documents;

namespace Sinch.Voice.Emulator.Tests.Documents;

/// <summary>
/// Random damage to valid values: the emulator's validator says what NJsonSchema says. A disguise that the platform sees through, such as another
/// case of a name or a string for a number, is put on before the emulator looks, and changes nothing.
/// </summary>
public sealed class SchemaAgreementTests
{
    // Every component that an application sends, whole.
    private static readonly (string Schema, string Json)[] s_valid =
    [
        ("CalloutRequest", """{"method":"conferenceCallout","conferenceCallout":{"cli":"+1","destination":{"type":"number","endpoint":"+1"},"dtmf":"1","custom":"c","conferenceId":"r","conferenceDtmfOptions":{"mode":"detect","maxDigits":2,"timeoutMills":3000},"maxDuration":9,"enableAce":true,"locale":"en-US","greeting":"g","mohClass":"music1","domain":"pstn"}}"""),
        ("CalloutRequest", """{"method":"ttsCallout","ttsCallout":{"cli":"+1","destination":{"type":"username","endpoint":"u"},"domain":"mxp","text":"t","prompts":"p","enableAce":false,"enableDice":true,"enablePie":true}}"""),
        ("CalloutRequest", """{"method":"customCallout","customCallout":{"destination":{"type":"sip","endpoint":"a@b"},"maxDuration":600,"ice":"https://a.example","ace":"{}","pie":"x"}}"""),
        ("IceSVAMLRequestBody", """{"instructions":[{"name":"playFiles","ids":["a","2"],"locale":"l"},{"name":"say","text":"t"},{"name":"sendDtmf","value":"12"},{"name":"setCookie","key":"k","value":"v"},{"name":"answer"},{"name":"startRecording","options":{"destinationUrl":"u","notificationEvents":true,"transcriptionOptions":{"enabled":true,"locale":"l"}}},{"name":"stopRecording"}],"action":{"name":"connectPstn","number":"+1","locale":"l","maxDuration":60,"dialTimeout":10,"cli":"private","suppressCallbacks":true,"dtmf":"1","indications":"no","amd":{"enabled":true,"async":false}}}"""),
        ("IceSVAMLRequestBody", """{"action":{"name":"connectMxp","destination":{"type":"username","endpoint":"u"},"callheaders":[{"key":"k","value":"v"}]}}"""),
        ("IceSVAMLRequestBody", """{"action":{"name":"connectSip","destination":{"type":"sip","endpoint":"a@b"},"maxDuration":3,"transport":"TLS","callHeaders":[{"key":"k","value":"v"}],"moh":"ring"}}"""),
        ("IceSVAMLRequestBody", """{"action":{"name":"connectStream","destination":{"type":"Websocket","endpoint":"wss://a"},"streamingOptions":{"version":1,"sampleRate":8000},"maxDuration":5}}"""),
        ("PieSVAMLRequestBody", """{"action":{"name":"runMenu","barge":true,"locale":"l","mainMenu":"m","enableVoice":false,"menus":[{"id":"m","mainPrompt":"p","repeatPrompt":"p","repeats":3,"maxDigits":4,"timeoutMills":5000,"maxTimeoutMills":20000,"options":[{"dtmf":"1","action":"return(a)"},{"dtmf":"2","action":"menu(b)"}]},{"id":"b"}]}}"""),
        ("AceSVAMLRequestBody", """{"instructions":[{"name":"say"}],"action":{"name":"connectConf","conferenceId":"r","conferenceDtmfOptions":{"mode":"ignore"},"moh":"music3"}}"""),
        ("SVAMLRequestBody", """{"action":{"name":"park","locale":"l","introPrompt":"p","holdPrompt":"p","maxDuration":180}}"""),
        ("updateNumbers", """{"numbers":["+1","+2"],"applicationkey":"k","capability":"voice"}"""),
        ("unassignNumbers", """{"number":"+1","applicationkey":"k","capability":"sms"}"""),
        ("manageConferenceParticipantRequest", """{"command":"onhold","moh":"music2"}"""),
        ("callbacks", """{"url":{"primary":"p","fallback":"f"}}"""),
        ("getCallResponseObj", """{"from":{"type":"number","endpoint":"1"},"domain":"pstn","duration":12,"status":"FINAL","result":"N/A","reason":"CANCEL","timestamp":"2024-06-06T17:36:00Z","userRate":{"currencyId":"USD","amount":0.5},"debit":{"currencyId":null,"amount":1}}"""),
        ("pieRequest", """{"event":"pie","callid":"c","version":1,"timestamp":"2024-06-06T17:36:00Z","menuResult":{"menuId":"m","type":"return","value":"1","inputMethod":"dtmf"}}"""),
        ("iceRequest", """{"event":"ice","to":{"type":"did","endpoint":"+1"},"domain":"pstn","originationType":"MXP","duration":3,"callHeaders":[{"key":"k","value":"v"}]}"""),
    ];

    // Properties whose strings are discriminators or enums in every value above, so that case means nothing.
    private static readonly HashSet<string> s_ofAnyCase =
        ["name", "method", "mode", "type", "moh", "mohClass", "domain", "transport", "indications", "command", "capability", "inputMethod", "status", "event"];

    [Fact]
    public async Task AgreesWithNJsonSchema()
    {
        var oracle = await SchemaOracle.CreateAsync();
        var valid = 0;
        var invalid = 0;
        var damages = Gen.Select(Gen.Int[0, 10_000], Gen.Int[0, 6]).Array[0, 2];

        Gen.Select(Gen.Int[0, s_valid.Length - 1].Select(index => s_valid[index]), damages, Gen.Int).Sample(
            (source, damage, disguise) =>
            {
                var value = JsonNode.Parse(source.Json)!;
                foreach (var (place, kind) in damage)
                {
                    Damage(value, place, kind);
                }

                var expected = oracle.IsValid(source.Schema, value);
                _ = expected ? Interlocked.Increment(ref valid) : Interlocked.Increment(ref invalid);
                var disguised = Disguise(value, (uint)disguise);
                return expected == (DocumentSchemas.Bundled.Validate(source.Schema, JsonSerializer.SerializeToElement(disguised)) is null);
            },
            iter: 5_000,
            threads: 1,
            print: sample => $"{sample.Item1.Schema} {sample.Item1.Json}, damage {string.Join(' ', sample.Item2)}, disguise {sample.Item3}");

        // A generator that damages nothing, or everything, would agree with anything.
        Assert.True(valid > 1_000 && invalid > 1_000, $"{valid} valid, {invalid} invalid");
    }

    private static void Damage(JsonNode root, int place, int kind)
    {
        var places = Places(root).ToList();
        if (places.Count == 0)
        {
            return;
        }

        var (owner, key) = places[place % places.Count];
        switch (kind)
        {
            case 0 when owner is JsonObject parent:
                parent.Remove((string)key);
                break;
            case 0:
                owner.AsArray().RemoveAt((int)key);
                break;
            case 1:
                Replace(owner, key, new JsonObject());
                break;
            case 2:
                Replace(owner, key, new JsonArray());
                break;
            case 3 or 4:
                Replace(owner, key, JsonValue.Create("zzz"));
                break;
            case 5 when owner is JsonObject parent:
                parent["unheardOf"] = new JsonArray(1, null);
                break;
            case 6 when owner is JsonArray array:
                array.Add(array[(int)key]?.DeepClone());
                break;
        }
    }

    private static void Replace(JsonNode owner, object key, JsonNode value)
    {
        if (owner is JsonObject parent)
        {
            parent[(string)key] = value;
        }
        else
        {
            owner.AsArray()[(int)key] = value;
        }
    }

    private static IEnumerable<(JsonNode Owner, object Key)> Places(JsonNode? node) => node switch
    {
        JsonObject parent => parent.SelectMany(entry => Places(entry.Value).Prepend((parent, (object)entry.Key))),
        JsonArray array => array.SelectMany((item, index) => Places(item).Prepend((array, (object)index))),
        _ => [],
    };

    private static JsonNode? Disguise(JsonNode? node, uint seed, string name = "")
    {
        var state = seed;
        bool Flip() => ((state = (state * 1664525) + 1013904223) >> 16) % 3 == 0;
        return node switch
        {
            null => null,
            JsonObject parent => new JsonObject(parent.Select(entry => KeyValuePair.Create(
                Flip() ? entry.Key.ToUpperInvariant() : entry.Key,
                Disguise(entry.Value, (state * 31) + 7, entry.Key)))),
            JsonArray array => new JsonArray([.. array.Select(item => Disguise(item, (state = (state * 31) + 7), name))]),
            JsonValue value => Disguise(value, name, Flip()),
            _ => throw new InvalidOperationException(),
        };
    }

    private static JsonNode Disguise(JsonValue value, string name, bool change) => (change, value.GetValueKind()) switch
    {
        (true, JsonValueKind.Number) => JsonValue.Create(value.ToJsonString()),
        (true, JsonValueKind.True or JsonValueKind.False) => JsonValue.Create(value.GetValueKind().ToString()),
        (true, JsonValueKind.String) when s_ofAnyCase.Contains(name) => JsonValue.Create(((string)value!).ToUpperInvariant()),
        (true, JsonValueKind.String) when name is "dtmf" && (string)value! is "1" or "2" => JsonValue.Create(int.Parse((string)value!, null)),
        _ => value.DeepClone(),
    };
}
