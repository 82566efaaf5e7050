using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Sinch.Voice.Runtime;

namespace Sinch.Voice.Benchmarks.Payloads;

/// <summary>A payload of a generated type and the one written by hand for the same.</summary>
internal sealed class JsonCaseOf<TGenerated, THandWritten> : JsonCase
    where TGenerated : IJsonModel<TGenerated>
{
    private readonly JsonTypeInfo<THandWritten> _type;
    private TGenerated? _generated;
    private THandWritten? _handWritten;

    public JsonCaseOf(string name, ReadOnlySpan<byte> utf8, JsonTypeInfo<THandWritten> type)
        : base(new Payload(name, utf8.ToArray()))
    {
        _type = type;
        Read();
        ReadByHand();
        Check();
    }

    public override void Read() => _generated = ApiJson.Deserialize<TGenerated>(Payload.Utf8);

    public override void ReadByHand() => _handWritten = JsonSerializer.Deserialize(Payload.Utf8, _type);

    public override void Write() => Written = ApiJson.SerializeToUtf8Bytes(_generated!);

    public override void WriteByHand() => Written = JsonSerializer.SerializeToUtf8Bytes(_handWritten!, _type);

    /// <summary>Both have to keep the whole payload, or one of them would only seem to be fast.</summary>
    private void Check()
    {
        Write();
        var generated = Written;
        WriteByHand();
        var again = ApiJson.SerializeToUtf8Bytes(ApiJson.Deserialize<TGenerated>(Written)!);
        if (!generated.AsSpan().SequenceEqual(again) || generated.Length != Payload.Utf8.Length)
        {
            throw new InvalidOperationException($"'{Payload.Name}' is lost in part by one of the two.");
        }
    }
}
