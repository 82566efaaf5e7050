using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sinch.Voice.Benchmarks.HandWritten;

/// <summary>The endpoint of a call, told apart by <c>type</c>.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(DestinationDid), "did")]
[JsonDerivedType(typeof(DestinationMxp), "username")]
[JsonDerivedType(typeof(DestinationPstn), "number")]
[JsonDerivedType(typeof(DestinationSip), "sip")]
internal abstract class CallEndpoint
{
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
