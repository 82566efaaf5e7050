using Microsoft.OpenApi;
using Sinch.Voice.Generator.Model.Types;

namespace Sinch.Voice.Generator.Building.Schemas;

/// <summary>
/// The kind that a schema means which says none: limits are written for the kind that they limit. To a validator they allow every other kind
/// too, so they count only where nothing else says what a value is.
/// </summary>
internal static class ImpliedKinds
{
    public static JsonKinds Of(IOpenApiSchema schema)
        => (schema.Minimum is not null || schema.Maximum is not null || schema.ExclusiveMinimum is not null || schema.ExclusiveMaximum is not null || schema.MultipleOf is not null
                ? JsonKinds.Number
                : JsonKinds.None)
            | (schema.MinLength is not null || schema.MaxLength is not null || schema.Pattern is not null ? JsonKinds.String : JsonKinds.None);
}
