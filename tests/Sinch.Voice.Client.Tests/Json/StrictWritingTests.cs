namespace Sinch.Voice.Client.Tests.Json;

/// <summary>What can't be meant is refused before anything is sent.</summary>
public class StrictWritingTests
{
    [Fact]
    public void An_empty_union_is_refused_with_its_path()
    {
        Assert.Contains("'destination' of the TtsCallout", Refusal(new TtsCallout { Destination = default }), StringComparison.Ordinal);
        Assert.Contains("'ttsCallout.destination' of the TtsCalloutRequest", Refusal(new TtsCalloutRequest { TtsCallout = new() { Destination = default } }), StringComparison.Ordinal);
        Assert.Contains("'instructions[0]' of the Svaml", Refusal(new Svaml { Instructions = [default] }), StringComparison.Ordinal);
        Assert.Contains("'instructions[1]' of the Svaml", Refusal(new Svaml { Instructions = [new SayInstruction { Text = "hi" }, default] }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_sent()
    {
        using var http = new HttpClient(new NoConnection());
        var voice = new SinchVoiceClient(http, SinchCredential.Basic("key", "secret"));
        await Assert.ThrowsAsync<ArgumentException>(
            async () => await voice.Callouts.CreateAsync(new TtsCalloutRequest { TtsCallout = new() { Destination = default } }, cancellationToken: TestContext.Current.CancellationToken));
    }

    [Fact]
    public void What_was_read_is_written_back_however_little_it_has()
    {
        Assert.Equal("{}", ApiJson.Serialize(ApiJson.Deserialize<TtsCalloutRequest>("{}")!));
        Assert.Equal("""{"ttsCallout":{}}""", ApiJson.Serialize(ApiJson.Deserialize<TtsCalloutRequest>("""{"ttsCallout":{}}""")!));
        Assert.Equal("""{"method":"ttsCallout","ttsCallout":7}""", ApiJson.Serialize(ApiJson.Deserialize<CalloutRequest>("""{"method":"ttsCallout","ttsCallout":7}""")));
    }

    private static string Refusal<T>(T value)
        where T : Runtime.IJsonModel<T>
        => Assert.Throws<ArgumentException>(() => ApiJson.Serialize(value)).Message;

    private sealed class NoConnection : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            => throw new InvalidOperationException("Something is sent.");
    }
}
