using Sinch.Voice.Generator.Examples.Values;

namespace Sinch.Voice.Generator.Examples.Keywords;

/// <summary><c>required</c>.</summary>
internal static class RequiredKeyword
{
    public static void Check(SchemaValidator validator, LocatedValue schema, LocatedValue value, Outcome outcome)
    {
        foreach (var name in schema.ItemsOf("required").Select(item => item.Text).OfType<string>())
        {
            if (!value.Has(name) && !AccessKeywords.MayBeAbsent(validator, schema, name))
            {
                outcome.Add(value, $"{ValueText.Quote(name)} is required but missing{Hint(name, value)}");
            }
        }
    }

    private static string Hint(string name, LocatedValue value)
        => NameHint.Near(name, value.Members.Select(member => member.Name)) is { } near
            ? $"; {ValueText.Quote(near)} differs from it only in case"
            : string.Empty;
}
