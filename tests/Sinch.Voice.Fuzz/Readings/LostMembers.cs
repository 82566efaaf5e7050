using System.Text.Json.Nodes;

namespace Sinch.Voice.Fuzz.Readings;

/// <summary>Looks for what was in the JSON before it was read and isn't in what was written. Names may have changed their case.</summary>
internal static class LostMembers
{
    private static readonly JsonNodeOptions s_ignoringCase = new() { PropertyNameCaseInsensitive = true };

    public static string? Find(byte[] before, byte[] after)
    {
        try
        {
            return Find(JsonNode.Parse(before, s_ignoringCase), JsonNode.Parse(after), "$");
        }
        catch (ArgumentException)
        {
            // A name occurs twice in one object, or in two cases; the last one is used.
            return null;
        }
    }

    private static string? Find(JsonNode? before, JsonNode? after, string path) => (before, after) switch
    {
        (JsonObject expected, JsonObject actual) => FindInMembers(expected, actual, path),
        (JsonArray expected, JsonArray actual) when expected.Count == actual.Count
            => expected.Zip(actual).Select((pair, i) => Find(pair.First, pair.Second, $"{path}[{i}]")).FirstOrDefault(lost => lost is not null),
        (JsonObject or JsonArray, _) => path,
        (not null, null) => path,
        _ => null,
    };

    private static string? FindInMembers(JsonObject expected, JsonObject actual, string path)
    {
        var written = new HashSet<string>(actual.Select(member => member.Key), StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in expected)
        {
            if (value is not null && !written.Contains(name))
            {
                return $"{path}.{name}";
            }

            if (actual.TryGetPropertyValue(name, out var other) && Find(value, other, $"{path}.{name}") is { } lost)
            {
                return lost;
            }
        }

        return null;
    }
}
