using System.Text.Json.Nodes;
using Sinch.Voice.Generator.Reading;

namespace Sinch.Voice.Generator.Building;

/// <summary>
/// Finds every schema of a document, component or inline. It goes only where schemas stand, since examples and extensions may hold
/// JSON that looks like one.
/// </summary>
internal static class RawSchemas
{
    private static readonly string[] s_listed = ["allOf", "oneOf", "anyOf"];
    private static readonly string[] s_single = ["items", "additionalProperties"];
    private static readonly HashSet<string> s_methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];
    private static readonly string[] s_pathLists = ["paths", "webhooks", "x-webhooks"];

    public static IEnumerable<RawSchema> Of(RawDocument document)
    {
        var components = document.Find("#/components");
        return Members(components, "#/components", "schemas").SelectMany(schema => Schema(schema.Value, schema.Pointer, isProperty: false))
            .Concat(Members(components, "#/components", "parameters").SelectMany(parameter => Parameter(parameter.Value, parameter.Pointer)))
            .Concat(Members(components, "#/components", "requestBodies").SelectMany(body => Content(body.Value, body.Pointer)))
            .Concat(Members(components, "#/components", "responses").SelectMany(response => Content(response.Value, response.Pointer)))
            .Concat(s_pathLists.SelectMany(list => Members(document.Find("#"), "#", list)).SelectMany(path => PathItem(path.Value, path.Pointer)));
    }

    private static IEnumerable<RawSchema> PathItem(JsonObject item, string pointer)
        => Items(item, pointer, "parameters").SelectMany(parameter => Parameter(parameter.Value, parameter.Pointer))
            .Concat(item.Where(member => s_methods.Contains(member.Key) && member.Value is JsonObject)
                .SelectMany(operation => Operation((JsonObject)operation.Value!, DocumentPointer.Append(pointer, operation.Key))));

    private static IEnumerable<RawSchema> Operation(JsonObject operation, string pointer)
        => Items(operation, pointer, "parameters").SelectMany(parameter => Parameter(parameter.Value, parameter.Pointer))
            .Concat(Single(operation, pointer, "requestBody").SelectMany(body => Content(body.Value, body.Pointer)))
            .Concat(Members(operation, pointer, "responses").SelectMany(response => Content(response.Value, response.Pointer)));

    private static IEnumerable<RawSchema> Parameter(JsonObject parameter, string pointer) => OfSchemaMember(parameter, pointer).Concat(Content(parameter, pointer));

    private static IEnumerable<RawSchema> Content(JsonObject owner, string pointer)
        => Members(owner, pointer, "content").SelectMany(media => OfSchemaMember(media.Value, media.Pointer));

    private static IEnumerable<RawSchema> OfSchemaMember(JsonObject owner, string pointer)
        => Single(owner, pointer, "schema").SelectMany(schema => Schema(schema.Value, schema.Pointer, isProperty: false));

    private static IEnumerable<RawSchema> Schema(JsonObject schema, string pointer, bool isProperty)
    {
        yield return new RawSchema(schema, pointer, isProperty);

        var children = Members(schema, pointer, "properties").Select(child => (child.Value, child.Pointer, IsProperty: true))
            .Concat(s_single.SelectMany(keyword => Single(schema, pointer, keyword)).Select(child => (child.Value, child.Pointer, IsProperty: false)))
            .Concat(s_listed.SelectMany(keyword => Items(schema, pointer, keyword)).Select(child => (child.Value, child.Pointer, IsProperty: false)));
        foreach (var child in children.SelectMany(child => Schema(child.Value, child.Pointer, child.IsProperty)))
        {
            yield return child;
        }
    }

    private static IEnumerable<(JsonObject Value, string Pointer)> Single(JsonObject owner, string pointer, string keyword)
        => owner.TryGetPropertyValue(keyword, out var child) && child is JsonObject value ? [(value, DocumentPointer.Append(pointer, keyword))] : [];

    private static IEnumerable<(JsonObject Value, string Pointer)> Members(JsonNode? owner, string pointer, string keyword)
        => owner is JsonObject container && container.TryGetPropertyValue(keyword, out var map) && map is JsonObject members
            ? members.Where(member => member.Value is JsonObject)
                .Select(member => ((JsonObject)member.Value!, DocumentPointer.Append(pointer, keyword, member.Key)))
            : [];

    private static IEnumerable<(JsonObject Value, string Pointer)> Items(JsonObject owner, string pointer, string keyword)
        => owner.TryGetPropertyValue(keyword, out var list) && list is JsonArray items
            ? items.Select((item, i) => (Value: item as JsonObject, Pointer: DocumentPointer.Append(DocumentPointer.Append(pointer, keyword), i)))
                .Where(item => item.Value is not null)
                .Select(item => (item.Value!, item.Pointer))
            : [];
}
