using Sinch.Voice;
using Command = Sinch.Voice.ParticipantCommand;

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
                () => voice.Callouts.CreateAsync(new ConferenceCalloutRequest
                {
                    ConferenceCallout = new() { ConferenceId = Room, Cli = settings.FromNumber, Destination = destination, MusicOnHold = MusicOnHold.Ring },
                }),
                callout => $"call {callout.CallId}");
            callIds.Add(callout.CallId!);
        }

        await session.WaitForAnswerAsync();
        var (first, last) = (callIds[0], callIds[^1]);
        await report.CallAsync(
            () => voice.Conferences.ManageParticipantAsync(Room, first, new() { Command = Command.Mute }));
        await report.CallAsync(
            () => voice.Conferences.ManageParticipantAsync(Room, first, new() { Command = Command.OnHold, MusicOnHold = MusicOnHold.Music1 }));
        await report.CallAsync(() => voice.Conferences.GetAsync(Room), Describe);

        if (callIds.Count > 1)
        {
            await report.CallAsync(() => voice.Conferences.KickParticipantAsync(Room, last));
        }
        else
        {
            report.Note("With two numbers the second would be kicked alone.");
        }

        await report.CallAsync(() => voice.Conferences.KickAllAsync(Room));
    }

    private static string Describe(ConferenceInformation conference)
        => string.Join("; ", conference.Participants?.Select(Describe) ?? []);

    private static string Describe(ConferenceParticipant participant)
        => $"{participant.Cli}{(participant.Muted == true ? ", muted" : "")}{(participant.OnHold == true ? ", on hold" : "")}";
}
