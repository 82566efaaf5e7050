using Microsoft.OpenApi;
using Sinch.Voice.Generator.Diagnostics;
using Sinch.Voice.Generator.Model;
using Sinch.Voice.Generator.Reading;

namespace Sinch.Voice.Generator.Building;

/// <summary>Builds the callbacks from the document's webhooks.</summary>
internal sealed class CallbackBuilder(BuildContext context, TypeResolver types, TypeBuilder allTypes)
{
    private const string UnionName = "CallbackEvent";

    /// <returns>The callbacks; <see langword="null"/> if the document has none.</returns>
    public CallbacksModel? Build()
    {
        var callbacks = new List<CallbackModel>();
        var events = new List<IOpenApiSchema>();
        var methods = new NameScope(ReservedNames.CallbackMethods);

        foreach (var webhook in Webhooks.Of(context.Document))
        {
            if (FindProblem(webhook, callbacks, out var operation, out var schema, out var type) is { } problem)
            {
                context.Diagnostics.Add(DiagnosticDescriptors.UnsupportedConstruct, webhook.Pointer, $"Webhook '{webhook.Name}'", problem);
                continue;
            }

            events.Add(schema!);
            callbacks.Add(new CallbackModel(
                webhook.Name,
                methods.Take("On" + Identifiers.Pascal(webhook.Name)),
                type!.Name,
                Identifiers.Camel(webhook.Name),
                ResponseType(webhook, operation!),
                operation!.Summary,
                operation.Description));
        }

        return callbacks.Count > 0 && FindUnion(callbacks, events) is { } union
            ? new CallbacksModel(context.TakeTypeName(ReservedNames.CallbackHandler, "#"), union, callbacks.ToEquatableArray())
            : null;
    }

    private string? FindProblem(
        Webhook webhook, List<CallbackModel> others, out OpenApiOperation? operation, out IOpenApiSchema? schema, out ModelType? type)
    {
        operation = webhook.PathItem.Operations?.FirstOrDefault(entry => entry.Key == HttpMethod.Post).Value;
        schema = BodyBuilder.FindJson(operation?.RequestBody?.Content).Value?.Schema;
        type = null;
        if (schema is null)
        {
            return "it isn't a POST of a JSON body with a schema";
        }

        var name = Identifiers.Pascal(webhook.Name) + "Event";
        type = types.Resolve(new SchemaNode(schema, webhook.Pointer + "/post/requestBody/content/application~1json/schema"), name) as ModelType;
        if (type is not { Kind: ModelKind.Object })
        {
            return "its body's schema isn't an object";
        }

        var typeName = type.Name;
        return others.Exists(other => other.EventType == typeName) ? "another webhook has the same body, and they can't be told apart" : null;
    }

    /// <summary>What the application may answer: the schema of the response 200, if it has one.</summary>
    private string? ResponseType(Webhook webhook, OpenApiOperation operation)
    {
        if (operation.Responses?.TryGetValue("200", out var response) != true || BodyBuilder.FindJson(response.Content).Value?.Schema is not { } schema)
        {
            return null;
        }

        var node = new SchemaNode(schema, webhook.Pointer + "/post/responses/200/content/application~1json/schema");
        return (types.Resolve(node, Identifiers.Pascal(webhook.Name) + "Response") as ModelType)?.Name;
    }

    /// <summary>The document's own union of all events if it has one, else a new one.</summary>
    private string? FindUnion(List<CallbackModel> callbacks, List<IOpenApiSchema> events)
    {
        var known = allTypes.BuildAll().OfType<UnionModel>()
            .Where(union => callbacks.TrueForAll(callback => union.Variants.Any(variant => variant.TypeName == callback.EventType)))
            .OrderBy(union => union.Variants.Count)
            .ThenBy(union => union.Name, StringComparer.Ordinal)
            .FirstOrDefault();
        if (known is not null)
        {
            return known.Name;
        }

        var union = types.Resolve(new SchemaNode(new OpenApiSchema { OneOf = events }, "#/webhooks"), UnionName);
        return union is ModelType { Kind: ModelKind.Union } type ? type.Name : null;
    }
}
