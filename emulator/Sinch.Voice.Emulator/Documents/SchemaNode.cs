using System.Text.Json;

namespace Sinch.Voice.Emulator.Documents;

/// <summary>A compiled schema.</summary>
internal abstract class SchemaNode
{
    /// <summary>Gets a value indicating whether the schema permits null even where a value is required.</summary>
    public virtual bool IsNullable { get; init; }

    /// <summary>Checks a value. Nothing is allocated for a value that is valid and spelled like the document.</summary>
    /// <returns>The first violation, its path relative to <paramref name="value"/>; or <see langword="null"/> if there is none.</returns>
    public abstract SchemaViolation? Check(JsonElement value);

    protected static SchemaViolation WrongType(JsonElement value, string expected)
        => new(SchemaViolationKind.WrongType, $"is {Describe(value)}, not {expected}");

    private static string Describe(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "a boolean",
        _ => "null",
    };
}

/// <summary>A schema that permits everything.</summary>
internal sealed class AnySchema : SchemaNode
{
    public override SchemaViolation? Check(JsonElement value) => null;
}

/// <summary>A component, to which schemas refer by name. It is compiled after the first reference, since components may refer to one another.</summary>
internal sealed class ComponentSchema : SchemaNode
{
    public SchemaNode Target { get; set; } = new AnySchema();

    public override bool IsNullable => Target.IsNullable;

    public override SchemaViolation? Check(JsonElement value) => Target.Check(value);
}

/// <summary>A schema that is several at once: <c>allOf</c>, and the keywords beside it.</summary>
internal sealed class AllOfSchema(SchemaNode[] parts) : SchemaNode
{
    public override SchemaViolation? Check(JsonElement value)
    {
        foreach (var part in parts)
        {
            if (part.Check(value) is { } violation)
            {
                return violation;
            }
        }

        return null;
    }
}
