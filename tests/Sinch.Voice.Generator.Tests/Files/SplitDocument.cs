using System.Text.Json.Nodes;
using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Files;

/// <summary>A document in several files: one for each path, and one for each section of its components.</summary>
internal static class SplitDocument
{
    private const string Prefix = "#/components/";

    /// <param name="spec">The document.</param>
    /// <param name="listsComponents">Whether the first file still lists every component, as a reference; otherwise only those that others refer to by name.</param>
    public static Spec[] Of(Spec spec, bool listsComponents)
    {
        var root = JsonNode.Parse(spec.Content!)!.AsObject();
        var (folder, name) = (Path.GetDirectoryName(spec.Path)!, Path.GetFileName(spec.Path));
        var files = new List<(string Path, string Content)>();
        if (root["components"] is JsonObject components)
        {
            foreach (var (section, members) in components.ToList())
            {
                components.Remove(section);
                if ((listsComponents || section == "securitySchemes") && members is JsonObject listed)
                {
                    components[section] = new JsonObject(listed.Select(member => KeyValuePair.Create(member.Key, (JsonNode?)Reference($"components/{section}.json{Prefix}{section}/{member.Key}"))));
                }

                var content = new JsonObject { ["components"] = new JsonObject { [section] = members } };
                Redirect(content, reference => Within(reference) switch
                {
                    null => $"../{name}{reference}",
                    var other when other == section => reference,
                    var other => $"{other}.json{reference}",
                });
                files.Add(($"{folder}/components/{section}.json", content.ToJsonString()));
            }
        }

        var paths = root["paths"] as JsonObject ?? [];
        foreach (var (path, item) in paths.ToList())
        {
            var file = FormattableString.Invariant($"paths/{files.Count}.json");
            paths[path] = Reference(file);
            Redirect(item, reference => Within(reference) is { } section ? $"../components/{section}.json{reference}" : $"../{name}{reference}");
            files.Add(($"{folder}/{file}", item!.ToJsonString()));
        }

        Redirect(root, reference => Within(reference) is { } section ? $"components/{section}.json{reference}" : reference);
        return (spec with { Content = root.ToJsonString() }).With([.. files]);
    }

    private static JsonObject Reference(string text) => new() { ["$ref"] = text };

    private static string? Within(string reference)
        => reference.StartsWith(Prefix, StringComparison.Ordinal) ? reference[Prefix.Length..].Split('/')[0] : null;

    private static void Redirect(JsonNode? node, Func<string, string> redirect)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (name, value) in members.ToList())
                {
                    if (value is JsonValue text && text.TryGetValue<string>(out var reference) && reference.StartsWith("#/", StringComparison.Ordinal)
                        && (name == "$ref" || members.GetPath().EndsWith(".mapping", StringComparison.Ordinal)))
                    {
                        members[name] = redirect(reference);
                    }
                    else
                    {
                        Redirect(value, redirect);
                    }
                }

                break;
            case JsonArray items:
                foreach (var item in items)
                {
                    Redirect(item, redirect);
                }

                break;
        }
    }
}
