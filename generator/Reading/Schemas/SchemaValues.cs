using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Sinch.Voice.Generator.Json;

namespace Sinch.Voice.Generator.Reading.Schemas;

/// <summary>Reads the values of <c>enum</c>, <c>const</c> and <c>default</c>, as the reader library stores them.</summary>
internal static class SchemaValues
{
    /// <summary>Returns a value as text: the content of a string, the digits of an integer, the JSON of anything else.</summary>
    public static string Text(JsonNode value)
        => IsString(value) ? value.GetValue<string>() : JsonNumber.ToInt64(value)?.ToString(CultureInfo.InvariantCulture) ?? value.ToJsonString();

    /// <summary>Returns whether a value is <c>null</c>, which the reader library stores as a special string.</summary>
    public static bool IsNull(JsonNode? value)
        => value is null || value.GetValueKind() == JsonValueKind.Null || JsonNullSentinel.IsJsonNullSentinel(value);

    /// <summary>Returns the JSON types of a value.</summary>
    public static JsonSchemaType TypesOf(JsonNode value) => value.GetValueKind() switch
    {
        JsonValueKind.String => JsonSchemaType.String,
        JsonValueKind.Number => JsonNumber.ToInt64(value) is null ? JsonSchemaType.Number : JsonSchemaType.Number | JsonSchemaType.Integer,
        JsonValueKind.True or JsonValueKind.False => JsonSchemaType.Boolean,
        JsonValueKind.Array => JsonSchemaType.Array,
        JsonValueKind.Object => JsonSchemaType.Object,
        _ => JsonSchemaType.Null,
    };

    /// <summary>Returns whether a value is a string.</summary>
    public static bool IsString(JsonNode value) => value.GetValueKind() == JsonValueKind.String;

    /// <summary>Returns whether a value is <c>true</c> or <c>false</c>.</summary>
    public static bool IsBoolean(JsonNode value) => value.GetValueKind() is JsonValueKind.True or JsonValueKind.False;
}
