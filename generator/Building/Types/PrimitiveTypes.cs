using Microsoft.OpenApi;
using Sinch.Voice.Generator.Json;
using Sinch.Voice.Generator.Model.Types;
using Sinch.Voice.Generator.Reading.Schemas;

namespace Sinch.Voice.Generator.Building.Types;

/// <summary>Maps types and formats to .NET types. Unknown formats are ignored, as the specification requires.</summary>
internal static class PrimitiveTypes
{
    public static PrimitiveType Of(IOpenApiSchema schema) => new(KindOf(schema));

    /// <summary>Returns the type of a schema whose type may be implied by its other keywords.</summary>
    public static PrimitiveType Of(IOpenApiSchema schema, JsonKinds kinds) => SchemaTypes.Of(schema) is not null ? Of(schema) : kinds switch
    {
        JsonKinds.Number => new(PrimitiveKind.Decimal),
        JsonKinds.String => new(PrimitiveKind.String),
        JsonKinds.Boolean => new(PrimitiveKind.Boolean),
        _ => new(PrimitiveKind.Element),
    };

    /// <summary>
    /// Returns whether a value may be of several types beside <c>null</c>. The reader also converts a <c>oneOf</c> of plain types to this.
    /// </summary>
    public static bool HasSeveral(IOpenApiSchema schema)
        => (SchemaTypes.Of(schema) & ~JsonSchemaType.Null) is { } types && (types & (types - 1)) != 0;

    /// <summary>Returns whether the document declares a limit beyond <see cref="long"/>.</summary>
    private static bool ExceedsInt64(IOpenApiSchema schema)
        => new[] { schema.Minimum, schema.Maximum }.Any(limit => JsonNumber.TryReadExactly(limit, out var value) && value is < long.MinValue or > long.MaxValue);

    private static PrimitiveKind KindOf(IOpenApiSchema schema) => (SchemaTypes.Of(schema) & ~JsonSchemaType.Null) switch
    {
        JsonSchemaType.String => schema.Format switch
        {
            "date-time" => PrimitiveKind.DateTimeOffset,
            "date" => PrimitiveKind.Date,
            "time" => PrimitiveKind.Time,
            "duration" => PrimitiveKind.Duration,
            "uuid" => PrimitiveKind.Guid,
            "uri" => PrimitiveKind.Uri,
            "byte" => PrimitiveKind.Bytes,
            _ => PrimitiveKind.String,
        },
        JsonSchemaType.Integer => schema.Format switch
        {
            "int32" or "int16" or "int8" or "uint16" or "uint8" => PrimitiveKind.Int32,
            "uint64" => PrimitiveKind.UInt64,
            _ => ExceedsInt64(schema) ? PrimitiveKind.Decimal : PrimitiveKind.Int64,
        },
        JsonSchemaType.Number => schema.Format switch
        {
            "float" => PrimitiveKind.Single,
            "double" => PrimitiveKind.Double,
            _ => PrimitiveKind.Decimal,
        },
        JsonSchemaType.Boolean => PrimitiveKind.Boolean,
        _ => PrimitiveKind.Element,
    };
}
