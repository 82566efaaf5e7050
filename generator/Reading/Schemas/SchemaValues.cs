using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Sinch.Voice.Generator.Json;

namespace Sinch.Voice.Generator.Reading.Schemas;

/// <summary>The JSON values of <c>enum</c>, <c>const</c> and <c>default</c>, as the reader library keeps them.</summary>
internal static class SchemaValues
{
    /// <summary>A value as text: of a string its content, of a whole number its digits, of anything else its JSON.</summary>
    public static string Text(JsonNode value)
        => IsString(value) ? value.GetValue<string>() : JsonNumber.ToInt64(value)?.ToString(CultureInfo.InvariantCulture) ?? value.ToJsonString();

    /// <summary>Whether a value is <c>null</c>, for which the reader library has a text of its own.</summary>
    public static bool IsNull(JsonNode? value)
        => value is null || value.GetValueKind() == JsonValueKind.Null || JsonNullSentinel.IsJsonNullSentinel(value);

    /// <summary>The types that a value is of.</summary>
    public static JsonSchemaType TypesOf(JsonNode value) => value.GetValueKind() switch
    {
        JsonValueKind.String => JsonSchemaType.String,
        JsonValueKind.Number => JsonNumber.ToInt64(value) is null ? JsonSchemaType.Number : JsonSchemaType.Number | JsonSchemaType.Integer,
        JsonValueKind.True or JsonValueKind.False => JsonSchemaType.Boolean,
        JsonValueKind.Array => JsonSchemaType.Array,
        JsonValueKind.Object => JsonSchemaType.Object,
        _ => JsonSchemaType.Null,
    };

    /// <summary>Whether a value is a string.</summary>
    public static bool IsString(JsonNode value) => value.GetValueKind() == JsonValueKind.String;

    /// <summary>Whether a value is <c>true</c> or <c>false</c>.</summary>
    public static bool IsBoolean(JsonNode value) => value.GetValueKind() is JsonValueKind.True or JsonValueKind.False;
}
