namespace Sinch.Voice.Client.Tests.Json;

/// <summary>JSON on the wire that the document does not declare is read, and nothing is lost.</summary>
public class LenientReadingTests
{
    [Fact]
    public void An_unknown_enum_value_is_kept()
    {
        var dice = Read<DiceEvent>("""{ "event": "dice", "reason": "MOONPHASE", "result": "BUSY" }""");
        Assert.Equal("MOONPHASE", dice.Reason!.Value.Value);
        Assert.Equal(CallResult.Busy, dice.Result);
        Assert.Contains("\"reason\":\"MOONPHASE\"", ApiJson.Serialize(dice), StringComparison.Ordinal);
    }

    [Fact]
    public void Enum_values_compare_without_case_and_keep_their_spelling()
    {
        var ice = Read<IceEvent>("""{ "event": "ice", "originationType": "PSTN", "domain": "mxp" }""");
        Assert.Equal(CallDomain.Pstn, ice.OriginationType);
        Assert.True(ice.Domain == new CallDomain("MXP"));
        Assert.NotEqual(CallDomain.Pstn, ice.Domain);
        Assert.Equal(CallDomain.Pstn.GetHashCode(), ice.OriginationType!.Value.GetHashCode());
        Assert.Equal("PSTN", ice.OriginationType!.Value.ToString());
    }

    [Fact]
    public void Norway_is_no_boolean()
    {
        var connect = Read<ConnectPstnAction>("""{ "name": "connectPstn", "indications": "NO" }""");
        Assert.Equal(Indications.Norway, connect.Indications);
        Assert.Equal(
            """{"name":"connectPstn","indications":"no"}""", ApiJson.Serialize(new ConnectPstnAction { Indications = Indications.Norway }));
    }

    [Fact]
    public void An_unknown_variant_is_kept_as_JSON()
    {
        const string Json = """{"instructions":[{"name":"dance","steps":[1,2]},{"name":"say","text":"hi"}],"action":{"name":"teleport","to":{"planet":"Mars"}}}""";
        var body = Read<Svaml>(Json);
        var unknown = Assert.IsType<UnknownVariant>(body.Action!.Value.Value);
        Assert.Equal("teleport", unknown.Discriminator);
        Assert.Equal("Mars", unknown.Json.GetProperty("to").GetProperty("planet").GetString());
        Assert.IsType<UnknownVariant>(body.Instructions![0].Value);
        Assert.IsType<SayInstruction>(body.Instructions[1].Value);
        Assert.Equal(Json, ApiJson.Serialize(body));
    }

    [Theory]
    [InlineData("""{"endpoint":"x"}""", null)]
    [InlineData("""{"type":null,"endpoint":"x"}""", null)]
    [InlineData("""{"type":{"a":1},"endpoint":"x"}""", null)]
    [InlineData("""{"type":7}""", null)]
    [InlineData("""{"type":"fax"}""", "fax")]
    public void A_variant_without_a_usable_discriminator_is_kept_as_JSON(string json, string? discriminator)
    {
        var endpoint = Read<CalloutDestination>(json);
        Assert.Equal(discriminator, Assert.IsType<UnknownVariant>(endpoint.Value).Discriminator);
        Assert.Equal(json, ApiJson.Serialize(endpoint));
    }

    [Theory]
    [InlineData("\"x\"")]
    [InlineData("[1]")]
    [InlineData("5")]
    public void A_union_that_is_no_object_is_kept_as_JSON(string json)
        => Assert.Equal(json, ApiJson.Serialize(Read<CallEndpoint>(json)));

    [Theory]
    [InlineData("""{ "type": "number", "endpoint": "+1" }""")]
    [InlineData("""{ "endpoint": "+1", "type": "number" }""")]
    [InlineData("""{ "endpoint": "+1", "deep": { "type": "sip", "list": [ { "type": "did" } ] }, "type": "Number" }""")]
    [InlineData("""{ "TYPE": "NUMBER", "endpoint": "+1" }""")]
    [InlineData("""{ "type": "number", "endpoint": "+1", "type": "sip" }""")]
    public void The_discriminator_may_stand_anywhere_and_in_any_case(string json)
        => Assert.Equal("+1", Assert.IsType<DestinationPstn>(Read<CallEndpoint>(json).Value).Endpoint);

    [Fact]
    public void Unknown_properties_are_kept_in_their_order_and_written_back()
    {
        var header = Read<CallHeader>("""{ "zeta": [1, {"a": null}], "key": "k", "alpha": 1.50, "nothing": null }""");
        Assert.Equal(["zeta", "alpha", "nothing"], header.AdditionalProperties!.Keys);
        Assert.Equal("""{"key":"k","zeta":[1,{"a":null}],"alpha":1.50,"nothing":null}""", ApiJson.Serialize(header));
    }

    [Theory]
    [InlineData("callid")]
    [InlineData("callId")]
    [InlineData("CALLID")]
    [InlineData("\\u0063allId")]
    public void Names_are_read_without_regard_to_case_and_written_as_the_document_has_them(string name)
    {
        var ice = Read<IceEvent>($$"""{ "event": "ice", "{{name}}": "abc" }""");
        Assert.Equal("abc", ice.CallId);
        Assert.Null(ice.AdditionalProperties);
        Assert.Equal("""{"event":"ice","callid":"abc"}""", ApiJson.Serialize(ice));
    }

    [Fact]
    public void Numbers_and_booleans_come_as_strings_and_the_reverse()
    {
        var connect = Read<ConnectPstnAction>(
            """{ "name": "connectPstn", "maxDuration": "3000", "dialTimeout": 1e1, "suppressCallbacks": "True", "number": 46, "amd": { "enabled": "true" } }""");
        Assert.Equal(3000, connect.MaxDuration);
        Assert.Equal(10, connect.DialTimeout);
        Assert.True(connect.SuppressCallbacks);
        Assert.Equal("46", connect.Number);
        Assert.True(connect.Amd!.Enabled);
        Assert.Equal(40400, Read<VoiceError>("""{ "errorCode": "40400" }""").ErrorCode);
        Assert.Equal("40400", Read<VoiceError>("""{ "status": 40400 }""").Status);
        Assert.Equal("1.0", Read<VoiceError>("""{ "status": 1.0 }""").Status);
    }

    [Theory]
    [InlineData("2024-01-08T09:48:12", "2024-01-08T09:48:12Z")]
    [InlineData("2024-01-08T09:48:12Z", "2024-01-08T09:48:12Z")]
    [InlineData("2024-01-08T09:48:12.1234567Z", "2024-01-08T09:48:12.1234567Z")]
    [InlineData("2024-01-08T09:48:12+02:00", "2024-01-08T09:48:12+02:00")]
    [InlineData("2024-01-08 09:48:12", "2024-01-08T09:48:12Z")]
    public void A_date_without_an_offset_is_in_UTC(string text, string written)
    {
        var call = Read<CallInformation>($$"""{ "timestamp": "{{text}}" }""");
        Assert.Equal($$"""{"timestamp":"{{written}}"}""", ApiJson.Serialize(call));
    }

    [Fact]
    public void Null_where_a_value_is_expected_is_as_good_as_absent()
    {
        var callout = Read<TtsCallout>("""{ "destination": null, "text": null, "enableAce": null }""");
        Assert.Null(callout.Destination.Value);
        Assert.Null(callout.Text);
        Assert.Null(callout.EnableAce);
        var pstn = Read<DestinationPstn>("""{ "type": null, "endpoint": null }""");
        Assert.Equal("number", pstn.Type);
        Assert.Equal("{}", ApiJson.Serialize(pstn));
        Assert.Equal("{}", ApiJson.Serialize(Read<TtsCallout>("""{ "destination": null }""")));
    }

    [Fact]
    public void Null_in_a_list_is_kept()
    {
        var numbers = Read<AssignNumbersRequest>("""{ "numbers": ["a", null, "b"] }""");
        Assert.Equal(["a", null!, "b"], numbers.Numbers!);
        Assert.Equal("""{"numbers":["a",null,"b"]}""", ApiJson.Serialize(numbers));
        Assert.Equal("""{"instructions":[null]}""", ApiJson.Serialize(Read<Svaml>("""{ "instructions": [null] }""")));
    }

    [Fact]
    public void A_required_property_that_is_absent_does_no_harm()
    {
        var menu = Read<Menu>("{}");
        Assert.Null(menu.Id);
        Assert.Equal("{}", ApiJson.Serialize(menu));
    }

    [Fact]
    public void Of_a_property_that_comes_twice_the_last_counts()
    {
        Assert.Equal("b", Read<CallHeader>("""{ "key": "a", "key": "b" }""").Key);
        var extra = Read<CallHeader>("""{ "x": 1, "x": 2 }""").AdditionalProperties!;
        Assert.Equal(2, Assert.Single(extra).Value.GetInt32());
    }

    [Theory]
    [InlineData("timestamp", "\"\"")]
    [InlineData("timestamp", "1711027239")]
    [InlineData("version", "1.5")]
    [InlineData("version", "99999999999999999999")]
    [InlineData("callid", "{}")]
    [InlineData("domain", "[]")]
    [InlineData("userRate", "[]")]
    [InlineData("callHeaders", "{}")]
    [InlineData("callHeaders", """[{"key":"a"},1]""")]
    [InlineData("custom", "{}")]
    public void A_value_that_does_not_fit_is_absent_and_kept_as_it_came(string name, string value)
    {
        var json = $$"""{"event":"ice","cli":"+1","{{name}}":{{value}}}""";
        var ice = Assert.IsType<IceEvent>(Read<VoiceEvent>(json).Value);
        Assert.Equal("+1", ice.Cli);
        Assert.Equal(value, ice.AdditionalProperties![name].GetRawText());
        Assert.Equal(json, ApiJson.Serialize(ice));
    }

    [Fact]
    public void A_variant_that_does_not_fit_is_kept_as_JSON_and_its_neighbours_are_read()
    {
        const string Json = """{"instructions":[7,null,{"name":"say","text":"hi"}],"action":"hangup"}""";
        var svaml = Read<Svaml>(Json);
        Assert.IsType<UnknownVariant>(svaml.Instructions![0].Value);
        Assert.IsType<UnknownVariant>(svaml.Instructions[1].Value);
        Assert.IsType<SayInstruction>(svaml.Instructions[2].Value);
        Assert.IsType<UnknownVariant>(svaml.Action!.Value.Value);
        Assert.Equal(Json, ApiJson.Serialize(svaml));
    }

    [Theory]
    [InlineData("""{ "type": "number", "TYPE": "sip", "endpoint": "+1" }""")]
    [InlineData("""{ "TYPE": "sip", "endpoint": "+1", "type": "number" }""")]
    public void The_exact_name_of_a_discriminator_counts_and_the_other_is_kept_beside(string json)
    {
        var pstn = Assert.IsType<DestinationPstn>(Read<CallEndpoint>(json).Value);
        Assert.Equal("number", pstn.Type);
        Assert.Equal("""{"type":"number","endpoint":"+1","TYPE":"sip"}""", ApiJson.Serialize(pstn));
    }

    [Fact]
    public void A_fixed_value_keeps_the_spelling_it_came_in()
        => Assert.Equal("""{"type":"Number","endpoint":"+1"}""", ApiJson.Serialize(Read<CallEndpoint>("""{ "type": "Number", "endpoint": "+1" }""")));

    [Fact]
    public void A_whole_number_may_be_as_large_as_64_bits()
        => Assert.Equal(long.MaxValue, Read<Menu>($$"""{ "id": "m", "repeats": {{long.MaxValue}} }""").Repeats);

    private static T Read<T>(string json)
        where T : Runtime.IJsonModel<T>
        => ApiJson.Deserialize<T>(json)!;
}
