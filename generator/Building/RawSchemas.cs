using System.Text.Json.Nodes;
using Sinch.Voice.Generator.Json;
using Sinch.Voice.Generator.Reading;
using Sinch.Voice.Generator.Reading.Schemas;

namespace Sinch.Voice.Generator.Building;

/// <summary>
/// Finds every schema of a document, component or inline. It visits only the locations of schemas, because examples and extensions may contain JSON that
/// looks like one.
/// </summary>
internal static class RawSchemas
{
    private static readonly string[] s_listed = ["allOf", "oneOf", "anyOf"];
    private static readonly string[] s_single = ["items", "additionalProperties", ContentKeywords.Schema, ContentKeywords.Schema30];
    private static readonly string[] s_pathLists = ["paths", "webhooks", ExtensionNames.Webhooks];

    /// <summary>Returns the schemas in document order, parents first. It is a list, because nested iterators would pass each item through every level.</summary>
    public static List<RawSchema> Of(RawDocument document)
    {
        var found = new List<RawSchema>();
        var root = document.Find(DocumentPointer.Root);
        var components = document.Find("#/components");
        var location = JsonLocation.Root.Member("components");
        ForMembers(found, components, location, "schemas", static (found, schema, location) => Schema(found, schema, location, isProperty: false));
        ForMembers(found, components, location, "parameters", static (found, parameter, location) => Parameter(found, parameter, location));
        ForMembers(found, components, location, "requestBodies", static (found, body, location) => Content(found, body, location));
        ForMembers(found, components, location, "responses", static (found, response, location) => Content(found, response, location));
        ForMembers(found, components, location, "mediaTypes", static (found, media, location) => MediaType(found, media, location));
        foreach (var list in s_pathLists)
        {
            ForMembers(found, root, JsonLocation.Root, list, static (found, path, location) => PathItem(found, path, location));
        }

        return found;
    }

    private static void PathItem(List<RawSchema> found, JsonObject item, JsonLocation location)
    {
        Parameters(found, item, location);
        foreach (var member in item)
        {
            if (OperationFields.Fixed.Contains(member.Key) && member.Value is JsonObject operation)
            {
                Operation(found, operation, location.Member(member.Key));
            }
        }

        ForMembers(found, item, location, OperationFields.Additional, static (found, operation, location) => Operation(found, operation, location));
    }

    private static void Operation(List<RawSchema> found, JsonObject operation, JsonLocation location)
    {
        Parameters(found, operation, location);
        if (Single(operation, "requestBody") is { } body)
        {
            Content(found, body, location.Member("requestBody"));
        }

        ForMembers(found, operation, location, "responses", static (found, response, location) => Content(found, response, location));
    }

    private static void Parameters(List<RawSchema> found, JsonObject owner, JsonLocation location)
        => ForItems(found, owner, location, "parameters", static (found, parameter, location) => Parameter(found, parameter, location));

    private static void Parameter(List<RawSchema> found, JsonObject parameter, JsonLocation location)
    {
        OfMember(found, parameter, location, "schema");
        Content(found, parameter, location);
    }

    private static void Content(List<RawSchema> found, JsonObject owner, JsonLocation location)
        => ForMembers(found, owner, location, "content", static (found, media, location) => MediaType(found, media, location));

    private static void MediaType(List<RawSchema> found, JsonObject media, JsonLocation location)
    {
        OfMember(found, media, location, "schema");
        OfMember(found, media, location, "itemSchema");
    }

    private static void OfMember(List<RawSchema> found, JsonObject owner, JsonLocation location, string keyword)
    {
        if (Single(owner, keyword) is { } schema)
        {
            Schema(found, schema, location.Member(keyword), isProperty: false);
        }
    }

    private static void Schema(List<RawSchema> found, JsonObject schema, JsonLocation location, bool isProperty)
    {
        found.Add(new RawSchema(schema, location, isProperty));
        ForMembers(found, schema, location, "properties", static (found, child, location) => Schema(found, child, location, isProperty: true));
        foreach (var keyword in s_single)
        {
            if (Single(schema, keyword) is { } child)
            {
                Schema(found, child, location.Member(keyword), isProperty: false);
            }
        }

        foreach (var keyword in s_listed)
        {
            ForItems(found, schema, location, keyword, static (found, child, location) => Schema(found, child, location, isProperty: false));
        }
    }

    private static JsonObject? Single(JsonObject owner, string keyword)
        => owner.TryGetPropertyValue(keyword, out var child) ? child as JsonObject : null;

    private static void ForMembers(List<RawSchema> found, JsonNode? owner, JsonLocation location, string keyword, Action<List<RawSchema>, JsonObject, JsonLocation> action)
    {
        if (owner is not JsonObject container || !container.TryGetPropertyValue(keyword, out var map) || map is not JsonObject members)
        {
            return;
        }

        location = location.Member(keyword);
        foreach (var member in members)
        {
            if (member.Value is JsonObject value)
            {
                action(found, value, location.Member(member.Key));
            }
        }
    }

    private static void ForItems(List<RawSchema> found, JsonObject owner, JsonLocation location, string keyword, Action<List<RawSchema>, JsonObject, JsonLocation> action)
    {
        if (!owner.TryGetPropertyValue(keyword, out var list) || list is not JsonArray items)
        {
            return;
        }

        location = location.Member(keyword);
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i] is JsonObject value)
            {
                action(found, value, location.Element(i));
            }
        }
    }
}

/// <summary>Represents a schema as plain JSON.</summary>
/// <param name="Value">The schema.</param>
/// <param name="Location">The location of the schema.</param>
/// <param name="IsProperty">Whether the schema is directly under <c>properties</c>.</param>
internal readonly record struct RawSchema(JsonObject Value, JsonLocation Location, bool IsProperty);
