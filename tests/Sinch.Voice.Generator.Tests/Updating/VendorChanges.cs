using static Sinch.Voice.Generator.Tests.Updating.VendorChange;

namespace Sinch.Voice.Generator.Tests.Updating;

/// <summary>Ten changes of the vendor's document, each of another kind.</summary>
internal static class VendorChanges
{
    private const string Conference = "    \"/calling/v1/conferences/id/{conferenceId}\": {";
    private const string Leg = "\"/calling/v1/calls/id/{callId}/leg/{callLeg}\"";

    public static IReadOnlyList<VendorChange> All { get; } =
    [
        new(
            "an operation removed",
            document => RemoveLastOperation(document, Conference, "      \"delete\": {"),
            (Conference, "\"/calling/v1/conferences/id/{conferenceId}\"",
                "warning SVG050: Public member 'ConferencesClient.KickAllAsync' (DELETE /calling/v1/conferences/id/{conferenceId} (string conferenceId) "
                + "-> void {success: 204; error: default VoiceError}) was removed; it was generated from #/paths/~1calling~1v1~1conferences~1id~1{conferenceId}"))
        {
            LostTargets = ["$.paths['/calling/v1/conferences/id/{conferenceId}'].delete"],
        },
        new(
            "an operation added",
            document => Replace(
                document,
                Leg,
                "\"patch\": {",
                "\"delete\": { \"tags\": [\"Calls\"], \"operationId\": \"Calling_HangUpLeg\", \"responses\": { \"204\": { \"description\": \"Done.\" } } },\n"
                    + "      \"patch\": {"),
            (Leg, "\"delete\"",
                "info SVG052: Public member 'CallsClient.HangUpLegAsync' (DELETE /calling/v1/calls/id/{callId}/leg/{callLeg} (string callId, CallLeg callLeg) -> void {success: 204; error: default VoiceError}) was added; "
                + "it is generated from #/paths/~1calling~1v1~1calls~1id~1{callId}~1leg~1{callLeg}/delete")),
        new(
            "an operation renamed",
            document => Replace(document, "\"operationId\"", "\"Calling_QueryNumber\"", "\"Calling_LookUpNumber\""),
            ("\"/v1/calling/query/number/{number}\"", "\"get\"",
                "warning SVG051: Public member 'ApplicationsClient.QueryNumberAsync' has changed from 'ApplicationsClient.QueryNumberAsync' to 'ApplicationsClient.LookUpNumberAsync'; "
                + "it is generated from #/paths/~1v1~1calling~1query~1number~1{number}/get")),
        new(
            "a property removed",
            document => Replace(
                document,
                "\"svaml.action.park\": {",
                ",\n          \"maxDuration\": {\n            \"type\": \"integer\",\n            \"description\": "
                    + "\"The maximum amount of time in seconds that the `holdPrompt` will be played.\",\n            \"example\": 180\n          }",
                string.Empty),
            ("\"svaml.action.park\": {", "\"svaml.action.park\"",
                "warning SVG050: Public member 'ParkAction.MaxDuration' (long? {wire: maxDuration}) was removed; it was generated from #/components/schemas/svaml.action.park")),
        new(
            "a property retyped",
            document => Replace(document, "\"price\": {", "\"type\": \"number\",\n            \"format\": \"float\"", "\"type\": \"string\""),
            ("\"price\": {", "\"amount\"",
                "warning SVG051: Public member 'Price.Amount' has changed from 'decimal? {wire: amount}' to 'string? {wire: amount}'; it is generated from #/components/schemas/price/properties/amount")),
        new(
            "a property made required",
            document => Replace(document, "\"callHeader\": {", "\"properties\"", "\"required\": [ \"key\" ],\n        \"properties\""),
            ("\"callHeader\": {", "\"key\": {",
                "warning SVG051: Public member 'CallHeader.Key' has changed from 'string? {wire: key}' to 'required string {wire: key}'; it is generated from #/components/schemas/callHeader/properties/key")),
        new(
            "an enum value removed",
            document => Replace(document, "\"musicOnHold\": {", ",\n          \"music3\"\n", "\n"),
            ("\"musicOnHold\": {", "\"musicOnHold\"",
                "warning SVG050: Public member 'MusicOnHold.Music3' (\"music3\") was removed; it was generated from #/components/schemas/musicOnHold")),
        new(
            "a variant added",
            document => Replace(
                Replace(
                    document, "\"svaml.action.ace\": {", "\"anyOf\": [", "\"anyOf\": [\n          { \"$ref\": \"#/components/schemas/svaml.action.park\" },"),
                "\"svaml.action.ace\": {",
                "\"mapping\": {",
                "\"mapping\": {\n            \"park\": \"#/components/schemas/svaml.action.park\","),
            ("\"svaml.action.ace\": {", "\"park\"",
                "info SVG052: Public member 'AceAction.variant(ParkAction)' (\"park\") was added; it is generated from #/components/schemas/svaml.action.ace/discriminator/mapping/park"),
            // The other union lacks the variant, so it no longer has all variants of this one.
            ("\"svaml.action.ace\": {", "\"svaml.action.ace\"",
                "warning SVG050: Public member 'AceAction.to(PieAction)' (conversion) was removed; it was generated from #/components/schemas/svaml.action.ace")),
        new(
            "a discriminator value changed",
            document => Replace(
                Replace(document, "\"CalloutRequest\": {", "\"customCallout\": \"#/", "\"custom\": \"#/"),
                "\"customCalloutRequest\": {\n        \"type\"",
                "\"enum\": [\n              \"customCallout\"",
                "\"enum\": [\n              \"custom\""),
            ("\"CalloutRequest\": {", "\"custom\"",
                "warning SVG051: Public member 'CalloutRequest.variant(CustomCalloutRequest)' has changed from '\"customCallout\"' to '\"custom\"'; "
                + "it is generated from #/components/schemas/CalloutRequest/discriminator/mapping/custom"),
            // The variant writes the value.
            ("\"customCalloutRequest\": {\n        \"type\"", "\"method\"",
                "warning SVG051: Public member 'CustomCalloutRequest.Method' has changed from 'string = \"customCallout\" {wire: method}' to 'string = \"custom\" {wire: method}'; "
                + "it is generated from #/components/schemas/customCalloutRequest/properties/method")),
        new(
            "a server changed",
            document => Replace(document, "\"servers\"", "https://calling-euc1.api.sinch.com", "https://calling-eu.api.sinch.com"),
            ("redirected by Sinch", "\"url\": \"https://calling-eu.api.sinch.com\"",
                "warning SVG051: Public member 'SinchVoiceRegion.Europe' has changed from 'https://calling-euc1.api.sinch.com/' to 'https://calling-eu.api.sinch.com/'; it is generated from #/servers/2/url")),
    ];

    /// <summary>Removes an operation that is the last member of its path, with the comma before it.</summary>
    private static string RemoveLastOperation(string document, string path, string operation)
    {
        var start = document.IndexOf(operation, document.IndexOf(path, StringComparison.Ordinal), StringComparison.Ordinal);
        var end = document.IndexOf("\n      }\n    }", start, StringComparison.Ordinal) + "\n      }".Length;
        return document[..document.LastIndexOf(',', start)] + document[end..];
    }
}
