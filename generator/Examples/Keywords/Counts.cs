using System.Text.Json;
using Sinch.Voice.Generator.Examples.Values;
using Sinch.Voice.Generator.Json;

namespace Sinch.Voice.Generator.Examples.Keywords;

/// <summary>Evaluates the pairs of keywords that limit a count.</summary>
internal static class Counts
{
    public static void Check(LocatedValue schema, LocatedValue value, Outcome outcome, int count, string suffix, string one, string many)
    {
        if (schema.TryGet("min" + suffix, out var minimum) && minimum.Kind == JsonValueKind.Number && JsonNumber.Compare(count, minimum.Node!) < 0)
        {
            outcome.Add(value, $"{ValueText.Of(value)} has {Quantity(count, one, many)}, fewer than min{suffix} ({ValueText.Of(minimum)})");
        }

        if (schema.TryGet("max" + suffix, out var maximum) && maximum.Kind == JsonValueKind.Number && JsonNumber.Compare(count, maximum.Node!) > 0)
        {
            outcome.Add(value, $"{ValueText.Of(value)} has {Quantity(count, one, many)}, more than max{suffix} ({ValueText.Of(maximum)})");
        }
    }

    private static string Quantity(int count, string one, string many)
        => FormattableString.Invariant($"{count} {(count == 1 ? one : many)}");
}
