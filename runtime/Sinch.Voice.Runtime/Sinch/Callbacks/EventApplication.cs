using System.Text.Json;
using Sinch.Voice.Runtime;

namespace Sinch.Voice;

/// <summary>The application that an event says it is about.</summary>
internal static class EventApplication
{
    private static readonly Utf8Names s_property = new(["applicationKey"]);

    /// <summary>
    /// Whether an event names another application than <paramref name="applicationKey"/>. Every property that a reader may take for the key
    /// counts: each of several, and one in another case. An event without a key names none; one that is malformed is the reader's to refuse.
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
        // To the end, as whether it is malformed is known only there.
        var isAnother = false;
        while (JsonRead.MoveNext(ref reader) && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isKey = IsKey(ref reader);
            JsonRead.MoveNext(ref reader);
            isAnother |= isKey && reader.TokenType != JsonTokenType.Null && IsAnotherKey(ref reader, applicationKey);
            JsonText.SkipValue(ref reader);
        }

        // Throws at whatever follows the object.
        reader.Read();
        return isAnother;
    }

    // Text that isn't valid Unicode names nothing. The reader of events refuses it; since other readers don't, what follows counts all the same.
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
