using System.Text.Json.Nodes;
using Sinch.Voice.Generator.Json;
using Sinch.Voice.Generator.Reading;
using Sinch.Voice.Generator.Reading.Schemas;

namespace Sinch.Voice.Generator.Building;

/// <summary>
/// Finds every schema of a document, component or inline. It goes only where schemas stand, since examples and extensions may hold
/// JSON that looks like one.
/// </summary>
internal static class RawSchemas
{
    private static readonly string[] s_listed = ["allOf", "oneOf", "anyOf"];
    private static readonly string[] s_single = ["items", "additionalProperties", ContentKeywords.Schema, ContentKeywords.Schema30];
    private static readonly HashSet<string> s_methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];
    private static readonly string[] s_pathLists = ["paths", "webhooks", ExtensionNames.Webhooks];

    /// <summary>The schemas in the order of the document, each before those within it. A list, since iterators within iterators pass each on level by level.</summary>
    public static List<RawSchema> Of(RawDocument document)
    {
        var found = new List<RawSchema>();
        var root = document.Find(DocumentPointer.Root);
        var components = document.Find("#/components");
        var place = Place.Root.Member("components");
        ForMembers(found, components, place, "schemas", static (found, schema, place) => Schema(found, schema, place, isProperty: false));
        ForMembers(found, components, place, "parameters", static (found, parameter, place) => Parameter(found, parameter, place));
        ForMembers(found, components, place, "requestBodies", static (found, body, place) => Content(found, body, place));
        ForMembers(found, components, place, "responses", static (found, response, place) => Content(found, response, place));
        foreach (var list in s_pathLists)
        {
            ForMembers(found, root, Place.Root, list, static (found, path, place) => PathItem(found, path, place));
        }

        return found;
    }

    private static void PathItem(List<RawSchema> found, JsonObject item, Place place)
    {
        Parameters(found, item, place);
        foreach (var member in item)
        {
            if (s_methods.Contains(member.Key) && member.Value is JsonObject operation)
            {
                Operation(found, operation, place.Member(member.Key));
            }
        }
    }

    private static void Operation(List<RawSchema> found, JsonObject operation, Place place)
    {
        Parameters(found, operation, place);
        if (Single(operation, "requestBody") is { } body)
        {
            Content(found, body, place.Member("requestBody"));
        }

        ForMembers(found, operation, place, "responses", static (found, response, place) => Content(found, response, place));
    }

    private static void Parameters(List<RawSchema> found, JsonObject owner, Place place)
        => ForItems(found, owner, place, "parameters", static (found, parameter, place) => Parameter(found, parameter, place));

    private static void Parameter(List<RawSchema> found, JsonObject parameter, Place place)
    {
        OfSchemaMember(found, parameter, place);
        Content(found, parameter, place);
    }

    private static void Content(List<RawSchema> found, JsonObject owner, Place place)
        => ForMembers(found, owner, place, "content", static (found, media, place) => OfSchemaMember(found, media, place));

    private static void OfSchemaMember(List<RawSchema> found, JsonObject owner, Place place)
    {
        if (Single(owner, "schema") is { } schema)
        {
            Schema(found, schema, place.Member("schema"), isProperty: false);
        }
    }

    private static void Schema(List<RawSchema> found, JsonObject schema, Place place, bool isProperty)
    {
        found.Add(new RawSchema(schema, place, isProperty));
        ForMembers(found, schema, place, "properties", static (found, child, place) => Schema(found, child, place, isProperty: true));
        foreach (var keyword in s_single)
        {
            if (Single(schema, keyword) is { } child)
            {
                Schema(found, child, place.Member(keyword), isProperty: false);
            }
        }

        foreach (var keyword in s_listed)
        {
            ForItems(found, schema, place, keyword, static (found, child, place) => Schema(found, child, place, isProperty: false));
        }
    }

    private static JsonObject? Single(JsonObject owner, string keyword)
        => owner.TryGetPropertyValue(keyword, out var child) ? child as JsonObject : null;

    private static void ForMembers(List<RawSchema> found, JsonNode? owner, Place place, string keyword, Action<List<RawSchema>, JsonObject, Place> action)
    {
        if (owner is not JsonObject container || !container.TryGetPropertyValue(keyword, out var map) || map is not JsonObject members)
        {
            return;
        }

        place = place.Member(keyword);
        foreach (var member in members)
        {
            if (member.Value is JsonObject value)
            {
                action(found, value, place.Member(member.Key));
            }
        }
    }

    private static void ForItems(List<RawSchema> found, JsonObject owner, Place place, string keyword, Action<List<RawSchema>, JsonObject, Place> action)
    {
        if (!owner.TryGetPropertyValue(keyword, out var list) || list is not JsonArray items)
        {
            return;
        }

        place = place.Member(keyword);
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i] is JsonObject value)
            {
                action(found, value, place.Element(i));
            }
        }
    }
}

/// <summary>A schema as plain JSON.</summary>
/// <param name="Value">The schema.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="IsProperty">Whether it stands directly under <c>properties</c>.</param>
internal readonly record struct RawSchema(JsonObject Value, Place Place, bool IsProperty);
