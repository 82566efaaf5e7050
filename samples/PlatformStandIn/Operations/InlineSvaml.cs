using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sinch.Voice.Samples.PlatformStandIn;

/// <summary>Reads the SVAML text of a custom callout, which replaces a callback URL.</summary>
internal static class InlineSvaml
{
    /// <summary>Returns the party that the response to the incoming call event connects to.</summary>
    /// <returns>The destination, or <see langword="null"/> if a callback decides it.</returns>
    public static JsonNode? Destination(JsonNode? ice)
    {
        if ((string?)ice is not { } text || !text.TrimStart().StartsWith('{'))
        {
            return null;
        }

        try
        {
            var action = JsonNode.Parse(text)?["action"];
            return (string?)action?["number"] is { } number
                ? new JsonObject { ["type"] = "number", ["endpoint"] = number }
                : action?["destination"]?.DeepClone();
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new RefusedException(PlatformError.ParameterValidation("customCallout.ice is neither a URL nor SVAML"));
        }
    }
}
