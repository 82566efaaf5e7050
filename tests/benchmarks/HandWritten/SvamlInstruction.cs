using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sinch.Voice.Benchmarks.HandWritten;

/// <summary>An instruction of SVAML, told apart by <c>name</c>.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "name")]
[JsonDerivedType(typeof(PlayFilesInstruction), "playFiles")]
[JsonDerivedType(typeof(SayInstruction), "say")]
[JsonDerivedType(typeof(SendDtmfInstruction), "sendDtmf")]
[JsonDerivedType(typeof(SetCookieInstruction), "setCookie")]
[JsonDerivedType(typeof(AnswerInstruction), "answer")]
[JsonDerivedType(typeof(StartRecordingInstruction), "startRecording")]
[JsonDerivedType(typeof(StopRecordingInstruction), "stopRecording")]
internal abstract class SvamlInstruction
{
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
