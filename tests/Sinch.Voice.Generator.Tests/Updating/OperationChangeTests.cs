using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Updating;

/// <summary>Operations, unions, servers and webhooks that differ from the baseline.</summary>
public class OperationChangeTests
{
    private const string Done = """ "responses": { "204": { "description": "" } } """;

    // The paths begin in line 5 of the document.
    private const string Paths =
        $$"""
        {
          "/a": {
            "get": { "operationId": "List", "tags": ["One", "Two"], {{Done}} },
            "put": { "operationId": "Put", "tags": ["One"], "parameters": [ { "name": "q", "in": "query", "required": true, "content": { "image/png": {} } } ], {{Done}} }
          }
        }
        """;

    private const string Rest = "SinchVoiceClient : client\nSinchVoiceServer : servers\nSinchVoiceServer.Default : https://api.example.com/\n";

    private const string LeftOut =
        "spec/sinch-voice.json(8,69): warning SVG029: Operation 'Put' is skipped: its required query parameter 'q' is not supported: its content is neither JSON nor text";

    [Fact]
    public void A_renamed_operation_is_one_change_in_each_of_its_groups()
        => Check(
            "OneClient : group SinchVoiceClient.One\nOneClient.AllAsync : GET /a () -> void {success: 204}\n"
            + "TwoClient : group SinchVoiceClient.Two\nTwoClient.AllAsync : GET /a (string id) -> void {success: 204}\n",
            "spec/sinch-voice.json(7,5): warning SVG051: Public member 'OneClient.AllAsync' has changed from 'OneClient.AllAsync' to 'OneClient.ListAsync'; it is generated from #/paths/~1a/get",
            "spec/sinch-voice.json(7,5): warning SVG051: Public member 'TwoClient.AllAsync' has changed from 'TwoClient.AllAsync : GET /a (string id) -> void {success: 204}' "
            + "to 'TwoClient.ListAsync : GET /a () -> void {success: 204}'; it is generated from #/paths/~1a/get");

    [Fact]
    public void An_operation_that_moved_to_another_group_is_one_change()
        => Check(
            "OneClient : group SinchVoiceClient.One\nOneClient.ListAsync : GET /a () -> void {success: 204}\nOneClient.List2Async : GET /a () -> void {success: 204}\n"
            + "TwoClient : group SinchVoiceClient.Two\n",
            "spec/sinch-voice.json(7,5): warning SVG051: Public member 'OneClient.List2Async' has changed from 'OneClient.List2Async' to 'TwoClient.ListAsync'; it is generated from #/paths/~1a/get");

    [Fact]
    public void A_group_comes_and_goes_with_its_operations()
        => Check(
            "OneClient : group SinchVoiceClient.One\nOneClient.ListAsync : GET /a () -> void {success: 204}\n"
            + "OldClient : group SinchVoiceClient.Old\nOldClient.OldAsync : GET /old () -> void {success: 204}\n",
            "spec/api.txt(3,1): warning SVG050: Public member 'OldClient' (group SinchVoiceClient.Old) was removed; it was generated from the document",
            "spec/api.txt(1,1): warning SVG055: 1 public member is not in the API baseline 'spec/api.txt': 'TwoClient'. Run 'dotnet build -t:RefreshSinchVoiceApi' to update the baseline",
            "spec/sinch-voice.json(7,5): info SVG052: Public member 'TwoClient' (group SinchVoiceClient.Two) was added; it is generated from #/paths/~1a/get");

    [Fact]
    public void A_skipped_operation_or_a_removed_path_is_one_warning_at_the_line_for_it()
        => Check(
            "OneClient : group SinchVoiceClient.One\nOneClient.ListAsync : GET /a () -> void {success: 204}\nOneClient.PutAsync : PUT /a () -> void {success: 204}\n"
            + "OneClient.PostAsync : POST /a () -> void {success: 204}\nOneClient.GoneAsync : GET /gone () -> void {success: 204}\n"
            + "TwoClient : group SinchVoiceClient.Two\nTwoClient.ListAsync : GET /a () -> void {success: 204}\n",
            "spec/sinch-voice.json(8,5): warning SVG050: Public member 'OneClient.PutAsync' (PUT /a () -> void {success: 204}) was removed; it was generated from #/paths/~1a/put",
            "spec/sinch-voice.json(6,3): warning SVG050: Public member 'OneClient.PostAsync' (POST /a () -> void {success: 204}) was removed; it was generated from #/paths/~1a",
            "spec/api.txt(5,1): warning SVG050: Public member 'OneClient.GoneAsync' (GET /gone () -> void {success: 204}) was removed; it was generated from the document");

    [Fact]
    public void A_region_that_is_gone_is_one_warning_at_the_servers()
    {
        var spec = Spec.OfSchemas("{}");
        Generate.From(spec.With(Rest + "SinchVoiceServer.Europe : https://eu.example.com/\n")).AssertDiagnostics(
            "spec/sinch-voice.json(4,3): warning SVG050: Public member 'SinchVoiceServer.Europe' (https://eu.example.com/) was removed; it was generated from #/servers");
    }

    [Fact]
    public void A_changed_response_of_a_webhook_is_one_warning_at_the_webhook()
        => Assert.Contains(
            "spec/sinch-voice.json(132,5): warning SVG051: Public member 'VoiceCallbackHandler.OnDiceAsync' has changed from 'webhook dice (DiceRequest) -> Gone' to "
            + "'webhook dice (DiceRequest) -> void'; it is generated from #/x-webhooks/dice",
            Generate.From(Spec.Vendor.With(EmittedSurface.Of(Spec.Vendor).Replace("(DiceRequest) -> void", "(DiceRequest) -> Gone", StringComparison.Ordinal))).Diagnostics);

    [Fact]
    public void A_variant_without_a_mapping_is_located_at_its_value_if_that_changed_and_at_the_alternative_if_it_is_new()
    {
        var spec = Spec.OfSchemas(
            """
            {
              "cat": { "type": "object", "required": ["kind"], "properties": { "kind": { "type": "string", "enum": ["cat"] } } },
              "dog": { "type": "object", "required": ["kind"], "properties": { "kind": { "type": "string", "enum": ["dog"] } } },
              "pet": { "oneOf": [
                { "$ref": "#/components/schemas/cat" },
                { "$ref": "#/components/schemas/dog" }
              ] }
            }
            """);
        var baseline = EmittedSurface.Of(spec)
            .Replace("Pet.variant(Cat) : \"cat\"", "Pet.variant(Cat) : \"kitten\"", StringComparison.Ordinal)
            .Replace("Pet.variant(Dog) : \"dog\"\n", string.Empty, StringComparison.Ordinal);
        Generate.From(spec.With(baseline)).AssertDiagnostics(
            "spec/sinch-voice.json(7,68): warning SVG051: Public member 'Pet.variant(Cat)' has changed from '\"kitten\"' to '\"cat\"'; it is generated from #/components/schemas/cat/properties/kind",
            "spec/api.txt(1,1): warning SVG055: 1 public member is not in the API baseline 'spec/api.txt': 'Pet.variant(Dog)'. Run 'dotnet build -t:RefreshSinchVoiceApi' to update the baseline",
            "spec/sinch-voice.json(11,5): info SVG052: Public member 'Pet.variant(Dog)' (\"dog\") was added; it is generated from #/components/schemas/pet/oneOf/1");
    }

    [Fact]
    public void Match_in_another_order_is_a_change_but_not_beside_a_variant_more_or_less()
    {
        const string Match = "CalloutRequest.Match : (ConferenceCalloutRequest, TtsCalloutRequest, CustomCalloutRequest)";
        const string Variant = "CalloutRequest.variant(TtsCalloutRequest) : \"ttsCallout\"\n";
        var today = EmittedSurface.Of(Spec.Vendor);
        var reordered = today.Replace(Match, "CalloutRequest.Match : (TtsCalloutRequest, ConferenceCalloutRequest, CustomCalloutRequest)", StringComparison.Ordinal);
        Assert.Contains(
            "Public member 'CalloutRequest.Match' has changed from '(TtsCalloutRequest, ConferenceCalloutRequest, CustomCalloutRequest)' to "
            + "'(ConferenceCalloutRequest, TtsCalloutRequest, CustomCalloutRequest)'; it is generated from #/components/schemas/CalloutRequest",
            Surface(reordered),
            StringComparison.Ordinal);
        Assert.EndsWith(
            "info SVG052: Public member 'CalloutRequest.variant(TtsCalloutRequest)' (\"ttsCallout\") was added; it is generated from #/components/schemas/CalloutRequest/discriminator/mapping/ttsCallout",
            Surface(reordered.Replace(Variant, string.Empty, StringComparison.Ordinal)),
            StringComparison.Ordinal);

        static string Surface(string baseline)
            => Assert.Single(Generate.From(Spec.Vendor.With(baseline)).Diagnostics, diagnostic => diagnostic.Contains(" SVG05", StringComparison.Ordinal) && !diagnostic.Contains(" SVG055", StringComparison.Ordinal));
    }

    private static void Check(string baseline, params string[] expected)
        => Generate.From(Spec.Of(Paths).With(baseline + Rest)).AssertDiagnostics([LeftOut, .. expected]).AssertCompiles();
}
