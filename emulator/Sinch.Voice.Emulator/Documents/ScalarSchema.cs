using System.Text.Json;

namespace Sinch.Voice.Emulator.Documents;

/// <summary>The types of scalars that the document knows.</summary>
internal enum ScalarType
{
    String,
    Integer,
    Number,
    Boolean,
}

/// <summary>A string, number or boolean. As for the platform, a string may stand for a number or boolean, and the other way round.</summary>
/// <param name="type">The type.</param>
/// <param name="values">The values of the enum; empty if there is none.</param>
/// <param name="isDateTime">Whether the format is <c>date-time</c>. Other formats do not affect validation.</param>
internal sealed class ScalarSchema(ScalarType type, JsonText[] values, bool isDateTime) : SchemaNode
{
    public override SchemaViolation? Check(JsonElement value)
    {
        var accepted = type switch
        {
            ScalarType.String => IsScalar(value),
            ScalarType.Integer => JsonNumber.IsInteger(value),
            ScalarType.Number => JsonNumber.IsNumber(value),
            _ => IsBoolean(value),
        };
        if (!accepted)
        {
            return Mismatch(value);
        }

        if (values.Length > 0 && JsonText.IndexOf(values, value) < 0)
        {
            return UnknownValue(JsonText.Quote(value));
        }

        return isDateTime && !IsDateTime(value)
            ? new SchemaViolation(SchemaViolationKind.WrongFormat, $"{JsonText.Quote(value)} is not a date and time such as 2024-01-19T09:19:28Z")
            : null;
    }

    /// <summary>Checks a value from a path, where everything is text.</summary>
    public SchemaViolation? Check(string value)
        => values.Length > 0 && !Array.Exists(values, permitted => permitted.ToString().Equals(value, StringComparison.OrdinalIgnoreCase))
            ? UnknownValue(JsonText.Quote(value))
            : null;

    private SchemaViolation UnknownValue(string quoted)
        => new(SchemaViolationKind.UnknownValue, $"{quoted} is not a permitted value; the values are {PermittedValues.List(values)}");

    private SchemaViolation Mismatch(JsonElement value)
        => type == ScalarType.Integer && value.ValueKind == JsonValueKind.Number
            ? new SchemaViolation(SchemaViolationKind.WrongType, $"is {JsonText.Quote(value).Trim('\'')}, not an integer")
            : WrongType(value, type switch
            {
                ScalarType.String => "a string",
                ScalarType.Integer => "an integer",
                ScalarType.Number => "a number",
                _ => "a boolean",
            });

    private static bool IsScalar(JsonElement value)
        => value.ValueKind is JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False;

    private static bool IsBoolean(JsonElement value)
        => value.ValueKind is JsonValueKind.True or JsonValueKind.False
            || (value.ValueKind == JsonValueKind.String && JsonText.IndexOf(s_booleans, value) >= 0);

    // ISO 8601, with or without an offset: the platform leaves it out in some places.
    private static bool IsDateTime(JsonElement value) => value.ValueKind == JsonValueKind.String && value.TryGetDateTime(out _);

    private static readonly JsonText[] s_booleans = [new("true"), new("false")];
}
