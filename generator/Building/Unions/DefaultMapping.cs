using System.Text.Json;
using Microsoft.OpenApi;
using Sinch.Voice.Generator.Reading;
using Sinch.Voice.Generator.Reading.Schemas;

namespace Sinch.Voice.Generator.Building.Unions;

/// <summary>
/// Reads <c>defaultMapping</c> of OpenAPI 3.2: the variant for objects whose discriminator is absent or unknown. Earlier versions have it as an extension
/// of the discriminator, or, in OpenAPI 3.0, where the discriminator has no extensions, beside it.
/// </summary>
internal static class DefaultMapping
{
    /// <summary>The keyword of OpenAPI 3.2 in the discriminator.</summary>
    public const string Keyword = "defaultMapping";

    /// <returns>The component that a union names, or an invalid value; <see langword="null"/> if there is none.</returns>
    public static string? Of(IOpenApiSchema union)
        => union is OpenApiSchemaReference ? null
            : union.Discriminator?.DefaultMapping is { } target ? SchemaReferences.MappedComponent(target) ?? SchemaReferences.Describe(target)
            : union.Extensions?.TryGetValue(ExtensionNames.DefaultMapping, out var extension) == true
                && extension is JsonNodeExtension { Node: { } node } && node.GetValueKind() == JsonValueKind.String
                && node.GetValue<string>() is var text
                ? SchemaReferences.ComponentAt(text) ?? text
            : null;
}
