using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sinch.Voice.Fuzz.Mutations;

/// <summary>Applies changes to a JSON tree.</summary>
internal static class TreeMutator
{
    /// <summary>The keywords that hold a schema, and those that hold a list of them.</summary>
    private static readonly (string Name, bool IsList)[] s_wrappers =
    [
        ("allOf", true), ("oneOf", true), ("anyOf", true), ("items", false), ("additionalProperties", false), ("not", false), ("properties", false),
    ];

    /// <summary>Positions are read from lines, so documents have some; letters stay what they are, so that each can be cut in two.</summary>
    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 1000 };

    /// <summary>Applies them in their order.</summary>
    public static byte[] Apply(byte[] json, IReadOnlyList<TreeMutation> mutations)
    {
        if (mutations.Count == 0 || JsonNode.Parse(json) is not { } root)
        {
            return json;
        }

        foreach (var mutation in mutations)
        {
            if (JsonPlaces.Of(root) is { Count: > 0 } places)
            {
                Apply(places[(int)(mutation.Place % (uint)places.Count)], places[(int)(mutation.Other % (uint)places.Count)], mutation);
            }
        }

        return Encoding.UTF8.GetBytes(root.ToJsonString(s_indented));
    }

    private static void Apply(JsonPlace place, JsonPlace other, TreeMutation mutation)
    {
        switch (mutation.Change)
        {
            case TreeChange.Remove:
                place.Remove();
                break;
            case TreeChange.Replace:
                place.Value = JsonNode.Parse(mutation.Payload);
                break;
            case TreeChange.Rename:
                Rename(place, mutation.Depth % 2 == 0 ? mutation.Name : other.Name ?? mutation.Name);
                break;
            case TreeChange.Add:
                AddInto(place.Value ?? place.Parent, mutation.Name, JsonNode.Parse(mutation.Payload));
                break;
            case TreeChange.Duplicate:
                AddInto(place.Parent, mutation.Name, place.Value?.DeepClone());
                break;
            case TreeChange.CopyHere:
                place.Value = other.Value?.DeepClone();
                break;
            case TreeChange.Swap:
                var (first, second) = (place.Value?.DeepClone(), other.Value?.DeepClone());
                place.Value = second;
                // The other place may have gone with what stood at the first one, or lie around it.
                other.Value = first;
                break;
            case TreeChange.ToArray:
                place.Value = new JsonArray(place.Value?.DeepClone());
                break;
            case TreeChange.ToString:
                place.Value = place.Value?.ToJsonString();
                break;
            case TreeChange.Unwrap:
                place.Value = FirstIn(place.Value)?.DeepClone();
                break;
            case TreeChange.Refer:
                place.Value = new JsonObject { ["$ref"] = other.Pointer };
                break;
            case TreeChange.Wrap:
                place.Value = Wrapped(place.Value?.DeepClone(), mutation.Other);
                break;
            case TreeChange.Combine:
                place.Value = new JsonObject { [s_wrappers[mutation.Depth % 3].Name] = new JsonArray(place.Value?.DeepClone(), other.Value?.DeepClone()) };
                break;
            case TreeChange.Nest:
                place.Value = Nested(place.Value?.DeepClone(), mutation);
                break;
        }
    }

    /// <summary>Another name, at the same position.</summary>
    private static void Rename(JsonPlace place, string name)
    {
        if (place.Name is null || place.Parent is not JsonObject parent || parent.ContainsKey(name))
        {
            return;
        }

        var members = parent.ToList();
        parent.Clear();
        foreach (var (key, value) in members)
        {
            parent.Add(key == place.Name ? name : key, value);
        }
    }

    private static void AddInto(JsonNode target, string name, JsonNode? value)
    {
        switch (target)
        {
            case JsonObject members:
                members[name] = value;
                break;
            case JsonArray items:
                items.Add(value);
                break;
        }
    }

    private static JsonNode? FirstIn(JsonNode? value) => value switch
    {
        JsonObject { Count: > 0 } members => members.First().Value,
        JsonArray { Count: > 0 } items => items[0],
        _ => value,
    };

    private static JsonObject Wrapped(JsonNode? value, uint choice)
    {
        var (name, isList) = s_wrappers[choice % (uint)s_wrappers.Length];
        return new JsonObject { [name] = isList ? new JsonArray(value) : value };
    }

    private static JsonNode? Nested(JsonNode? value, TreeMutation mutation)
    {
        for (var i = 0; i < mutation.Depth * 8; i++)
        {
            value = Wrapped(value, mutation.Other);
        }

        return value;
    }
}
