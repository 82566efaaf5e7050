using System.Text.Json;
using Sinch.Voice.Runtime;

namespace Sinch.Voice;

/// <summary>Checks the application that an event names.</summary>
internal static class EventApplication
{
    private static readonly Utf8Names s_property = new(["applicationKey"]);

    /// <summary>
    /// Returns whether an event names an application other than <paramref name="applicationKey"/>. Every property that a reader may use as the key
    /// counts, including duplicates and names that differ in case. An event without a key names none; the reader of events rejects a malformed one.
    /// </summary>
    public static bool IsAnother(ReadOnlySpan<byte> utf8, string applicationKey)
    {
        try
        {
            var reader = new Utf8JsonReader(CallbackEvents.WithoutByteOrderMark(utf8));
            return reader.Read() && reader.TokenType == JsonTokenType.StartObject && IsAnother(ref reader, applicationKey);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool IsAnother(ref Utf8JsonReader reader, string applicationKey)
    {
        // Reads to the end, because only then is it known whether the JSON is malformed.
        var isAnother = false;
        while (JsonRead.MoveNext(ref reader) && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isKey = IsKey(ref reader);
            JsonRead.MoveNext(ref reader);
            isAnother |= isKey && reader.TokenType != JsonTokenType.Null && IsAnotherKey(ref reader, applicationKey);
            JsonText.SkipValue(ref reader);
        }

        // Throws if anything follows the object.
        reader.Read();
        return isAnother;
    }

    // Invalid Unicode names no application. The reader of events rejects it, but other readers may not, so later properties still count.
    private static bool IsKey(ref Utf8JsonReader reader)
    {
        try
        {
            return s_property.Find(JsonText.Bytes(ref reader)) == 0;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool IsAnotherKey(ref Utf8JsonReader reader, string applicationKey)
    {
        try
        {
            return !JsonRead.TryString(ref reader, out var value) || !ApplicationKey.AreSame(value, applicationKey);
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
