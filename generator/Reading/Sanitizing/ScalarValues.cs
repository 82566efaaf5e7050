using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sinch.Voice.Generator.Json;

namespace Sinch.Voice.Generator.Reading.Sanitizing;

/// <summary>Checks the JSON types of values that are not containers, as strictly as the reader library converts them.</summary>
internal static class ScalarValues
{
    private const int LongestQuote = 60;

    private static readonly Uri s_base = new("https://example.com/");

    public static bool Fits(JsonNode? value, ScalarKind kind) => (value is JsonValue ? value.GetValueKind() : JsonValueKind.Undefined, kind) switch
    {
        (JsonValueKind.String, ScalarKind.Text or ScalarKind.Reference) => true,
        (JsonValueKind.String, ScalarKind.Name) => !string.IsNullOrWhiteSpace(value!.GetValue<string>()),
        (JsonValueKind.String, ScalarKind.Uri) => Uri.TryCreate(s_base, value!.GetValue<string>(), out _)
            && Uri.TryCreate(value.GetValue<string>(), UriKind.RelativeOrAbsolute, out _),
        (JsonValueKind.String, ScalarKind.AbsoluteUri) => Uri.TryCreate(value!.GetValue<string>(), UriKind.Absolute, out _),
        (JsonValueKind.True or JsonValueKind.False, ScalarKind.Flag) => true,
        (JsonValueKind.Number, ScalarKind.Number) => true,
        (JsonValueKind.Number, ScalarKind.Decimal) => decimal.TryParse(value!.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out _),
        (JsonValueKind.Number, ScalarKind.Count) => int.TryParse(value!.ToJsonString(), NumberStyles.None, CultureInfo.InvariantCulture, out _),
        _ => false,
    };

    /// <summary>Describes a value in messages: its JSON type, or the value itself if the type is right.</summary>
    public static string Describe(JsonNode? value, Shape shape)
        => (value, shape) switch
        {
            (JsonValue, Shape.Scalar { Kind: ScalarKind.Name or ScalarKind.Uri or ScalarKind.AbsoluteUri }) when value.GetValueKind() == JsonValueKind.String => Quote(value),
            (JsonValue, Shape.Scalar { Kind: ScalarKind.Count or ScalarKind.Decimal }) when value.GetValueKind() == JsonValueKind.Number => Quote(value),
            _ => JsonTree.Describe(value),
        };

    private static string Quote(JsonNode value)
        => value.ToJsonString() is var text && text.Length <= LongestQuote ? text : text.Substring(0, LongestQuote - 1) + "…";
}
