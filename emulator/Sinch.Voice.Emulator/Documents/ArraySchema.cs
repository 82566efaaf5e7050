using System.Globalization;
using System.Text.Json;

namespace Sinch.Voice.Emulator.Documents;

/// <summary>An array.</summary>
internal sealed class ArraySchema(SchemaNode items, int minItems, int maxItems) : SchemaNode
{
    public override SchemaViolation? Check(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            return WrongType(value, "an array");
        }

        var length = value.GetArrayLength();
        if (length < minItems)
        {
            return new SchemaViolation(SchemaViolationKind.TooFewItems, $"has {Items(length)}; at least {Items(minItems)} must be there");
        }

        if (length > maxItems)
        {
            return new SchemaViolation(SchemaViolationKind.TooManyItems, $"has {Items(length)}; at most {Items(maxItems)} may be there");
        }

        var index = 0;
        foreach (var item in value.EnumerateArray())
        {
            if (items.Check(item) is { } violation)
            {
                return violation.InItem(index);
            }

            index++;
        }

        return null;
    }

    private static string Items(int count) => count switch
    {
        0 => "no items",
        1 => "1 item",
        _ => string.Create(CultureInfo.InvariantCulture, $"{count} items"),
    };
}
