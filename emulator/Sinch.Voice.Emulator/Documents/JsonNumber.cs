using System.Globalization;
using System.Text.Json;

namespace Sinch.Voice.Emulator.Documents;

/// <summary>Recognizes numbers, also where a string stands for one.</summary>
internal static class JsonNumber
{
    /// <summary>Recognizes an integer of 64 bits; 3.0 is one, as in JSON Schema.</summary>
    public static bool IsInteger(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => value.TryGetInt64(out _)
            || (value.TryGetDecimal(out var number) && decimal.IsInteger(number) && number is >= long.MinValue and <= long.MaxValue),
        JsonValueKind.String => long.TryParse(JsonText.Utf8Value(value), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        _ => false,
    };

    public static bool IsNumber(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => true,
        JsonValueKind.String => decimal.TryParse(JsonText.Utf8Value(value), NumberStyles.Float, CultureInfo.InvariantCulture, out _),
        _ => false,
    };
}
