using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sinch.Voice.Benchmarks.HandWritten;

/// <summary>
/// The hand-written alternative to the client: classes, <c>JsonPolymorphic</c>, and the source generator of System.Text.Json.
/// Closed sets are strings, since an enum would throw at what the platform adds. What isn't described is kept, a discriminator may stand
/// anywhere, and the encoder is the client's, so that both write the same bytes; names in another case, and numbers for strings and the
/// reverse, are not read, which spares it some work.
/// </summary>
[JsonSerializable(typeof(VoiceEvent))]
[JsonSerializable(typeof(Svaml))]
[JsonSerializable(typeof(CallInformation))]
[JsonSerializable(typeof(ApplicationNumbers))]
[JsonSerializable(typeof(TtsCalloutRequest))]
[JsonSerializable(typeof(CalloutResponse))]
internal sealed partial class HandWrittenContext : JsonSerializerContext
{
    public static HandWrittenContext Instance { get; } = new(new JsonSerializerOptions
    {
        AllowOutOfOrderMetadataProperties = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    });
}
