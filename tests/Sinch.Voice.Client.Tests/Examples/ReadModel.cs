using System.Text.Json.Nodes;
using Sinch.Voice.Runtime;

namespace Sinch.Voice.Client.Tests.Examples;

/// <summary>Reads JSON as the type of a component schema and writes it back.</summary>
internal static class ReadModel
{
    private static readonly Dictionary<string, Func<string, (object Model, string Written)>> s_readers = new()
    {
        ["AceSVAMLRequestBody"] = Read<AceSvamlRequestBody>,
        ["CalloutRequest"] = Read<CalloutRequest>,
        ["Error"] = Read<Error>,
        ["IceSVAMLRequestBody"] = Read<IceSvamlRequestBody>,
        ["PieSVAMLRequestBody"] = Read<PieSvamlRequestBody>,
        ["SVAMLRequestBody"] = Read<SvamlRequestBody>,
        ["aceRequest"] = Read<AceRequest>,
        ["callbacks"] = Read<Callbacks>,
        ["diceRequest"] = Read<DiceRequest>,
        ["getCalloutResponseObj"] = Read<GetCalloutResponseObj>,
        ["getConferenceInfoResponse"] = Read<GetConferenceInfoResponse>,
        ["getNumbersResponseObj"] = Read<GetNumbersResponseObj>,
        ["getQueryNumber"] = Read<GetQueryNumber>,
        ["iceRequest"] = Read<IceRequest>,
        ["manageConferenceParticipantRequest"] = Read<ManageConferenceParticipantRequest>,
        ["notifyRequest"] = Read<NotifyRequest>,
        ["pieRequest"] = Read<PieRequest>,
        ["unassignNumbers"] = Read<UnassignNumbers>,
        ["updateNumbers"] = Read<UpdateNumbers>,
        ["webhooksEvent"] = Read<WebhooksEvent>,
    };

    /// <summary>The model that was read, and what it writes.</summary>
    public static (object Model, JsonNode Written) As(string schemaId, JsonNode value)
    {
        var (model, written) = s_readers[schemaId](value.ToJsonString());
        return (model, JsonNode.Parse(written)!);
    }

    private static (object, string) Read<T>(string json)
        where T : IJsonModel<T>
    {
        var model = SinchJson.Deserialize<T>(json)!;
        return (model, SinchJson.Serialize(model));
    }
}
