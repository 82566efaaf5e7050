using System.Globalization;
using System.Text.Json;

namespace Sinch.Voice.Emulator.Documents;

/// <summary>Reads members of JSON objects as the platform does.</summary>
internal static class JsonMembers
{
    /// <summary>Finds a property, ignoring case. If there are several, the last one counts.</summary>
    /// <returns>The value, or <see langword="null"/> if the property is missing or null, or <paramref name="value"/> is not an object.</returns>
    public static JsonElement? Member(this JsonElement value, string name)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        JsonElement? found = null;
        foreach (var property in value.EnumerateObject())
        {
            if (property.NameEquals(name) || property.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                found = property.Value;
            }
        }

        return found is { ValueKind: JsonValueKind.Null } ? null : found;
    }

    /// <summary>Finds a property as <see cref="Member"/> does and reads it as text; numbers and booleans are text, too.</summary>
    public static string? Text(this JsonElement value, string name) => value.Member(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { } other => other.GetRawText(),
    };

    /// <summary>Finds a property as <see cref="Member"/> does and reads it as a boolean, which may be a string.</summary>
    public static bool? Flag(this JsonElement value, string name)
        => value.Text(name) is { } text ? text.Equals("true", StringComparison.OrdinalIgnoreCase) : null;

    /// <summary>Finds a property as <see cref="Member"/> does and reads it as an integer, which may be a string.</summary>
    public static long? Integer(this JsonElement value, string name)
        => value.Text(name) is { } text ? (long)decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture) : null;
}
