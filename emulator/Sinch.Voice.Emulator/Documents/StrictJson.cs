using System.Text.Json;
using System.Text.Unicode;

namespace Sinch.Voice.Emulator.Documents;

/// <summary>Reads JSON and refuses what readers disagree on: duplicate properties, invalid UTF-8 and unpaired surrogates.</summary>
internal static class StrictJson
{
    /// <summary>Reads a value whose memory is its own: nothing needs to be disposed.</summary>
    /// <returns>The violation, or <see langword="null"/> if <paramref name="value"/> can be read to its end without an exception.</returns>
    public static SchemaViolation? TryParse(ReadOnlySpan<byte> utf8, out JsonElement value)
    {
        value = default;
        if (!Utf8.IsValid(utf8))
        {
            return new SchemaViolation("$", SchemaViolationKind.NotJson, "is not UTF-8");
        }

        try
        {
            var reader = new Utf8JsonReader(utf8);
            value = JsonElement.ParseValue(ref reader);

            // Throws if something other than white space follows the value.
            reader.Read();
        }
        catch (JsonException exception)
        {
            return new SchemaViolation("$", SchemaViolationKind.NotJson, $"is not JSON: {exception.Message}");
        }

        return Check(value, checkSurrogates: utf8.IndexOf("\\u"u8) >= 0)?.InRoot();
    }

    private static SchemaViolation? Check(JsonElement value, bool checkSurrogates)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                return CheckObject(value, checkSurrogates);

            case JsonValueKind.Array:
                var index = 0;
                foreach (var item in value.EnumerateArray())
                {
                    if (Check(item, checkSurrogates) is { } violation)
                    {
                        return violation.InItem(index);
                    }

                    index++;
                }

                return null;

            case JsonValueKind.String when checkSurrogates && !CanBeRead(value):
                return new SchemaViolation(SchemaViolationKind.NotJson, "has an unpaired surrogate");

            default:
                return null;
        }
    }

    private static SchemaViolation? CheckObject(JsonElement value, bool checkSurrogates)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in value.EnumerateObject())
        {
            if (checkSurrogates && !CanBeRead(property))
            {
                return new SchemaViolation(SchemaViolationKind.NotJson, "has a property whose name has an unpaired surrogate");
            }

            if (!names.Add(property.Name))
            {
                return new SchemaViolation(SchemaViolationKind.DuplicateProperty, "is there twice").InProperty(property.Name);
            }

            if (Check(property.Value, checkSurrogates) is { } violation)
            {
                return violation.InProperty(property.Name);
            }
        }

        return null;
    }

    // The reader leaves escapes in strings alone, and an unpaired surrogate shows only when the string is read.
    private static bool CanBeRead(JsonElement text)
    {
        try
        {
            _ = text.GetString();
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static bool CanBeRead(JsonProperty property)
    {
        try
        {
            _ = property.Name;
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
