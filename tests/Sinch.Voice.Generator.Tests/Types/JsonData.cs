using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sinch.Voice.Generator.Tests.Types;

/// <summary>
/// Compares JSON by the data in it: numbers by their value, times and UUIDs by what they name. A name in another case than the document's is read
/// all the same, and written as the document has it.
/// </summary>
internal static class JsonData
{
    /// <summary>Returns the differences of two values, each as a path and both texts.</summary>
    public static IEnumerable<string> Differences(JsonNode? before, JsonNode? after, string path = "$")
    {
        if (before is JsonObject members && after is JsonObject others)
        {
            return members.SelectMany(member => Find(others, member.Key) is { } name
                    ? Differences(member.Value, others[name], $"{path}.{member.Key}")
                    : [$"{path}.{member.Key} is gone"])
                .Concat(others.Where(other => Find(members, other.Key) is null).Select(other => $"{path}.{other.Key} is new: {other.Value?.ToJsonString()}"));
        }

        if (before is JsonArray items && after is JsonArray otherItems && items.Count == otherItems.Count)
        {
            return items.SelectMany((item, i) => Differences(item, otherItems[i], $"{path}[{i}]"));
        }

        return AreSame(before, after) ? [] : [$"{path} was {before?.ToJsonString() ?? "null"}, is {after?.ToJsonString() ?? "null"}"];
    }

    private static string? Find(JsonObject members, string name)
        => members.ContainsKey(name) ? name : members.Select(member => member.Key).SingleOrDefault(other => other.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static bool AreSame(JsonNode? before, JsonNode? after)
    {
        if (before is null || after is null || before.GetValueKind() != after.GetValueKind())
        {
            return before is null && after is null;
        }

        return before.GetValueKind() switch
        {
            JsonValueKind.Number => Number(before) == Number(after),
            JsonValueKind.String => AreSame(before.GetValue<string>(), after.GetValue<string>()),
            JsonValueKind.True or JsonValueKind.False => true,
            _ => false,
        };
    }

    private static (decimal? Exact, double Rounded) Number(JsonNode value)
        => decimal.TryParse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var exact)
            ? (exact, 0)
            : (null, double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture));

    private static bool AreSame(string before, string after)
        => before == after
            || (Guid.TryParseExact(before, "D", out var id) && Guid.TryParseExact(after, "D", out var otherId) && id == otherId)
            || (before.Contains('T', StringComparison.OrdinalIgnoreCase)
                && DateTimeOffset.TryParse(before, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
                && DateTimeOffset.TryParse(after, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var otherTime)
                && time.EqualsExact(otherTime));
}
