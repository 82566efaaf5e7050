using System.Text.Json;
using Sinch.Voice.Generator.Examples.Values;

namespace Sinch.Voice.Generator.Examples.Keywords;

/// <summary>Evaluates the keywords for objects.</summary>
internal static class ObjectKeywords
{
    /// <summary>Unsupported keywords that can declare properties; with them no property counts as undeclared.</summary>
    private static readonly string[] s_notEvaluated = ["if", "dependentSchemas", "unevaluatedProperties", "propertyNames", "$dynamicRef"];

    public static void Check(SchemaValidator validator, LocatedValue schema, LocatedValue value, Outcome outcome)
    {
        IReadOnlyList<(string Name, LocatedValue Value)> members = [.. value.Members];
        Counts.Check(schema, value, outcome, members.Count, "Properties", "member", "members");
        RequiredKeyword.Check(validator, schema, value, outcome);

        foreach (var property in schema.MembersOf("properties"))
        {
            outcome.Coverage.Describe(value, property.Name);
        }

        if (validator.Is31 && s_notEvaluated.Any(schema.Has))
        {
            outcome.Coverage.Open(value);
        }

        foreach (var member in members)
        {
            CheckMember(validator, schema, value, member, outcome);
        }
    }

    private static void CheckMember(
        SchemaValidator validator, LocatedValue schema, LocatedValue owner, (string Name, LocatedValue Value) member, Outcome outcome)
    {
        var isDescribed = false;
        if (schema.TryGet("properties", out var properties) && properties.TryGet(member.Name, out var property))
        {
            isDescribed = true;
            AccessKeywords.Check(validator, property, member, outcome);
            outcome.Merge(validator.Validate(property, member.Value));
        }

        foreach (var pattern in validator.Is31 ? schema.MembersOf("patternProperties") : [])
        {
            if (validator.Patterns.Fits(pattern.Name, member.Name, pattern.Value.Pointer))
            {
                isDescribed = true;
                outcome.Coverage.Describe(owner, member.Name);
                outcome.Merge(validator.Validate(pattern.Value, member.Value));
            }
        }

        if (!isDescribed && schema.TryGet("additionalProperties", out var additional))
        {
            CheckAdditional(validator, schema, additional, owner, member, outcome);
        }
    }

    private static void CheckAdditional(
        SchemaValidator validator, LocatedValue schema, LocatedValue additional, LocatedValue owner, (string Name, LocatedValue Value) member, Outcome outcome)
    {
        if (additional.Kind == JsonValueKind.False)
        {
            // Already reported here, so it is not reported again as an undeclared property.
            outcome.Coverage.Describe(owner, member.Name);
            var names = schema.MembersOf("properties").Select(property => property.Name);
            outcome.Add(member.Value, $"{ValueText.Quote(member.Name)} is not allowed: the schema{NameHint.WhichHas(member.Name, names)} allows no additional properties");
            return;
        }

        outcome.Coverage.Open(owner);
        outcome.Merge(validator.Validate(additional, member.Value));
    }
}
