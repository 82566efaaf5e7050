using System.Text.Json;

namespace Sinch.Voice.Emulator.Documents;

/// <summary>Compiles unions: by their discriminator, or by a property that tells the variants apart as one would.</summary>
internal sealed class UnionCompiler(SchemaCompiler schemas, LocalReferences references)
{
    /// <summary>Compiles a union.</summary>
    /// <param name="schema">The schema that is the union.</param>
    /// <param name="variants">Its <c>oneOf</c> or <c>anyOf</c>.</param>
    /// <param name="place">The component, and the properties that lead to the union.</param>
    public UnionSchema Compile(JsonElement schema, JsonElement variants, string place)
    {
        var (name, mapping) = schema.TryGetProperty("discriminator", out var discriminator) && discriminator.TryGetProperty("mapping", out var declared)
            ? (discriminator.GetProperty("propertyName").GetString()!, Mapping(declared))
            : Infer([.. variants.EnumerateArray()], place);
        return new UnionSchema(
            name,
            [.. mapping.Select(entry => new JsonText(entry.Value))],
            [.. mapping.Select(entry => entry.Variant)],
            VariantNoun.Of(schemas.Components.ContainsKey(place) ? place : null, name));
    }

    private List<(string Value, SchemaNode Variant)> Mapping(JsonElement mapping)
        => [.. mapping.EnumerateObject().Select(entry => (entry.Name, schemas.Component(entry.Value.GetString()!)))];

    private (string Name, List<(string Value, SchemaNode Variant)> Mapping) Infer(List<JsonElement> variants, string place)
    {
        foreach (var property in references.Resolve(variants[0]).GetProperty("properties").EnumerateObject())
        {
            var mapping = variants
                .SelectMany(variant => Values(variant, property.Name).Select(value => (Value: value, Variant: schemas.Compile(variant, place))))
                .ToList();
            if (variants.TrueForAll(variant => Values(variant, property.Name).Any())
                && mapping.GroupBy(entry => entry.Value.ToUpperInvariant()).All(spellings => spellings.Select(entry => entry.Variant).Distinct().Count() == 1))
            {
                return (property.Name, mapping);
            }
        }

        throw new InvalidDataException($"No property tells the variants of '{place}' apart.");
    }

    /// <summary>Returns the values that a variant permits for a required property; none if it permits any.</summary>
    private IEnumerable<string> Values(JsonElement variant, string name)
    {
        var schema = references.Resolve(variant);
        return schema.TryGetProperty("required", out var required)
            && required.EnumerateArray().Any(item => item.ValueEquals(name))
            && schema.GetProperty("properties").TryGetProperty(name, out var property)
            && references.Resolve(property).TryGetProperty("enum", out var values)
                ? values.EnumerateArray().Select(value => value.GetString()!)
                : [];
    }
}
