using Sinch.Voice;
using Command = Sinch.Voice.ManageConferenceParticipantRequestCommand;

namespace Quickstart.Steps;

/// <summary>Brings callees together in a conference and manages them.</summary>
internal static class ConferenceSteps
{
    public static async Task RunAsync(Session session)
    {
        var (voice, settings, report) = (session.Voice, session.Settings, session.Report);
        const string Room = "quickstart room";

        report.Section("A conference, its name escaped in paths");
        var callIds = new List<string>();
        foreach (var number in settings.ToNumbers)
        {
            var destination = new DestinationPstn { Endpoint = number };
            var callout = await report.CallAsync(
                () => voice.Callouts.CalloutsAsync(new ConferenceCalloutRequest
                {
                    ConferenceCallout = new() { ConferenceId = Room, Cli = settings.FromNumber, Destination = destination, MohClass = MusicOnHold.Ring },
                }),
                callout => $"call {callout.CallId}");
            callIds.Add(callout.CallId!);
        }

        await session.WaitForAnswerAsync();
        var (first, last) = (callIds[0], callIds[^1]);
        await report.CallAsync(
            () => voice.Conferences.ManageConferenceParticipantAsync(Room, first, new() { Command = Command.Mute }));
        await report.CallAsync(
            () => voice.Conferences.ManageConferenceParticipantAsync(Room, first, new() { Command = Command.Onhold, Moh = MusicOnHold.Music1 }));
        await report.CallAsync(() => voice.Conferences.GetConferenceInfoAsync(Room), Describe);

        if (callIds.Count > 1)
        {
            await report.CallAsync(() => voice.Conferences.KickConferenceParticipantAsync(Room, last));
        }
        else
        {
            report.Note("With two numbers the second would be kicked alone.");
        }

        await report.CallAsync(() => voice.Conferences.KickConferenceAllAsync(Room));
    }

    private static string Describe(GetConferenceInfoResponse conference)
        => string.Join("; ", conference.Participants?.Select(Describe) ?? []);

    private static string Describe(GetConferenceInfoResponseParticipantsItem participant)
        => $"{participant.Cli}{(participant.Muted == true ? ", muted" : "")}{(participant.Onhold == true ? ", on hold" : "")}";
}
