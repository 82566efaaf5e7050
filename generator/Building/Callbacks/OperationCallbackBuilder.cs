using Microsoft.OpenApi;
using Sinch.Voice.Generator.Building.Contents;
using Sinch.Voice.Generator.Building.Naming;
using Sinch.Voice.Generator.Building.Operations;
using Sinch.Voice.Generator.Building.Types;
using Sinch.Voice.Generator.CSharp;
using Sinch.Voice.Generator.Collections;
using Sinch.Voice.Generator.Diagnostics;
using Sinch.Voice.Generator.Json;
using Sinch.Voice.Generator.Model.Callbacks;
using Sinch.Voice.Generator.Model.Operations;
using Sinch.Voice.Generator.Model.Types;
using Sinch.Voice.Generator.Reading;
using Sinch.Voice.Generator.Reading.Schemas;

namespace Sinch.Voice.Generator.Building.Callbacks;

/// <summary>Builds the callbacks of operations.</summary>
internal sealed class OperationCallbackBuilder(BuildContext context, TypeResolver types)
{
    private readonly Dictionary<string, IReadOnlyList<OperationCallbackModel>> _shared = [];

    public EquatableArray<OperationCallbackModel> Build(OperationSource source)
        => (source.Operation.Callbacks ?? Enumerable.Empty<KeyValuePair<string, IOpenApiCallback>>())
            .SelectMany(callback => Build(callback.Key, callback.Value, DocumentPointer.Append(source.Pointer, "callbacks", callback.Key)))
            .ToEquatableArray();

    private IReadOnlyList<OperationCallbackModel> Build(string name, IOpenApiCallback callback, string location)
    {
        if (callback is not OpenApiCallbackReference reference)
        {
            return [.. Requests(name, callback, location)];
        }

        if (reference.Target is null || reference.Reference.Id is not { } id)
        {
            var text = context.ReferenceAt(location);
            context.ReportReference(location, text, $"the types of callback '{name}' are skipped");
            return [];
        }

        // Several operations may share a callback component, but its bodies become types once.
        if (!_shared.TryGetValue(id, out var requests))
        {
            requests = [.. Requests(id, callback, DocumentPointer.Append("#/components/callbacks", id))];
            _shared.Add(id, requests);
        }

        return requests;
    }

    private IEnumerable<OperationCallbackModel> Requests(string name, IOpenApiCallback callback, string location)
    {
        foreach (var (expression, item) in (callback.PathItems ?? []).Select(entry => (entry.Key.Expression, entry.Value)))
        {
            if (item is OpenApiPathItemReference { Target: null })
            {
                var pathItem = DocumentPointer.Append(location, expression);
                var text = context.ReferenceAt(pathItem);
                context.ReportReference(pathItem, text, $"the types of callback '{name}' are skipped");
                continue;
            }

            foreach (var (method, operation) in (item.Operations ?? []).Select(entry => (entry.Key.Method, entry.Value)))
            {
                var pointer = OperationFields.PointerTo(DocumentPointer.Append(location, expression), method);
                yield return new OperationCallbackModel(
                    name, $"{method} {expression}", EventOf(operation, pointer, name), ResponseOf(operation, pointer, name));
            }
        }
    }

    private ModelType? EventOf(OpenApiOperation operation, string pointer, string name)
        => operation.RequestBody is { Content.Count: > 0 } body
            ? TypeOf(body.Content, RequestBodyBuilder.PointerTo(body, pointer), name, "Event", "body")
            : null;

    private ModelType? ResponseOf(OpenApiOperation operation, string pointer, string name)
    {
        foreach (var (status, response) in (operation.Responses ?? []).Select(entry => (entry.Key, entry.Value)))
        {
            if (ResponseStatus.IsSuccess(ResponseStatus.Normalize(status)) && response is { Content.Count: > 0 })
            {
                var location = ResponseBuilder.PointerTo(response, DocumentPointer.Append(pointer, "responses", status));
                return TypeOf(response.Content, location, name, "Response", $"response '{status}'");
            }
        }

        return null;
    }

    private ModelType? TypeOf(IDictionary<string, IOpenApiMediaType> content, string owner, string name, string suffix, string what)
    {
        if (MediaTypes.FindJson(content) is not { Key: { } contentType, Value: { } media })
        {
            context.Diagnostics.Add(
                DiagnosticDescriptors.UnsupportedConstruct,
                owner,
                $"The {what} of callback '{name}'",
                $"only JSON is supported, not {string.Join(", ", content.Keys.Select(Printable.Text))}");
            return null;
        }

        var pointer = MediaTypes.PointerTo(media, owner, contentType) + "/schema";
        return media.Schema is { } schema ? types.Resolve(new SchemaNode(schema, pointer), Identifiers.Pascal(name) + suffix) as ModelType : null;
    }
}
