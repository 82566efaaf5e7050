using Microsoft.CodeAnalysis;
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
using Sinch.Voice.Generator.Model.Types;
using Sinch.Voice.Generator.Reading;
using Sinch.Voice.Generator.Reading.Schemas;

namespace Sinch.Voice.Generator.Building.Callbacks;

/// <summary>Builds the callbacks from the document's webhooks.</summary>
internal sealed class CallbackBuilder(BuildContext context, TypeResolver types, string handlerName)
{
    private const string UnionName = "CallbackEvent";

    private readonly List<CallbackModel> _callbacks = [];
    private readonly List<NameRequest> _names = [];
    private readonly Dictionary<IOpenApiSchema, ModelType> _events = [];
    private readonly List<TypeReference> _types = [];

    /// <summary>The types that webhooks carry and expect, also of those that can't have a method.</summary>
    public IReadOnlyCollection<TypeReference> Types => _types;

    /// <summary>Finds the event types of webhooks.</summary>
    public void ResolveEvents()
    {
        foreach (var webhook in Webhooks.Of(context.Document))
        {
            var name = Name(webhook);
            if (FindProblem(webhook, name, out var operation, out var schema, out var type) is { } problem)
            {
                context.Diagnostics.Add(problem.Descriptor, webhook.Pointer, $"Webhook '{webhook.Name}'", problem.Reason);
                continue;
            }

            _events.Add(schema!, type!);
            _names.Add(name);
            _callbacks.Add(new CallbackModel(
                webhook.Name,
                name.Rule,
                type!.Name,
                CallId: null,
                CallResourceUrl: null,
                ParameterName(webhook, operation!, name),
                ResponseType(webhook, operation!, name),
                operation!.Summary,
                operation.Description));
        }
    }

    /// <param name="models">The types of the document, which may have a union of all events.</param>
    /// <returns>The callbacks, or <see langword="null"/> if the document has none.</returns>
    public CallbacksModel? Build(IReadOnlyCollection<TypeModel> models)
    {
        if (_callbacks.Count == 0)
        {
            return null;
        }

        var location = DocumentPointer.Parent(_names[0].Pointer);
        if (FindUnion(models.OfType<UnionModel>(), location) is not { } union)
        {
            context.Diagnostics.Add(DiagnosticDescriptors.UnsupportedConstruct, location, "The callback handler", "no property distinguishes the events by fixed values");
            return null;
        }

        var methods = NameAssignment.Assign(context, new NameScope(ReservedNames.Callbacks), "callback", _names);
        return new CallbacksModel(
            context.TakeTypeName(handlerName, "#"),
            union,
            _callbacks.Select((callback, i) => Complete(callback, "On" + methods[i], models)).ToEquatableArray());
    }

    private static CallbackModel Complete(CallbackModel callback, string methodName, IEnumerable<TypeModel> models)
    {
        var model = models.OfType<ObjectModel>().First(model => model.Name == callback.EventType);
        return callback with { MethodName = methodName, CallId = CallProperties.Id(model), CallResourceUrl = CallProperties.ResourceUrl(model) };
    }

    private static string OperationPointer(Webhook webhook) => DocumentPointer.Append(webhook.Pointer, "post");

    private NameRequest Name(Webhook webhook)
        => new(context.ClientNames.Find(OperationPointer(webhook)), Identifiers.Pascal(webhook.Name), webhook.Pointer);

    /// <summary>Names the parameter of the event: like the callback, unless the document names the body.</summary>
    private string ParameterName(Webhook webhook, OpenApiOperation operation, NameRequest callback)
    {
        var location = DocumentPointer.Append(OperationPointer(webhook), "requestBody");
        var given = context.ClientNames.Find(location, RequestBodyBuilder.PointerTo(operation.RequestBody!, OperationPointer(webhook)));
        var request = new NameRequest(given, Identifiers.Camel(callback.Given?.Name ?? webhook.Name), location);
        return NameAssignment.Assign(context, new NameScope(ReservedNames.CallbackParameters), "parameter", [request])[0];
    }

    private (DiagnosticDescriptor Descriptor, string Reason)? FindProblem(
        Webhook webhook,
        NameRequest name,
        out OpenApiOperation? operation,
        out IOpenApiSchema? schema,
        out ModelType? type)
    {
        operation = webhook.PathItem.Operations?.FirstOrDefault(entry => entry.Key == HttpMethod.Post).Value;
        var content = operation?.RequestBody?.Content;
        var json = MediaTypes.FindJson(content);
        var (contentType, media) = (json.Key, json.Value);
        schema = media?.Schema;
        type = null;
        if (schema is null)
        {
            return media is null && content is { Count: > 0 }
                ? (DiagnosticDescriptors.UnsupportedMediaType, $"only JSON bodies are supported, not {string.Join(", ", content.Keys)}")
                : (DiagnosticDescriptors.UnsupportedConstruct, "only POST requests with a JSON body and a schema are supported");
        }

        var pointer = RequestBodyBuilder.PointerTo(operation!.RequestBody!, OperationPointer(webhook));
        type = Resolve(schema, MediaTypes.PointerTo(media!, pointer, contentType), (name.Given?.Name ?? name.Rule) + "Event");
        if (type is not { Kind: ModelKind.Object })
        {
            return (DiagnosticDescriptors.UnsupportedConstruct, "the schema of its body is not an object");
        }

        var typeName = type.Name;
        return _callbacks.Exists(other => other.EventType == typeName)
            ? (DiagnosticDescriptors.UnsupportedConstruct, "another webhook has the same body, so their requests cannot be distinguished")
            : null;
    }

    /// <summary>Returns the schema of the response 200, or <see langword="null"/> if there is none.</summary>
    private string? ResponseType(Webhook webhook, OpenApiOperation operation, NameRequest name)
    {
        if (operation.Responses?.TryGetValue("200", out var response) != true
            || MediaTypes.FindJson(response.Content) is not { Key: { } contentType, Value: { Schema: { } schema } media })
        {
            return null;
        }

        var pointer = ResponseBuilder.PointerTo(response, DocumentPointer.Append(OperationPointer(webhook), "responses", "200"));
        return Resolve(schema, MediaTypes.PointerTo(media, pointer, contentType), (name.Given?.Name ?? name.Rule) + "Response")?.Name;
    }

    private ModelType? Resolve(IOpenApiSchema schema, string mediaType, string name)
    {
        var type = types.Resolve(new SchemaNode(schema, mediaType + "/schema"), name);
        _types.Add(type);
        return type as ModelType;
    }

    /// <summary>Returns the document's own union of all events, or creates one.</summary>
    private string? FindUnion(IEnumerable<UnionModel> unions, string location)
    {
        var known = unions
            .Where(union => _callbacks.TrueForAll(callback => union.Variants.Any(variant => variant.TypeName == callback.EventType)))
            .OrderBy(union => union.Variants.Count)
            .ThenBy(union => union.Name, StringComparer.Ordinal)
            .FirstOrDefault();
        if (known is not null)
        {
            _types.Add(new ModelType(known.Name, ModelKind.Union));
            return known.Name;
        }

        if (types.ResolveUnionOf(_events, location, UnionName) is { } union)
        {
            _types.Add(union);
            return union.Name;
        }

        return null;
    }
}
