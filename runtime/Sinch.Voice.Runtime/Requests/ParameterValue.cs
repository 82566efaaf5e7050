using System.Collections;
using System.Globalization;
using System.Text.Json;
using Sinch.Voice.Runtime;

namespace Sinch.Voice;

/// <summary>Represents the text of a parameter value: a single value, the items of a list, or the members of an object.</summary>
internal sealed class ParameterValue
{
    private ParameterValue(IReadOnlyList<(string? Key, string Value)> parts, bool isObject = false, bool isSingle = false)
    {
        Parts = parts;
        IsObject = isObject;
        IsSingle = isSingle;
    }

    public IReadOnlyList<(string? Key, string Value)> Parts { get; }

    public bool IsObject { get; }

    /// <summary>Gets a value that indicates whether the value is neither a list nor an object, so that no delimiter needs encoding.</summary>
    public bool IsSingle { get; }

    /// <summary>Gets a value that indicates whether the value has no text, as an empty list.</summary>
    public bool IsEmpty => Parts.All(part => part.Key is null && part.Value.Length == 0);

    public bool HasControls => Parts.Any(part => part.Value.Any(char.IsControl) || part.Key?.Any(char.IsControl) == true);

    /// <summary>Returns the parts of a value that a style of RFC 6570 expands.</summary>
    /// <remarks>RFC 6570 has no nested values: an object or array within another one is JSON. In an exploded object, a list is a part for each item.</remarks>
    /// <param name="value">The value.</param>
    /// <param name="explode">Whether each member of an object is a part.</param>
    /// <param name="parameter">The name of the parameter.</param>
    /// <param name="ascii">Whether the JSON of nested values is limited to printable ASCII.</param>
    /// <exception cref="ArgumentException">The value has no text.</exception>
    public static ParameterValue Of(object value, bool explode, string? parameter, bool ascii = false)
    {
        try
        {
            return value switch
            {
                string or byte[] => Single(ParameterText.Of(value, parameter)),
                JsonElement json => OfJson(json, explode, parameter, ascii),
                IJsonWritable model => OfJson(ParameterJson.Of(model, parameter), explode, parameter, ascii),
                IEnumerable items => new([.. items.Cast<object?>().Select(item => ((string?)null, ParameterText.Of(item, parameter, ascii)))]),
                _ => Single(ParameterText.Of(value, parameter)),
            };
        }
        catch (InvalidOperationException exception)
        {
            throw Invalid(parameter, exception);
        }
    }

    /// <summary>Returns the parts of a value in the style <c>deepObject</c>, named as in <c>color[R]</c>, <c>range[from][day]</c> and <c>tags[0]</c>.</summary>
    /// <remarks>OpenAPI does not define how lists and nested objects are written.</remarks>
    /// <param name="name">The name of the parameter.</param>
    /// <param name="value">The value.</param>
    /// <param name="parameter">The name of the C# parameter.</param>
    /// <exception cref="ArgumentException">The value has no text.</exception>
    public static ParameterValue Deep(string name, object value, string? parameter)
    {
        try
        {
            var parts = new List<(string?, string)>();
            AddDeep(parts, name, value is JsonElement ? ParameterJson.Of(value, parameter) : value, parameter);
            return new(parts, isObject: true);
        }
        catch (InvalidOperationException exception)
        {
            throw Invalid(parameter, exception);
        }
    }

    /// <summary>Returns the JSON of a value as a single text.</summary>
    /// <param name="value">The value.</param>
    /// <param name="parameter">The name of the parameter.</param>
    /// <param name="ascii">Whether the JSON is limited to printable ASCII.</param>
    /// <exception cref="ArgumentException">The value has no JSON.</exception>
    public static ParameterValue Json(object value, string? parameter, bool ascii = false)
    {
        try
        {
            return Single(ParameterJson.TextOf(value, parameter, ascii));
        }
        catch (InvalidOperationException exception)
        {
            throw Invalid(parameter, exception);
        }
    }

    private static ParameterValue Single(string text) => new([(null, text)], isSingle: true);

    /// <summary>The reader and the writer of JSON throw the same exception for both.</summary>
    private static ArgumentException Invalid(string? parameter, InvalidOperationException exception)
        => new("The value contains text that is not valid Unicode, or is nested too deeply.", parameter, exception);

    private static ParameterValue OfJson(JsonElement json, bool explode, string? parameter, bool ascii)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Object:
                return new([.. json.EnumerateObject().SelectMany(Members).Where(IsPresent).Select(Part)], isObject: true);
            case JsonValueKind.Array:
                return new([.. json.EnumerateArray().Select(item => ((string?)null, item)).Where(IsPresent).Select(Part)]);
            case JsonValueKind.Null:
                return new([]);
            default:
                return Single(ParameterText.Of(json, parameter));
        }

        IEnumerable<(string?, JsonElement)> Members(JsonProperty member)
            => explode && member.Value.ValueKind == JsonValueKind.Array
                ? member.Value.EnumerateArray().Select(item => ((string?)member.Name, item))
                : [(member.Name, member.Value)];

        (string?, string) Part((string? Key, JsonElement Value) part) => (part.Key, ParameterText.Of(part.Value, parameter, ascii));
    }

    private static bool IsPresent((string? Key, JsonElement Value) part) => part.Value.ValueKind != JsonValueKind.Null;

    private static void AddDeep(List<(string? Key, string Value)> parts, string name, object? value, string? parameter)
    {
        switch (value)
        {
            case JsonElement { ValueKind: JsonValueKind.Null }:
                break;
            case JsonElement { ValueKind: JsonValueKind.Object } json:
                foreach (var member in json.EnumerateObject())
                {
                    AddDeep(parts, $"{name}[{member.Name}]", member.Value, parameter);
                }

                break;
            case JsonElement { ValueKind: JsonValueKind.Array } json:
                AddItems(json.EnumerateArray().Where(item => item.ValueKind != JsonValueKind.Null).Cast<object?>());
                break;
            case IJsonWritable model:
                AddDeep(parts, name, ParameterJson.Of(model, parameter), parameter);
                break;
            case IEnumerable items and not (string or byte[]):
                AddItems(items.Cast<object?>());
                break;
            default:
                parts.Add((name, ParameterText.Of(value, parameter)));
                break;
        }

        void AddItems(IEnumerable<object?> items)
        {
            var index = 0;
            foreach (var item in items)
            {
                AddDeep(parts, string.Create(CultureInfo.InvariantCulture, $"{name}[{index++}]"), item, parameter);
            }
        }
    }
}
