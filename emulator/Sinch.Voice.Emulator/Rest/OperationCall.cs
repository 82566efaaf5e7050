using System.Text.Json;

namespace Sinch.Voice.Emulator.Rest;

/// <summary>Represents a valid call of an operation.</summary>
internal sealed class OperationCall(IncomingRequest request, IReadOnlyDictionary<string, string> pathValues, JsonElement? body)
{
    public IncomingRequest Request => request;

    /// <summary>Gets the value of a path parameter.</summary>
    public string this[string name] => pathValues[name];

    public JsonElement Body => body ?? throw new InvalidOperationException("The operation has no body.");
}
