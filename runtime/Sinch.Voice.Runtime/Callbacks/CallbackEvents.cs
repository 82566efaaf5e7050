using System.ComponentModel;
using System.Text.Json;

namespace Sinch.Voice.Runtime;

/// <summary>Reads events and writes the responses to them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CallbackEvents
{
    private static readonly JsonDiscriminator s_callId = new("callid");
    private static readonly JsonDiscriminator s_callResourceUrl = new("callResourceUrl");

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads an event, after a byte order mark if there is one.</summary>
    /// <typeparam name="T">The generated union of all events.</typeparam>
    /// <param name="utf8">The body of the callback.</param>
    /// <returns>The event.</returns>
    /// <exception cref="JsonException">The body is malformed or is not a JSON object.</exception>
    public static T Read<T>(ReadOnlySpan<byte> utf8)
        where T : struct, IJsonModel<T>
    {
        var json = WithoutByteOrderMark(utf8);
        var reader = new Utf8JsonReader(json);
        JsonRead.MoveNext(ref reader);
        return reader.TokenType == JsonTokenType.StartObject
            ? ApiJson.Deserialize<T>(json)
            : throw JsonText.Unexpected(ref reader, "an event object");
    }

    /// <summary>Returns the ID of the call that an event is about. If the event does not have it, the body is searched.</summary>
    internal static string? CallIdOf(ICallbackDispatcher handler, object callbackEvent, ReadOnlySpan<byte> utf8)
        => handler.CallIdOf(callbackEvent) ?? FindCallId(utf8);

    /// <summary>Returns the URL of the call that an event is about. If the document does not describe the event, the body is searched.</summary>
    internal static string? CallResourceUrlOf(ICallbackDispatcher handler, object callbackEvent, ReadOnlySpan<byte> utf8)
        => callbackEvent is UnknownVariant ? Find(utf8, s_callResourceUrl) : handler.CallResourceUrlOf(callbackEvent);

    /// <summary>Searches a body for the ID of the call before an event is read from it.</summary>
    /// <returns>The call ID; <see langword="null"/> if the body has none.</returns>
    /// <exception cref="JsonException">The body is malformed.</exception>
    internal static string? FindCallId(ReadOnlySpan<byte> utf8) => Find(utf8, s_callId);

    /// <summary>Writes the response of a handler.</summary>
    /// <exception cref="ArgumentException">The response contains an empty struct, or the platform would not accept it.</exception>
    internal static byte[] Write(ICallbackDispatcher handler, IJsonWritable response)
    {
        var json = JsonBytes.Write(response);
        handler.Check(json);
        return json;
    }

    private static string? Find(ReadOnlySpan<byte> utf8, JsonDiscriminator property)
    {
        var reader = new Utf8JsonReader(WithoutByteOrderMark(utf8));
        JsonRead.MoveNext(ref reader);
        return property.FindText(ref reader);
    }

    internal static ReadOnlySpan<byte> WithoutByteOrderMark(ReadOnlySpan<byte> utf8)
        => utf8.StartsWith(ByteOrderMark) ? utf8[ByteOrderMark.Length..] : utf8;
}
