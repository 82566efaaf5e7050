using System.Net;

namespace Sinch.Voice.Aot;

/// <summary>Performs every operation of the document once, and says what came of each.</summary>
internal sealed class Operations(SinchVoiceClient voice, TextWriter output)
{
    private const string Number = "+12025550101";
    private const string WaitingRoom = "waiting room";

    private static readonly DestinationPstn s_callee = new() { Endpoint = "+12025550141" };

    /// <summary>Numbers and callback URLs, after the calls, whose events go nowhere. The last leaves this process as the one that is called back.</summary>
    public async Task ConfigureAsync(string key, Uri callbacks)
    {
        await voice.Applications.AssignNumbersAsync(new() { Numbers = [Number], Capability = Capability.Voice });
        output.WriteLine("Applications.AssignNumbersAsync");
        var numbers = await voice.Applications.GetNumbersAsync();
        output.WriteLine($"Applications.GetNumbersAsync: {string.Join(", ", numbers.Numbers?.Select(Describe) ?? [])}");
        await voice.Applications.UnassignNumberAsync(new() { Number = Number, Capability = Capability.Voice });
        output.WriteLine("Applications.UnassignNumberAsync");

        await voice.Applications.UpdateCallbackUrlsAsync(key, new() { Url = new() { Primary = callbacks.AbsoluteUri } });
        output.WriteLine("Applications.UpdateCallbackUrlsAsync");
        var urls = await voice.Applications.GetCallbackUrlsAsync(key);
        output.WriteLine($"Applications.GetCallbackUrlsAsync: {urls.Url?.Primary}");

        // Deprecated by the document, but still part of it.
#pragma warning disable CS0618
        var query = await voice.Applications.QueryNumberAsync(Number);
#pragma warning restore CS0618
        output.WriteLine($"Applications.QueryNumberAsync: {query.Number?.NormalizedNumber}, {query.Number?.NumberType}, {query.Number?.CountryId}");
    }

    /// <summary>A call, read and changed while it lasts.</summary>
    public async Task CallAsync()
    {
        var ice = new IceSvaml { Action = new ConnectPstnAction { Number = s_callee.Endpoint } };
        var ace = new AceSvaml { Action = new ConnectConfAction { ConferenceId = WaitingRoom } };
        var callout = await voice.Callouts.CreateAsync(new CustomCalloutRequest { CustomCallout = new() { Destination = s_callee, Ice = ice, Ace = ace } });
        output.WriteLine($"Callouts.CreateAsync: {callout.CallId}");
        await AwaitParticipantsAsync(WaitingRoom, 1);

        var call = await voice.Calls.GetAsync(callout.CallId!);
        var to = call.To?.Value switch
        {
            DestinationPstn phone => $"phone {phone.Endpoint}",
            UnknownVariant unknown => $"unknown {unknown.Json.GetRawText()}",
            var other => $"{other}",
        };
        output.WriteLine($"Calls.GetAsync: {to}, {call.Status}");

        await voice.Calls.UpdateLegAsync(callout.CallId!, CallLeg.Callee, new() { Instructions = [new PlayFilesInstruction { Ids = [Prompt.Say("Hello")], Locale = "en-US" }] });
        output.WriteLine("Calls.UpdateLegAsync");
        await voice.Calls.UpdateAsync(callout.CallId!, new() { Action = new HangupAction() });
        output.WriteLine("Calls.UpdateAsync");
    }

    /// <summary>A conference of two, its name escaped in paths.</summary>
    public async Task ConferAsync()
    {
        const string Room = "native room";

        var request = new ConferenceCalloutRequest { ConferenceCallout = new() { ConferenceId = Room, Destination = s_callee, MusicOnHold = MusicOnHold.Ring } };
        var (first, second) = (await voice.Conferences.CreateCalloutAsync(request), await voice.Conferences.CreateCalloutAsync(request));
        output.WriteLine($"Conferences.CreateCalloutAsync: {first.CallId}, {second.CallId}");
        await AwaitParticipantsAsync(Room, 2);

        await voice.Conferences.ManageParticipantAsync(Room, first.CallId!, new() { Command = ParticipantCommand.Mute });
        output.WriteLine("Conferences.ManageParticipantAsync");
        var conference = await voice.Conferences.GetAsync(Room);
        output.WriteLine($"Conferences.GetAsync: {string.Join(", ", conference.Participants?.Select(participant => participant.Muted == true ? "muted" : "heard") ?? [])}");
        await voice.Conferences.KickParticipantAsync(Room, second.CallId!);
        output.WriteLine("Conferences.KickParticipantAsync");
        await voice.Conferences.KickAllAsync(Room);
        output.WriteLine("Conferences.KickAllAsync");
    }

    /// <summary>A call that isn't there: the error as the document describes it.</summary>
    public async Task FailAsync()
    {
        try
        {
            await voice.Calls.GetAsync("no-such-call");
        }
        catch (SinchVoiceException exception) when (exception.Error is VoiceError error)
        {
            output.WriteLine($"{nameof(VoiceError)}: {error.ErrorCode}, {error.Message}");
        }
    }

    /// <summary>Asks until the callees have answered and are in the room: a call that is still being connected can't be changed.</summary>
    /// <exception cref="OperationCanceledException">They weren't within a minute.</exception>
    private async Task AwaitParticipantsAsync(string room, int count)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        for (var participants = 0; participants < count;)
        {
            try
            {
                participants = (await voice.Conferences.GetAsync(room, cancellationToken: limit.Token)).Participants?.Count ?? 0;
            }
            catch (SinchVoiceException exception) when (exception.StatusCode == HttpStatusCode.NotFound)
            {
                // Nobody has entered it yet.
            }
        }
    }

    private static string Describe(ApplicationNumber number) => $"{number.Number} ({number.Capability}) of {number.ApplicationKey ?? "nobody"}";
}
