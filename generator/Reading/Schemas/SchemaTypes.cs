using Microsoft.OpenApi;

namespace Sinch.Voice.Generator.Reading.Schemas;

/// <summary>
/// Determines the JSON types of a schema. Documents that describe the input of a serializer, such as those of ASP.NET Core, omit the type beside a
/// format, or list the string that a number may also be read from.
/// </summary>
internal static class SchemaTypes
{
    private const JsonSchemaType Numbers = JsonSchemaType.Integer | JsonSchemaType.Number;

    /// <returns>The types, or <see langword="null"/> if the schema has none.</returns>
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

    /// <summary>Returns the type that a format implies, for formats with a .NET type.</summary>
    private static JsonSchemaType? OfFormat(string? format) => format switch
    {
        "int8" or "int16" or "int32" or "int64" or "uint8" or "uint16" or "uint32" or "uint64" => JsonSchemaType.Integer,
        "float" or "double" or "decimal" => JsonSchemaType.Number,
        "date-time" or "date" or "time" or "duration" or "uuid" or "uri" or "byte" => JsonSchemaType.String,
        _ => null,
    };

    /// <summary>Returns whether other keywords imply a type.</summary>
    private static bool HasParts(IOpenApiSchema schema)
        => schema.AllOf is { Count: > 0 } || schema.OneOf is { Count: > 0 } || schema.AnyOf is { Count: > 0 }
            || schema.Properties is { Count: > 0 } || schema.PatternProperties is { Count: > 0 }
            || schema.Items is not null || schema.AdditionalProperties is not null;
}
