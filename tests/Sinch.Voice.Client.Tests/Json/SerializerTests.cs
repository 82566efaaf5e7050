using System.Text;
using System.Text.Json;

namespace Sinch.Voice.Client.Tests.Json;

/// <summary>Generated types work with a serializer of the user's own.</summary>
public class SerializerTests
{
    private const string Json = """{"event":"ice","callid":"\u0061\u00e5","to":{"endpoint":"+46","type":"did"},"domain":"PSTN","callHeaders":[{"key":"a"}],"extra":{"x":[1,2]}}""";

    private static readonly JsonSerializerOptions s_tinyBuffer = new() { DefaultBufferSize = 1 };

    [Fact]
    public void They_are_members_of_a_type_of_the_user()
    {
        var envelope = JsonSerializer.Deserialize<Envelope>($$"""{ "Ice": {{Json}}, "To": { "type": "sip", "endpoint": "a@b" }, "None": null, "Legs": ["caller"] }""")!;
        Assert.Equal("aå", envelope.Ice!.CallId);
        Assert.IsType<DestinationSip>(envelope.To.Value);
        Assert.Null(envelope.None);
        Assert.Equal([CallLeg.Caller], envelope.Legs);
        var again = JsonSerializer.Deserialize<Envelope>(JsonSerializer.Serialize(envelope))!;
        Assert.Equal(ApiJson.Serialize(envelope.Ice), ApiJson.Serialize(again.Ice!));
    }

    [Fact]
    public async Task They_are_read_from_a_stream_that_gives_a_byte_at_a_time()
    {
        await using var stream = new TricklingStream(Encoding.UTF8.GetBytes($$"""{ "Ice": {{Json}} }"""));
        var envelope = await JsonSerializer.DeserializeAsync<Envelope>(
            stream, s_tinyBuffer, TestContext.Current.CancellationToken);
        Assert.Equal("aå", envelope!.Ice!.CallId);
        Assert.IsType<DestinationDid>(envelope.Ice.To!.Value.Value);
        Assert.Equal("""{"x":[1,2]}""", envelope.Ice.AdditionalProperties!["extra"].GetRawText());
    }

    private sealed class Envelope
    {
        public IceEvent? Ice { get; set; }

        public CallEndpoint To { get; set; }

        public CallEndpoint? None { get; set; }

        public IReadOnlyList<CallLeg> Legs { get; set; } = [];
    }

    private sealed class TricklingStream(byte[] content) : MemoryStream(content)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(1, buffer.Length)]);

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.FromResult(Read(buffer.Span));
    }
}
