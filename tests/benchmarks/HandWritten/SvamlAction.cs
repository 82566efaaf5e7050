using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sinch.Voice.Benchmarks.HandWritten;

/// <summary>An action of SVAML, told apart by <c>name</c>.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "name")]
[JsonDerivedType(typeof(HangupAction), "hangup")]
[JsonDerivedType(typeof(ContinueAction), "continue")]
[JsonDerivedType(typeof(ConnectPstnAction), "connectPstn")]
[JsonDerivedType(typeof(ConnectMxpAction), "connectMxp")]
[JsonDerivedType(typeof(ConnectConfAction), "connectConf")]
[JsonDerivedType(typeof(ConnectSipAction), "connectSip")]
[JsonDerivedType(typeof(ConnectStreamAction), "connectStream")]
[JsonDerivedType(typeof(RunMenuAction), "runMenu")]
[JsonDerivedType(typeof(ParkAction), "park")]
internal abstract class SvamlAction
{
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
