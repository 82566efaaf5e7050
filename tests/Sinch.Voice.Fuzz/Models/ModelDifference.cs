using System.Collections;
using System.Reflection;
using System.Text.Json;

namespace Sinch.Voice.Fuzz.Models;

/// <summary>Compares models, which have no equality of their own, down to the last value.</summary>
internal static class ModelDifference
{
    /// <summary>Where two models differ, and how; nothing if they don't.</summary>
    public static Difference? Find(object? expected, object? actual, string path = "$")
    {
        // To have no additional properties is the same as to have none of them.
        expected = expected is AdditionalProperties { Count: 0 } ? null : expected;
        actual = actual is AdditionalProperties { Count: 0 } ? null : actual;
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
            case (UnknownVariant left, _):
                // An unknown variant of the builder may be a known one to the reader, which adds its fixed values.
                return IsKept(left.Json, ToJson(actual)) ? null : Say();
            case (_, UnknownVariant right):
                // Nor is a variant known to the reader if its discriminator, an open enum, has a value that no variant has.
                return Find(ToJson(expected), right.Json, path);
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

        Difference Say() => new(path, expected, actual);
    }

    private static JsonElement ToJson(object model) => JsonSerializer.SerializeToElement(model, model.GetType());

    private static bool IsKept(JsonElement expected, JsonElement actual)
        => expected.ValueKind == JsonValueKind.Object && actual.ValueKind == JsonValueKind.Object
            ? expected.EnumerateObject().All(member => actual.TryGetProperty(member.Name, out var value) && JsonElement.DeepEquals(member.Value, value))
            : JsonElement.DeepEquals(expected, actual);

    private static bool IsPair(object value) => value.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>);

    private static Difference? FindInItems(object?[] expected, object?[] actual, string path)
        => expected.Length == actual.Length
            ? expected.Zip(actual).Select((pair, i) => Find(pair.First, pair.Second, $"{path}[{i}]")).FirstOrDefault(difference => difference is not null)
            : new Difference(path, expected.Length, actual.Length);

    /// <summary>The properties that carry what a model holds; the others of a union or of embedded JSON follow from them.</summary>
    private static IEnumerable<PropertyInfo> Compared(object model)
    {
        var readable = ObjectShape.Of(model.GetType()).Readable;
        var isEmbedded = model.GetType().IsGenericType && InstanceBuilder.IsEmbedded(model.GetType().GetGenericTypeDefinition());
        if (isEmbedded)
        {
            // A text that is the JSON of a value is read as both.
            var name = readable.Any(property => property.Name == "Value" && property.GetValue(model) is not null) ? "Value" : "Text";
            return readable.Where(property => property.Name == name);
        }

        return readable.FirstOrDefault(property => property.Name == "Value" && property.PropertyType == typeof(object)) is { } value ? [value] : readable;
    }

    private static Difference? FindInProperties(object expected, object actual, string path)
        => Compared(expected)
            .Select(property => Find(property.GetValue(expected), property.GetValue(actual), $"{path}.{property.Name}"))
            .FirstOrDefault(difference => difference is not null);
}
