namespace Sinch.Voice.Emulator.Tests.Rest;

/// <summary>The generated client and the emulator share the document and no code: what one sends the other reads.</summary>
public sealed class GeneratedClientTests
{
    private const string CallId = RecordingPlatform.CallId;
    private const string Room = RecordingPlatform.ConferenceId;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task EveryOperationReachesThePlatform(bool signed)
    {
        await using var hosted = await HostedFront.StartAsync();
        var options = hosted.Front.Options;
        hosted.Http.DefaultRequestHeaders.Authorization = null;
        var voice = hosted.Client(signed
            ? SinchCredential.Signed(options.ApplicationKey, options.ApplicationSecret)
            : SinchCredential.Basic(options.ApplicationKey, options.ApplicationSecret));
        var to = new DestinationPstn { Endpoint = "+12025550141" };

        var callout = await voice.Callouts.CreateAsync(new TtsCalloutRequest { TtsCallout = new() { Destination = to, Text = "Hé" } }, cancellationToken: Cancellation);
        var call = await voice.Calls.GetAsync(CallId, cancellationToken: Cancellation);
        await voice.Calls.UpdateAsync(CallId, new() { Action = new HangupAction() }, cancellationToken: Cancellation);
        await voice.Calls.UpdateLegAsync(CallId, CallLeg.Callee, new() { Instructions = [new SayInstruction { Text = "a" }] }, cancellationToken: Cancellation);
        var room = await voice.Conferences.GetAsync(Room, cancellationToken: Cancellation);
        await voice.Conferences.ManageParticipantAsync(
            Room, CallId, new() { Command = ParticipantCommand.OnHold, MusicOnHold = MusicOnHold.Music1 }, cancellationToken: Cancellation);
        await voice.Conferences.KickParticipantAsync(Room, CallId, cancellationToken: Cancellation);
        await voice.Conferences.KickAllAsync(Room, cancellationToken: Cancellation);
        await voice.Applications.AssignNumbersAsync(new() { Numbers = [options.Numbers[0]] }, cancellationToken: Cancellation);
        var numbers = await voice.Applications.GetNumbersAsync(cancellationToken: Cancellation);
        await voice.Applications.UnassignNumberAsync(new() { Number = options.Numbers[0] }, cancellationToken: Cancellation);
        await voice.Applications.UpdateCallbackUrlsAsync(options.ApplicationKey, new() { Url = new() { Primary = "https://a.example/" } }, cancellationToken: Cancellation);
        var urls = await voice.Applications.GetCallbackUrlsAsync(options.ApplicationKey, cancellationToken: Cancellation);
#pragma warning disable CS0618 // The document marks the operation as deprecated; the platform still has it.
        var query = await voice.Applications.QueryNumberAsync("+46730170101", cancellationToken: Cancellation);
#pragma warning restore CS0618

        Assert.Equal(CallId, callout.CallId);
        Assert.Equal(CallId, call.CallId);
        Assert.True(Assert.Single(room.Participants!).Muted);
        Assert.Equal(options.ApplicationKey, numbers.Numbers![0].ApplicationKey);
        Assert.Equal("https://a.example/", urls.Url!.Primary);
        Assert.Equal("SE", query.Number!.CountryId);
        Assert.Equal(
            [
                "place ttsCallout", $"find {CallId}", $"update {CallId}: hangup", $"update callee of {CallId}: 1", $"find conference {Room}",
                $"onhold {CallId} in {Room} with music1", $"kick {CallId} from {Room}", $"kick all from {Room}",
            ],
            hosted.Front.Platform.Done);
        Assert.Equal(
            Emulator.Documents.DocumentSchemas.Bundled.Operations.Select(operation => operation.Id).Order(),
            hosted.Front.Rest.Log.Snapshot().Select(request => request.OperationId).Order());
    }

    [Fact]
    public async Task ErrorsAreRead()
    {
        await using var hosted = await HostedFront.StartAsync();
        var voice = hosted.Client(SinchCredential.Basic(hosted.Front.Options.ApplicationKey, hosted.Front.Options.ApplicationSecret));

        var error = await Assert.ThrowsAsync<SinchVoiceException>(() => voice.Calls.GetAsync("nobody", cancellationToken: Cancellation));

        Assert.Equal((404, "40400", "Call not found"), ((int)error.StatusCode!, error.ErrorCode, error.ErrorMessage));
        Assert.True(Guid.TryParse(error.Reference, out _));
    }

    [Fact]
    public async Task AWrongSecretIsAWrongSignature()
    {
        await using var hosted = await HostedFront.StartAsync();
        hosted.Http.DefaultRequestHeaders.Authorization = null;
        var voice = hosted.Client(SinchCredential.Signed(hosted.Front.Options.ApplicationKey, "YW5vdGhlciBzZWNyZXQ="));

        var error = await Assert.ThrowsAsync<SinchVoiceException>(() => voice.Applications.GetNumbersAsync(cancellationToken: Cancellation));

        Assert.Equal("40102", error.ErrorCode);
    }
}
