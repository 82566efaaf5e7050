using System.Collections;
using System.Text.Json;

namespace Sinch.Voice.Fuzz.Models;

/// <summary>Compares models, which have no equality of their own, down to the last value.</summary>
internal static class ModelDifference
{
    /// <summary>Where two models differ, and how; nothing if they don't.</summary>
    public static string? Find(object? expected, object? actual, string path = "$")
    {
        if (expected is null || actual is null)
        {
            return expected is null && actual is null ? null : Say();
        }

        switch (expected, actual)
        {
            case (JsonElement left, JsonElement right):
                return JsonElement.DeepEquals(left, right) ? null : Say();
            case (UnknownVariant left, UnknownVariant right):
                return Find(left.Json, right.Json, path);
            case (DateTimeOffset left, DateTimeOffset right):
                return left.EqualsExact(right) ? null : Say();
            case (Uri left, Uri right):
                return left.OriginalString == right.OriginalString ? null : Say();
            case (string or ValueType, _) when expected.GetType().Assembly == typeof(object).Assembly && !IsPair(expected):
                return expected.Equals(actual) ? null : Say();
            case (IEnumerable left, IEnumerable right):
                return FindInItems([.. left.Cast<object?>()], [.. right.Cast<object?>()], path);
            default:
                return expected.GetType() == actual.GetType() ? FindInProperties(expected, actual, path) : Say();
        }

        string Say() => $"{path}: {expected ?? "null"} became {actual ?? "null"}";
    }

    private static bool IsPair(object value) => value.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>);

    private static string? FindInItems(object?[] expected, object?[] actual, string path)
        => expected.Length == actual.Length
            ? expected.Zip(actual).Select((pair, i) => Find(pair.First, pair.Second, $"{path}[{i}]")).FirstOrDefault(difference => difference is not null)
            : $"{path}: {expected.Length} items became {actual.Length}";

    private static string? FindInProperties(object expected, object actual, string path)
        => ObjectShape.Of(expected.GetType()).Readable
            .Select(property => Find(property.GetValue(expected), property.GetValue(actual), $"{path}.{property.Name}"))
            .FirstOrDefault(difference => difference is not null);
}
