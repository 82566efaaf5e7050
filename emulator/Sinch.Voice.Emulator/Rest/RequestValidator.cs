using System.Text.Json;
using Sinch.Voice.Emulator.Documents;

namespace Sinch.Voice.Emulator.Rest;

/// <summary>Validates a request against the document.</summary>
internal static class RequestValidator
{
    /// <returns>The body, or <see langword="null"/> for an operation without one.</returns>
    /// <exception cref="RefusedException">The request is invalid.</exception>
    public static JsonElement? Validate(DocumentRoute route, IncomingRequest request)
    {
        foreach (var (name, schema) in route.Operation.PathParameters)
        {
            if (schema.Check(route.PathValues[name]) is { } violation)
            {
                throw new RefusedException(PlatformError.ParameterValidation($"{name}: {violation.Message}"));
            }
        }

        if (route.Operation.Body is not { } bodySchema)
        {
            return null;
        }

        CheckMedium(request);
        Refuse(StrictJson.TryParse(request.Body.Span, out var body));
        Refuse(bodySchema.Check(body)?.InRoot());
        return body;
    }

    private static void CheckMedium(IncomingRequest request)
    {
        // The document requires none of its bodies; the platform does.
        if (request.Body.IsEmpty)
        {
            throw new RefusedException(PlatformError.InvalidRequest("Request data missing"));
        }

        var type = request.Header("Content-Type").Split(';')[0].Trim();
        if (!type.Equals("application/json", StringComparison.OrdinalIgnoreCase))
        {
            throw new RefusedException(PlatformError.InvalidRequest($"Content-Type is '{type}', not 'application/json'"));
        }
    }

    private static void Refuse(SchemaViolation? violation)
    {
        if (violation is not null)
        {
            throw new RefusedException(violation.Kind switch
            {
                SchemaViolationKind.MissingProperty or SchemaViolationKind.MissingVariant => PlatformError.MissingParameter(violation.ToString()),
                SchemaViolationKind.NotJson or SchemaViolationKind.DuplicateProperty => PlatformError.InvalidRequest(violation.ToString()),
                _ => PlatformError.ParameterValidation(violation.ToString()),
            });
        }
    }
}
