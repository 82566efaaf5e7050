using System.Text.Json;
using System.Text.Json.Nodes;
using NJsonSchema;

namespace Sinch.Voice.Samples.PlatformStandIn;

/// <summary>Validates a request against the document.</summary>
internal static class RequestValidator
{
    /// <returns>The body, or <see langword="null"/> for an operation without one.</returns>
    public static JsonObject? Validate(Route route, IncomingRequest request)
    {
        foreach (var (name, schema) in route.Operation.PathParameters)
        {
            Check(schema, JsonValue.Create(route.PathValues[name]), name);
        }

        if (route.Operation.Body is not { } bodySchema)
        {
            return null;
        }

        var body = Parse(request);
        Check(bodySchema, body, "body");
        return body;
    }

    private static JsonObject Parse(IncomingRequest request)
    {
        // The document requires none of its bodies; the platform does.
        if (request.Body.Length == 0)
        {
            throw new RefusedException(PlatformError.InvalidRequest("Request data missing"));
        }

        if (request.Header("Content-Type").Split(';')[0].Trim() is var type && !type.Equals("application/json", StringComparison.OrdinalIgnoreCase))
        {
            throw new RefusedException(PlatformError.InvalidRequest($"Content-Type is '{type}' and should be application/json"));
        }

        try
        {
            var body = JsonNode.Parse(request.Body, documentOptions: new() { AllowDuplicateProperties = false });

            // Strings are read as late as here, and an unpaired surrogate shows only then.
            _ = body?.ToJsonString();
            return body as JsonObject ?? throw new RefusedException(PlatformError.InvalidRequest("The body isn't a JSON object"));
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new RefusedException(PlatformError.InvalidRequest($"The body isn't JSON: {exception.Message}"));
        }
    }

    private static void Check(JsonSchema schema, JsonNode value, string root)
    {
        if (schema.Validate(value.ToJsonString()) is { Count: > 0 } violations)
        {
            throw new RefusedException(ViolationText.Describe(violations, root));
        }
    }
}
