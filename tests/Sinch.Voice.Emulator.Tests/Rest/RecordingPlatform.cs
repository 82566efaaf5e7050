using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sinch.Voice.Emulator.Documents;
using Sinch.Voice.Emulator.Rest;

namespace Sinch.Voice.Emulator.Tests.Rest;

/// <summary>A platform that knows one call and one conference, and writes down what it is asked to do.</summary>
internal sealed class RecordingPlatform : IPlatformOperations
{
    public const string CallId = "call/1";
    public const string ConferenceId = "room 1";

    public List<string> Done { get; } = [];

    public IReadOnlyList<KeyValuePair<string, string>> ForwardedHeaders { get; private set; } = [];

    public Exception? Failure { get; set; }

    public string PlaceCallout(JsonElement body, IReadOnlyList<KeyValuePair<string, string>> forwardedHeaders, ActivityContext trace)
    {
        ForwardedHeaders = forwardedHeaders;
        Do($"place {body.Text("method")}");
        return CallId;
    }

    public void UpdateCall(string callId, JsonElement body) => Do($"update {callId}: {body.Member("action")?.Text("name")}");

    public void UpdateLeg(string callId, string leg, JsonElement body) => Do($"update {leg} of {callId}: {body.Member("instructions")?.GetArrayLength()}");

    public JsonObject? FindCall(string callId)
    {
        Do($"find {callId}");
        return callId == CallId ? new JsonObject { ["callId"] = callId, ["status"] = "ONGOING", ["domain"] = "pstn" } : null;
    }

    public JsonObject? FindConference(string conferenceId)
    {
        Do($"find conference {conferenceId}");
        return conferenceId == ConferenceId ? new JsonObject { ["participants"] = new JsonArray(new JsonObject { ["id"] = CallId, ["muted"] = true }) } : null;
    }

    public void ManageParticipant(string conferenceId, string callId, JsonElement body)
        => Do($"{body.Text("command")} {callId} in {conferenceId} with {body.Text("moh") ?? "silence"}");

    public void KickParticipant(string conferenceId, string callId) => Do($"kick {callId} from {conferenceId}");

    public void KickAll(string conferenceId) => Do($"kick all from {conferenceId}");

    private void Do(string what)
    {
        if (Failure is not null)
        {
            throw Failure;
        }

        Done.Add(what);
    }
}
