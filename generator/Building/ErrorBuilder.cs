using Microsoft.OpenApi;
using Sinch.Voice.Generator.Diagnostics;
using Sinch.Voice.Generator.Model;
using Sinch.Voice.Generator.Reading;

namespace Sinch.Voice.Generator.Building;

/// <summary>Builds what the bodies of an operation's errors are. An error whose body has no type of its own is told without it.</summary>
internal sealed class ErrorBuilder(BuildContext context, TypeResolver types)
{
    private readonly Dictionary<string, ModelType?> _shared = [];

    public EquatableArray<ErrorModel> Build(OperationSource source, string methodName)
    {
        var pointer = DocumentPointer.Append(source.Pointer, "responses");
        var errors = new List<ErrorModel>();
        foreach (var (status, response) in (source.Operation.Responses ?? []).Select(entry => (entry.Key, entry.Value)))
        {
            if (ErrorStatus.IsError(status) && TypeOf(response, status, DocumentPointer.Append(pointer, status), methodName) is { } type)
            {
                errors.Add(new ErrorModel(status, type));
            }
        }

        return errors.OrderBy(error => error.Status, StringComparer.Ordinal).ToEquatableArray();
    }

    private ModelType? TypeOf(IOpenApiResponse response, string status, string pointer, string methodName)
    {
        if ((response as OpenApiResponseReference)?.Reference.Id is not { } id)
        {
            return Resolve(response, $"Response '{status}'", pointer, $"{methodName}Error{(status == ErrorStatus.Default ? string.Empty : status)}");
        }

        // A response that is a component is met once per operation, but its schema becomes one type and is complained of once.
        if (!_shared.TryGetValue(id, out var type))
        {
            type = Resolve(response, $"Response '{id}'", DocumentPointer.Append("#/components/responses", id), Identifiers.Pascal(id));
            _shared.Add(id, type);
        }

        return type;
    }

    private ModelType? Resolve(IOpenApiResponse response, string what, string pointer, string name)
    {
        if (response.Content is not { Count: > 0 } content)
        {
            return null;
        }

        if (BodyBuilder.FindJson(content) is not { Key: { } contentType, Value: { } media })
        {
            return LeftOut(what, pointer, $"only JSON responses are supported, not {string.Join(", ", content.Keys)}");
        }

        if (media.Schema is not { } schema)
        {
            return null;
        }

        var mediaPointer = DocumentPointer.Append(pointer, "content", contentType);
        return types.Resolve(new SchemaNode(schema, DocumentPointer.Append(mediaPointer, "schema")), name) as ModelType
            ?? LeftOut(what, mediaPointer, "its schema isn't an object, a union or an enum");
    }

    private ModelType? LeftOut(string what, string pointer, string reason)
    {
        context.Diagnostics.Add(DiagnosticDescriptors.UnsupportedConstruct, pointer, what, reason);
        return null;
    }
}
