namespace Sinch.Voice.Client.Tests.Mocking;

/// <summary>A double of the client that is written by hand.</summary>
public class HandWrittenDoubleTests
{
    [Fact]
    public async Task What_is_overridden_is_called()
    {
        var voice = new VoiceDouble();
        Assert.Equal("+46", await new Announcer(voice).CallerAsync("1"));
        await new Announcer(voice).HangUpAsync("1");
        Assert.Equal(["get 1", "update 1 hangup"], voice.CallsDouble.Log);
    }

    [Fact]
    public async Task What_is_not_overridden_says_so()
    {
        var method = await Assert.ThrowsAsync<InvalidOperationException>(
            () => new VoiceDouble().Calls.UpdateLegAsync(
                "1", new CallLeg("caller"), new Svaml(), cancellationToken: TestContext.Current.CancellationToken));
        Assert.Equal("Calls.UpdateLegAsync was called on a test double that does not override it.", method.Message);
        var group = await Assert.ThrowsAsync<InvalidOperationException>(
            () => new VoiceDouble().Conferences.KickAllAsync("1", cancellationToken: TestContext.Current.CancellationToken));
        Assert.Contains("Conferences.KickAllAsync", group.Message, StringComparison.Ordinal);
    }

    private sealed class VoiceDouble : SinchVoiceClient
    {
        public CallsDouble CallsDouble { get; } = new();

        public override CallsClient Calls => CallsDouble;
    }

    private sealed class CallsDouble : CallsClient
    {
        public List<string> Log { get; } = [];

        public override Task<CallInformation> GetAsync(string callId, RequestOptions? options = null, CancellationToken cancellationToken = default)
        {
            Log.Add($"get {callId}");
            return Task.FromResult(new CallInformation { From = new DestinationPstn { Endpoint = "+46" } });
        }

        public override Task UpdateAsync(string callId, Svaml body, RequestOptions? options = null, CancellationToken cancellationToken = default)
        {
            Log.Add($"update {callId} {(body.Action?.Value as HangupAction)?.Name}");
            return Task.CompletedTask;
        }
    }
}
