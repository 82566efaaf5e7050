using Sinch.Voice.Generator.Examples.Values;

namespace Sinch.Voice.Generator.Examples.Keywords;

/// <summary>Finds the closest variant. If no variant matches and no discriminator selects one, its findings say more than "no variant matches".</summary>
internal static class MeantVariant
{
    public static void Report(IReadOnlyList<(LocatedValue Schema, Outcome Outcome)> variants, LocatedValue value, Outcome outcome, string keyword)
    {
        IReadOnlyList<(LocatedValue Schema, Outcome Outcome)> ranked = [.. variants.OrderBy(variant => Distance(variant.Outcome, value))];
        if (ranked.Count > 1 && Distance(ranked[0].Outcome, value).Equals(Distance(ranked[1].Outcome, value)))
        {
            outcome.Add(value, FormattableString.Invariant($"{ValueText.Of(value)} matches none of the {variants.Count} schemas of {keyword}"));
            outcome.Coverage.Open(value);
            return;
        }

        outcome.Coverage.Merge(ranked[0].Outcome.Coverage);
        var remark = ranked.Count == 1
            ? string.Empty
            : FormattableString.Invariant($" (in {NameOf(ranked[0].Schema)}, the closest of the {ranked.Count} schemas of {keyword})");
        foreach (var finding in ranked[0].Outcome.Findings)
        {
            outcome.Add(finding with { Text = finding.Text + remark });
        }
    }

    /// <summary>Returns the component that a variant refers to, or its position in the list.</summary>
    public static string NameOf(LocatedValue variant)
    {
        var source = variant.TextOf("$ref") ?? variant.Pointer;
        return source.Substring(source.LastIndexOf('/') + 1);
    }

    /// <summary>
    /// A variant of another type is not intended, nor is one with a fixed value that the example lacks. Of the others, the one with the fewest findings
    /// is closest.
    /// </summary>
    private static (int OtherType, int OtherValues, int Findings) Distance(Outcome outcome, LocatedValue value)
        => (outcome.Findings.Count(finding => finding.Kind == FindingKind.Type && finding.Pointer == value.Pointer),
            outcome.Findings.Count(finding => finding.Kind == FindingKind.FixedValue),
            outcome.Findings.Count);
}
