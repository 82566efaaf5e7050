using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sinch.Voice.Emulator.Rest;

/// <summary>Does what the operations of the document do to calls and conferences.</summary>
/// <remarks>
/// Bodies are valid by the document; their names and enums may be in any case (<see cref="Documents.JsonMembers"/>). Each method may throw a
/// <see cref="RefusedException"/>. Requests come from several threads at once.
/// </remarks>
internal interface IPlatformOperations
{
    /// <summary>Places a call.</summary>
    /// <param name="body">The body, which has the object that its method names.</param>
    /// <param name="forwardedHeaders">The headers that go onto the callbacks of the call.</param>
    /// <param name="trace">The activity that the request is part of; the default if it is part of none.</param>
    /// <returns>The identifier of the call.</returns>
    string PlaceCallout(JsonElement body, IReadOnlyList<KeyValuePair<string, string>> forwardedHeaders, ActivityContext trace);

    /// <summary>Executes SVAML in a call.</summary>
    void UpdateCall(string callId, JsonElement body);

    /// <summary>Executes SVAML on one leg of a call, or on both.</summary>
    /// <param name="callId">The identifier of the call.</param>
    /// <param name="leg">The leg: <c>caller</c>, <c>callee</c> or <c>both</c>.</param>
    /// <param name="body">The SVAML.</param>
    void UpdateLeg(string callId, string leg, JsonElement body);

    /// <summary>Returns a call as the platform describes it, or <see langword="null"/> if there is none.</summary>
    JsonObject? FindCall(string callId);

    /// <summary>Returns the participants of a conference, or <see langword="null"/> if there is none.</summary>
    JsonObject? FindConference(string conferenceId);

    /// <summary>Mutes, unmutes, holds or resumes a participant.</summary>
    void ManageParticipant(string conferenceId, string callId, JsonElement body);

    /// <summary>Removes a participant from a conference.</summary>
    void KickParticipant(string conferenceId, string callId);

    /// <summary>Removes everybody from a conference.</summary>
    void KickAll(string conferenceId);
}
