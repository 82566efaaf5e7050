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

    /// <summary>The schemas in the order of the document, each before those within it. A list, since iterators within iterators pass each on level by level.</summary>
    public static List<RawSchema> Of(RawDocument document)
    {
        var found = new List<RawSchema>();
        var components = document.Find("#/components");
        ForMembers(components, "#/components", "schemas", (schema, pointer) => Schema(found, schema, pointer, isProperty: false));
        ForMembers(components, "#/components", "parameters", (parameter, pointer) => Parameter(found, parameter, pointer));
        ForMembers(components, "#/components", "requestBodies", (body, pointer) => Content(found, body, pointer));
        ForMembers(components, "#/components", "responses", (response, pointer) => Content(found, response, pointer));
        foreach (var list in s_pathLists)
        {
            ForMembers(document.Find("#"), "#", list, (path, pointer) => PathItem(found, path, pointer));
        }

        return found;
    }

    private static void PathItem(List<RawSchema> found, JsonObject item, string pointer)
    {
        Parameters(found, item, pointer);
        foreach (var member in item)
        {
            if (s_methods.Contains(member.Key) && member.Value is JsonObject operation)
            {
                Operation(found, operation, DocumentPointer.Append(pointer, member.Key));
            }
        }
    }

    private static void Operation(List<RawSchema> found, JsonObject operation, string pointer)
    {
        Parameters(found, operation, pointer);
        if (Single(operation, "requestBody") is { } body)
        {
            Content(found, body, DocumentPointer.Append(pointer, "requestBody"));
        }

        ForMembers(operation, pointer, "responses", (response, place) => Content(found, response, place));
    }

    private static void Parameters(List<RawSchema> found, JsonObject owner, string pointer)
        => ForItems(owner, pointer, "parameters", (parameter, place) => Parameter(found, parameter, place));

    private static void Parameter(List<RawSchema> found, JsonObject parameter, string pointer)
    {
        OfSchemaMember(found, parameter, pointer);
        Content(found, parameter, pointer);
    }

    private static void Content(List<RawSchema> found, JsonObject owner, string pointer)
        => ForMembers(owner, pointer, "content", (media, place) => OfSchemaMember(found, media, place));

    private static void OfSchemaMember(List<RawSchema> found, JsonObject owner, string pointer)
    {
        if (Single(owner, "schema") is { } schema)
        {
            Schema(found, schema, DocumentPointer.Append(pointer, "schema"), isProperty: false);
        }
    }

    private static void Schema(List<RawSchema> found, JsonObject schema, string pointer, bool isProperty)
    {
        found.Add(new RawSchema(schema, pointer, isProperty));
        ForMembers(schema, pointer, "properties", (child, place) => Schema(found, child, place, isProperty: true));
        foreach (var keyword in s_single)
        {
            if (Single(schema, keyword) is { } child)
            {
                Schema(found, child, DocumentPointer.Append(pointer, keyword), isProperty: false);
            }
        }

        foreach (var keyword in s_listed)
        {
            ForItems(schema, pointer, keyword, (child, place) => Schema(found, child, place, isProperty: false));
        }
    }

    private static JsonObject? Single(JsonObject owner, string keyword)
        => owner.TryGetPropertyValue(keyword, out var child) ? child as JsonObject : null;

    private static void ForMembers(JsonNode? owner, string pointer, string keyword, Action<JsonObject, string> action)
    {
        if (owner is not JsonObject container || !container.TryGetPropertyValue(keyword, out var map) || map is not JsonObject members)
        {
            return;
        }

        pointer = DocumentPointer.Append(pointer, keyword);
        foreach (var member in members)
        {
            if (member.Value is JsonObject value)
            {
                action(value, DocumentPointer.Append(pointer, member.Key));
            }
        }
    }

    private static void ForItems(JsonObject owner, string pointer, string keyword, Action<JsonObject, string> action)
    {
        if (!owner.TryGetPropertyValue(keyword, out var list) || list is not JsonArray items)
        {
            return;
        }

        pointer = DocumentPointer.Append(pointer, keyword);
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i] is JsonObject value)
            {
                action(value, DocumentPointer.Append(pointer, i));
            }
        }
    }
}
