using System.Text.Json.Nodes;
using Sinch.Voice.Runtime;

namespace Sinch.Voice.Client.Tests.Examples;

/// <summary>Reads JSON as the type of a component schema and writes it back.</summary>
internal static class ReadModel
{
    private static readonly Dictionary<string, Func<string, (object Model, string Written)>> s_readers = new()
    {
        ["AceSVAMLRequestBody"] = Read<AceSvaml>,
        ["CalloutRequest"] = Read<CalloutRequest>,
        ["Error"] = Read<VoiceError>,
        ["IceSVAMLRequestBody"] = Read<IceSvaml>,
        ["PieSVAMLRequestBody"] = Read<PieSvaml>,
        ["SVAMLRequestBody"] = Read<Svaml>,
        ["aceRequest"] = Read<AceEvent>,
        ["callbacks"] = Read<ApplicationCallbacks>,
        ["diceRequest"] = Read<DiceEvent>,
        ["getCalloutResponseObj"] = Read<CalloutResponse>,
        ["getConferenceInfoResponse"] = Read<ConferenceInformation>,
        ["getNumbersResponseObj"] = Read<ApplicationNumbers>,
        ["getQueryNumber"] = Read<NumberQueryResult>,
        ["iceRequest"] = Read<IceEvent>,
        ["manageConferenceParticipantRequest"] = Read<ManageParticipantRequest>,
        ["notifyRequest"] = Read<NotifyEvent>,
        ["pieRequest"] = Read<PieEvent>,
        ["unassignNumbers"] = Read<UnassignNumberRequest>,
        ["updateNumbers"] = Read<AssignNumbersRequest>,
        ["webhooksEvent"] = Read<VoiceEvent>,
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
        var model = ApiJson.Deserialize<T>(json)!;
        return (model, ApiJson.Serialize(model));
    }
}
