using Sinch.Voice.Generator.Examples.Values;
using Sinch.Voice.Generator.Json;

namespace Sinch.Voice.Generator.Examples.Keywords;

/// <summary>Evaluates <c>enum</c>, and <c>const</c> of OpenAPI 3.1.</summary>
internal static class FixedValueKeywords
{
    public static bool Check(SchemaValidator validator, LocatedValue schema, LocatedValue value, Outcome outcome)
    {
        IReadOnlyList<LocatedValue> allowed = validator.Is31 && schema.TryGet("const", out var constant) ? [constant] : [.. schema.ItemsOf("enum")];
        if (allowed.Count == 0)
        {
            return true;
        }

        if (allowed.Any(candidate => JsonValues.AreEqual(candidate.Node, value.Node)))
        {
            return true;
        }

        outcome.Add(FindingKind.FixedValue, value, Describe(value, [.. allowed.Select(ValueText.Bare)]));
        return false;
    }

    /// <summary>Reports a value that is not listed, and a listed value that was probably intended.</summary>
    public static string Describe(LocatedValue value, IReadOnlyList<string> allowed)
    {
        var near = value.Text is { } text ? allowed.FirstOrDefault(candidate => candidate.Equals(text, StringComparison.OrdinalIgnoreCase)) : null;
        return allowed.Count == 1
            ? $"{ValueText.Of(value)} is not '{allowed[0]}'{(near is null ? string.Empty : " (it differs only in case)")}"
            : $"{ValueText.Of(value)} is not one of {ValueText.List(allowed)}{(near is null ? string.Empty : $" (it differs from '{near}' only in case)")}";
    }
}
