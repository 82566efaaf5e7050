using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sinch.Voice.Client.Tests.Examples;

/// <summary>
/// Compares JSON before and after: names may change their case, numbers may become strings and the reverse, dates may be written
/// otherwise; everything else is lost data.
/// </summary>
internal static class LostData
{
    public static IEnumerable<string> Find(JsonNode? before, JsonNode? after, string path = "$")
    {
        switch (before, after)
        {
            case (JsonObject expected, JsonObject actual):
                return FindInObject(expected, actual, path);
            case (JsonArray expected, JsonArray actual) when expected.Count == actual.Count:
                return expected.Zip(actual).SelectMany((pair, i) => Find(pair.First, pair.Second, $"{path}[{i}]"));
            case (JsonValue expected, JsonValue actual) when SameScalar(expected, actual):
                return [];
            default:
                return [$"{path}: {before?.ToJsonString() ?? "null"} became {after?.ToJsonString() ?? "null"}"];
        }
    }

    private static IEnumerable<string> FindInObject(JsonObject expected, JsonObject actual, string path)
    {
        foreach (var (name, value) in expected)
        {
            var match = actual.FirstOrDefault(candidate => string.Equals(candidate.Key, name, StringComparison.OrdinalIgnoreCase));
            if (match.Key is null)
            {
                yield return $"{path}.{name} is gone";
                continue;
            }

            foreach (var problem in Find(value, match.Value, $"{path}.{name}"))
            {
                yield return problem;
            }
        }

        foreach (var (name, _) in actual.Where(candidate => !expected.Any(known => string.Equals(known.Key, candidate.Key, StringComparison.OrdinalIgnoreCase))))
        {
            yield return $"{path}.{name} was added";
        }
    }

    private static bool SameScalar(JsonValue expected, JsonValue actual)
        => Text(expected) == Text(actual)
            || (DateTimeOffset.TryParse(Text(expected), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var before)
                && DateTimeOffset.TryParse(Text(actual), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var after)
                && before == after);

    private static string Text(JsonValue value)
        => value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString();
}
