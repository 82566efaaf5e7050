using System.Text.Json.Nodes;

namespace Sinch.Voice.Samples.PlatformStandIn;

/// <summary>A validated call of an operation.</summary>
internal sealed class OperationCall(IReadOnlyDictionary<string, string> pathValues, JsonObject? body)
{
    public string this[string pathParameter] => pathValues[pathParameter];

    public JsonObject Body => body ?? throw new InvalidOperationException("The operation has no body.");
}
