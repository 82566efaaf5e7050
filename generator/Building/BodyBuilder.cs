using System.Globalization;
using Microsoft.OpenApi;
using Sinch.Voice.Generator.Diagnostics;
using Sinch.Voice.Generator.Model;
using Sinch.Voice.Generator.Reading;

namespace Sinch.Voice.Generator.Building;

/// <summary>Builds what an operation sends and what it gets back.</summary>
internal sealed class BodyBuilder(BuildContext context, TypeResolver types)
{
    private const string ParameterName = "body";

    public BodyModel? BuildRequest(OperationSource source, string methodName)
    {
        if (source.Operation.RequestBody is OpenApiRequestBodyReference { Target: null })
        {
            var place = DocumentPointer.Append(source.Pointer, "requestBody");
            throw UnsupportedOperationException.ForReference(place, context.ReferenceAt(place));
        }

        if (source.Operation.RequestBody is not { Content.Count: > 0 } body)
        {
            return null;
        }

        var pointer = PointerTo(body, source.Pointer);
        if (FindJson(body.Content) is not { Key: { } contentType, Value: { } media })
        {
            throw UnsupportedOperationException.Because(
                DiagnosticDescriptors.UnsupportedMediaType, pointer, $"only JSON bodies are supported, not {string.Join(", ", body.Content.Keys)}");
        }

        var mediaPointer = DocumentPointer.Append(pointer, "content", contentType);
        if (media.Schema is null || ResolveModel(media.Schema, mediaPointer, methodName + "Request") is not { } type)
        {
            throw new UnsupportedOperationException(mediaPointer, "its body's schema isn't an object, a union or an enum");
        }

        // Bodies are optional unless "required" says otherwise, but documents rarely mean that when they don't say it.
        var optional = !body.Required && context.Positions.Contains(DocumentPointer.Append(pointer, "required"));
        return new BodyModel(ParameterName, type, contentType, optional, body.Description);
    }

    /// <summary>The name of the body as a parameter.</summary>
    public NameRequest NameOf(OperationSource source)
    {
        var place = DocumentPointer.Append(source.Pointer, "requestBody");
        return new NameRequest(context.ClientNames.Find(place, PointerTo(source.Operation.RequestBody!, source.Pointer)), ParameterName, place);
    }

    /// <summary>Where the request body of an operation is described.</summary>
    public static string PointerTo(IOpenApiRequestBody body, string operation)
        => (body as OpenApiRequestBodyReference)?.Reference.Id is { } id
            ? DocumentPointer.Append("#/components/requestBodies", id)
            : DocumentPointer.Append(operation, "requestBody");

    /// <summary>Where a response of an operation is described.</summary>
    public static string PointerTo(IOpenApiResponse response, string place)
        => (response as OpenApiResponseReference)?.Reference.Id is { } id ? DocumentPointer.Append("#/components/responses", id) : place;

    public (EquatableArray<int> Codes, TypeReference? Result, string? Description) BuildResponse(OperationSource source, string methodName)
    {
        var pointer = DocumentPointer.Append(source.Pointer, "responses");
        var codes = new List<int>();
        TypeReference? result = null;
        string? description = null;

        foreach (var (status, response) in (source.Operation.Responses ?? []).Select(entry => (entry.Key, entry.Value)))
        {
            var responsePointer = DocumentPointer.Append(pointer, status);
            if (ErrorStatus.IsError(status))
            {
                continue;
            }

            if (!int.TryParse(status, NumberStyles.None, CultureInfo.InvariantCulture, out var code))
            {
                context.Diagnostics.Add(
                    DiagnosticDescriptors.UnsupportedConstruct, responsePointer, $"Response '{status}'", "only single status codes, 4XX, 5XX and default are supported");
            }
            else if (code is >= 200 and <= 299)
            {
                if (response is OpenApiResponseReference { Target: null })
                {
                    throw UnsupportedOperationException.ForReference(responsePointer, context.ReferenceAt(responsePointer));
                }

                var type = ResultOf(response, PointerTo(response, responsePointer), methodName);
                if (result is not null && type is not null && type != result)
                {
                    throw new UnsupportedOperationException(responsePointer, "its success responses have different types");
                }

                codes.Add(code);
                result ??= type;
                description ??= response.Description;
            }
        }

        return codes.Count > 0
            ? (codes.ToEquatableArray(), result, description)
            : throw new UnsupportedOperationException(pointer, "it declares no success code");
    }

    /// <summary>A response without a schema has a body that says nothing, whatever its example shows.</summary>
    private ModelType? ResultOf(IOpenApiResponse response, string pointer, string methodName)
    {
        if (response.Content is not { Count: > 0 } content)
        {
            return null;
        }

        if (FindJson(content) is not { Key: { } contentType, Value: { } media })
        {
            throw UnsupportedOperationException.Because(
                DiagnosticDescriptors.UnsupportedMediaType, pointer, $"only JSON responses are supported, not {string.Join(", ", content.Keys)}");
        }

        if (media.Schema is not { } schema)
        {
            return null;
        }

        var mediaPointer = DocumentPointer.Append(pointer, "content", contentType);
        return ResolveModel(schema, mediaPointer, methodName + "Response")
            ?? throw new UnsupportedOperationException(mediaPointer, "its response's schema isn't an object, a union or an enum");
    }

    private ModelType? ResolveModel(IOpenApiSchema schema, string mediaPointer, string name)
        => types.Resolve(new SchemaNode(schema, DocumentPointer.Append(mediaPointer, "schema")), name) as ModelType;

    /// <summary>The first media type that is JSON.</summary>
    public static KeyValuePair<string, IOpenApiMediaType> FindJson(IDictionary<string, IOpenApiMediaType>? content)
        => content?.FirstOrDefault(entry => IsJson(entry.Key)) ?? default;

    private static bool IsJson(string mediaType)
    {
        var type = mediaType.Split(';')[0].Trim();
        return type.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            || type.EndsWith("+json", StringComparison.OrdinalIgnoreCase);
    }
}
