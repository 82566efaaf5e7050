using System.Text.Json;
using Sinch.Voice.Generator.Examples.Values;

namespace Sinch.Voice.Generator.Examples.Keywords;

/// <summary>Evaluates <c>discriminator</c>: the property whose value selects the variant to validate against.</summary>
internal static class DiscriminatorKeyword
{
    private const string ComponentPrefix = "#/components/schemas/";

    /// <returns>Whether the discriminator selected a variant, so that the others need not be tried.</returns>
    public static bool Check(SchemaValidator validator, LocatedValue schema, IReadOnlyList<LocatedValue> variants, LocatedValue value, Outcome outcome)
    {
        // A null, or a value of another type, may still match a variant without the property.
        if (value.Kind != JsonValueKind.Object
            || !schema.TryGet("discriminator", out var discriminator)
            || discriminator.TextOf("propertyName") is not { } propertyName)
        {
            return false;
        }

        var names = Names(discriminator, variants);
        if (names.Count == 0)
        {
            return false;
        }

        outcome.Coverage.Describe(value, propertyName);
        if (!value.TryGet(propertyName, out var selected))
        {
            outcome.Add(value, $"the discriminator '{propertyName}' is missing; it must be one of {ValueText.List([.. names.Select(name => name.Key)])}");
            outcome.Coverage.Open(value);
            return true;
        }

        CheckSelected(validator, names, value, selected, outcome);
        return true;
    }

    private static void CheckSelected(
        SchemaValidator validator, IReadOnlyList<KeyValuePair<string, string>> names, LocatedValue value, LocatedValue selected, Outcome outcome)
    {
        var exact = names.FirstOrDefault(name => name.Key == selected.Text);
        var nearest = exact.Key is null ? names.FirstOrDefault(name => name.Key.Equals(selected.Text, StringComparison.OrdinalIgnoreCase)) : exact;
        if (nearest.Key is not null && validator.References.Find(nearest.Value) is { } variant)
        {
            outcome.Merge(validator.Validate(variant, value));
        }
        else
        {
            outcome.Coverage.Open(value);
        }

        if (exact.Key is null && outcome.Findings.All(finding => finding.Pointer != selected.Pointer))
        {
            outcome.Add(FindingKind.FixedValue, selected, FixedValueKeywords.Describe(selected, [.. names.Select(name => name.Key)]));
        }
    }

    /// <summary>Returns the values that select a variant: the keys of the mapping, and the names of components without a key.</summary>
    private static List<KeyValuePair<string, string>> Names(LocatedValue discriminator, IReadOnlyList<LocatedValue> variants)
    {
        var names = discriminator.MembersOf("mapping")
            .Where(entry => entry.Value.Text is not null)
            .Select(entry => new KeyValuePair<string, string>(entry.Name, ToReference(entry.Value.Text!)))
            .ToList();
        var mapped = new HashSet<string>(names.Select(name => name.Value));
        names.AddRange(variants
            .Select(variant => variant.TextOf("$ref"))
            .OfType<string>()
            .Where(reference => reference.StartsWith(ComponentPrefix, StringComparison.Ordinal) && !mapped.Contains(reference))
            .Select(reference => new KeyValuePair<string, string>(reference.Substring(ComponentPrefix.Length), reference)));
        return names;
    }

    /// <summary>A mapping may name a component without a reference.</summary>
    private static string ToReference(string target) => target.StartsWith("#", StringComparison.Ordinal) ? target : ComponentPrefix + target;
}
