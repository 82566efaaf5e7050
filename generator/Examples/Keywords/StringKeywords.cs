using Sinch.Voice.Generator.Examples.Values;

namespace Sinch.Voice.Generator.Examples.Keywords;

/// <summary>Evaluates the keywords for strings.</summary>
internal static class StringKeywords
{
    public static void Check(SchemaValidator validator, LocatedValue schema, LocatedValue value, Outcome outcome)
    {
        var text = value.Text!;

        // Lengths count characters, not UTF-16 units (RFC 8259).
        var length = text.Length - text.Count(char.IsLowSurrogate);
        Counts.Check(schema, value, outcome, length, "Length", "character", "characters");

        if (schema.TryGet("pattern", out var pattern) && pattern.Text is { } expression && !validator.Patterns.Fits(expression, text, pattern.Pointer))
        {
            outcome.Add(value, $"{ValueText.Of(value)} does not match the pattern {expression}");
        }

        if (schema.TextOf("format") is { } format && !Formats.Fits(format, text))
        {
            outcome.Add(value, $"{ValueText.Of(value)} is not a valid {format}{Formats.Hint(format)}");
        }
    }
}
