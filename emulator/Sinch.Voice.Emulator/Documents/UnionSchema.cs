using System.Text.Json;

namespace Sinch.Voice.Emulator.Documents;

/// <summary>A union (<c>oneOf</c> or <c>anyOf</c>). The discriminator decides which variant is meant, so that violations are those of that variant.</summary>
/// <param name="discriminator">The name of the discriminator.</param>
/// <param name="values">The values of the discriminator.</param>
/// <param name="variants">The variant of each value.</param>
/// <param name="noun">What a variant is called in messages.</param>
internal sealed class UnionSchema(string discriminator, JsonText[] values, SchemaNode[] variants, VariantNoun noun) : SchemaNode
{
    private readonly JsonText[] _names = [new JsonText(discriminator)];

    public override SchemaViolation? Check(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return WrongType(value, "an object");
        }

        if (!TryFindDiscriminator(value, out var found))
        {
            return new SchemaViolation(
                SchemaViolationKind.MissingVariant,
                $"the required property '{discriminator}' is missing; the {noun.Plural} are {PermittedValues.List(values)}").InProperty(discriminator);
        }

        if (found.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
        {
            return WrongType(found.Value, "a string").InProperty(found.Name);
        }

        var index = JsonText.IndexOf(values, found.Value);
        return index < 0
            ? new SchemaViolation(
                SchemaViolationKind.UnknownVariant,
                $"{JsonText.Quote(found.Value)} is not {noun.Singular}; the {noun.Plural} are {PermittedValues.List(values)}").InProperty(found.Name)
            : variants[index].Check(value);
    }

    private bool TryFindDiscriminator(JsonElement value, out JsonProperty found)
    {
        found = default;
        var isFound = false;
        foreach (var property in value.EnumerateObject())
        {
            if (JsonText.IndexOf(_names, property) >= 0)
            {
                found = property;
                isFound = property.Value.ValueKind != JsonValueKind.Null;
            }
        }

        return isFound;
    }
}

/// <summary>What a variant of a union is called: "an action of an ICE" and "actions".</summary>
internal sealed record VariantNoun(string Singular, string Plural)
{
    /// <summary>Returns the noun for a union.</summary>
    /// <param name="component">The name of the component that is the union, such as <c>svaml.action.ice</c>; <see langword="null"/> if it has none.</param>
    /// <param name="discriminator">The name of the discriminator, which names the variants of other unions.</param>
    public static VariantNoun Of(string? component, string discriminator) => component?.Split('.') switch
    {
        ["svaml", var noun] => new VariantNoun($"an {noun}", noun + "s"),
        ["svaml", var noun, var callback] => new VariantNoun($"an {noun} of {Article(callback)} {callback.ToUpperInvariant()}", noun + "s"),
        _ => new VariantNoun($"a value of '{discriminator}'", "values"),
    };

    private static string Article(string word) => word[0] is 'a' or 'e' or 'i' or 'o' ? "an" : "a";
}
