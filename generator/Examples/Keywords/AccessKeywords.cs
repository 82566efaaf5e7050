namespace Sinch.Voice.Generator.Examples.Keywords;

/// <summary>Evaluates <c>readOnly</c> and <c>writeOnly</c>: properties that are absent in one direction.</summary>
internal static class AccessKeywords
{
    public static void Check(SchemaValidator validator, LocatedValue property, (string Name, LocatedValue Value) member, Outcome outcome)
    {
        if (validator.Direction == Direction.Request && Is(validator, property, "readOnly"))
        {
            outcome.Add(member.Value, $"'{member.Name}' is read-only and not allowed in a request");
        }
        else if (validator.Direction == Direction.Response && Is(validator, property, "writeOnly"))
        {
            outcome.Add(member.Value, $"'{member.Name}' is write-only and not allowed in a response");
        }
    }

    /// <summary>Returns whether only the other direction requires a required property.</summary>
    public static bool MayBeAbsent(SchemaValidator validator, LocatedValue schema, string name)
        => schema.TryGet("properties", out var properties)
            && properties.TryGet(name, out var property)
            && ((validator.Direction != Direction.Response && Is(validator, property, "readOnly"))
                || (validator.Direction != Direction.Request && Is(validator, property, "writeOnly")));

    private static bool Is(SchemaValidator validator, LocatedValue property, string keyword)
        => IsIn(property, keyword, validator) || (validator.References.Follow(property) is { } target && IsIn(target, keyword, validator));

    private static bool IsIn(LocatedValue schema, string keyword, SchemaValidator validator)
        => (validator.Is31 || !schema.Has("$ref")) && schema.TryGet(keyword, out var value) && value.IsTrue;
}
