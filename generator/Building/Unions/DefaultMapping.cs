using System.Text.Json;
using Microsoft.OpenApi;
using Sinch.Voice.Generator.Reading;
using Sinch.Voice.Generator.Reading.Schemas;

namespace Sinch.Voice.Generator.Building.Unions;

/// <summary>
/// <c>defaultMapping</c> of OpenAPI 3.2: the variant that an object is read as whose discriminator is absent or has a value of no variant. Earlier
/// versions have it as an extension of the discriminator, and OpenAPI 3.0, where that has no extensions, beside it.
/// </summary>
internal static class DefaultMapping
{
    /// <returns>The component that a union names, or what it names instead of one; <see langword="null"/> if it names none.</returns>
    public static string? Of(IOpenApiSchema union)
        => union is OpenApiSchemaReference ? null
            : union.Discriminator?.DefaultMapping is { } target ? SchemaReferences.MappedComponent(target) ?? SchemaReferences.Describe(target)
            : union.Extensions?.TryGetValue(ExtensionNames.DefaultMapping, out var extension) == true
                && extension is JsonNodeExtension { Node: { } node } && node.GetValueKind() == JsonValueKind.String
                && node.GetValue<string>() is var text
                ? SchemaReferences.ComponentAt(text) ?? text
            : null;
}
