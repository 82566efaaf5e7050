using Sinch.Voice.Generator.Examples.Values;

namespace Sinch.Voice.Generator.Examples.Keywords;

/// <summary>Evaluates <c>allOf</c>, <c>anyOf</c>, <c>oneOf</c> and <c>not</c>.</summary>
internal static class CombiningKeywords
{
    public static void Check(SchemaValidator validator, LocatedValue schema, LocatedValue value, Outcome outcome)
    {
        foreach (var part in schema.ItemsOf("allOf"))
        {
            outcome.Merge(validator.Validate(part, value));
        }

        CheckVariants(validator, schema, value, outcome, "anyOf", isExclusive: false);
        CheckVariants(validator, schema, value, outcome, "oneOf", isExclusive: true);

        // A schema in <c>not</c> declares no properties.
        if (schema.TryGet("not", out var excluded) && validator.Validate(excluded, value).Fits)
        {
            outcome.Add(value, $"{ValueText.Of(value)} matches the schema of 'not'");
        }
    }

    private static void CheckVariants(SchemaValidator validator, LocatedValue schema, LocatedValue value, Outcome outcome, string keyword, bool isExclusive)
    {
        IReadOnlyList<LocatedValue> variants = [.. schema.ItemsOf(keyword)];
        if (variants.Count == 0 || DiscriminatorKeyword.Check(validator, schema, variants, value, outcome))
        {
            return;
        }

        IReadOnlyList<(LocatedValue Schema, Outcome Outcome)> all = [.. variants.Select(variant => (variant, validator.Validate(variant, value)))];
        IReadOnlyList<(LocatedValue Schema, Outcome Outcome)> fitting = [.. all.Where(candidate => candidate.Outcome.Fits)];
        foreach (var candidate in fitting)
        {
            outcome.Merge(candidate.Outcome);
        }

        if (fitting.Count == 0)
        {
            MeantVariant.Report(all, value, outcome, keyword);
        }
        else if (isExclusive && fitting.Count > 1)
        {
            var names = ValueText.List([.. fitting.Select(candidate => MeantVariant.NameOf(candidate.Schema))]);
            outcome.Add(value, FormattableString.Invariant($"{ValueText.Of(value)} matches {fitting.Count} of the {all.Count} schemas of oneOf ({names}), but must match exactly one"));
        }
    }
}
