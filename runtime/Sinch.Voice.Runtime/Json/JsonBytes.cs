using System.Text.Json;

namespace Sinch.Voice.Runtime;

/// <summary>Writes values as UTF-8 JSON into memory of their own, and reads them.</summary>
internal static class JsonBytes
{
    /// <summary>Some servers send it, and it may be ignored (RFC 8259, 8.1).</summary>
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    public static byte[] Write<T>(T value, JsonValueWriter<T> write)
    {
        using var json = JsonBuffer.Write(value, write);
        return json.Written.ToArray();
    }

    /// <summary>Reads a value, which is all there is.</summary>
    /// <exception cref="JsonException">The JSON is malformed or isn't of the type.</exception>
    public static T Read<T>(ReadOnlySpan<byte> utf8, JsonValueReader<T> read)
    {
        var reader = new Utf8JsonReader(utf8.StartsWith(ByteOrderMark) ? utf8[ByteOrderMark.Length..] : utf8);
        JsonRead.MoveNext(ref reader);
        var value = read(ref reader);
        return reader.Read() ? throw new JsonException("There is more after the JSON value.") : value;
    }
}
