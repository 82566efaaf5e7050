using Microsoft.OpenApi;

namespace Sinch.Voice.Generator.Reading.Schemas;

/// <summary>
/// The JSON types that a schema means. Documents that describe what a serializer reads, as those of ASP.NET Core do, leave the type out beside
/// a format, or list the string that a number may also be read from.
/// </summary>
internal static class SchemaTypes
{
    private const JsonSchemaType Numbers = JsonSchemaType.Integer | JsonSchemaType.Number;

    /// <returns>The types; <see langword="null"/> where the schema doesn't say.</returns>
    public static JsonSchemaType? Of(IOpenApiSchema schema)
    {
        if (schema.Type is not { } types)
        {
            return schema.Format is { } format && !HasParts(schema) ? OfFormat(format) : null;
        }

        var isNumberOrText = types.HasFlag(JsonSchemaType.String) && (types & Numbers) != 0 && (types & ~(Numbers | JsonSchemaType.String | JsonSchemaType.Null)) == 0;
        return isNumberOrText && schema.Enum is not { Count: > 0 } && (OfFormat(schema.Format) & Numbers) is not (null or 0)
            ? types & ~JsonSchemaType.String
            : types;
    }

    /// <summary>The type that a format implies: of those that .NET has a type for.</summary>
    private static JsonSchemaType? OfFormat(string? format) => format switch
    {
        "int8" or "int16" or "int32" or "int64" or "uint8" or "uint16" or "uint32" or "uint64" => JsonSchemaType.Integer,
        "float" or "double" or "decimal" => JsonSchemaType.Number,
        "date-time" or "date" or "time" or "duration" or "uuid" or "uri" or "byte" => JsonSchemaType.String,
        _ => null,
    };

    /// <summary>Whether other keywords say what a value is made of.</summary>
    private static bool HasParts(IOpenApiSchema schema)
        => schema.AllOf is { Count: > 0 } || schema.OneOf is { Count: > 0 } || schema.AnyOf is { Count: > 0 }
            || schema.Properties is { Count: > 0 } || schema.PatternProperties is { Count: > 0 }
            || schema.Items is not null || schema.AdditionalProperties is not null;
}
