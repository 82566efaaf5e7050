using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sinch.Voice.Benchmarks.HandWritten;

/// <summary>An event, told apart by <c>event</c>.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
[JsonDerivedType(typeof(IceEvent), "ice")]
[JsonDerivedType(typeof(AceEvent), "ace")]
[JsonDerivedType(typeof(DiceEvent), "dice")]
[JsonDerivedType(typeof(PieEvent), "pie")]
[JsonDerivedType(typeof(NotifyEvent), "notify")]
internal abstract class VoiceEvent
{
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
