using System.Text.Json;

namespace Sinch.Voice.Runtime;

/// <summary>Writes values as UTF-8 JSON into memory of their own, and reads them.</summary>
internal static class JsonBytes
{
    /// <summary>Some servers send it, and it may be ignored (RFC 8259, 8.1).</summary>
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    public static byte[] Write<T>(T value, JsonValueWriter<T> write)
    {
        using var json = JsonBuffer.Take();
        write(json.Writer, value);
        return json.Finish().ToArray();
    }

    public static byte[] Write(IJsonWritable value)
    {
        using var json = JsonBuffer.Take();
        value.Write(json.Writer);
        return json.Finish().ToArray();
    }

    public static byte[] WriteModel<T>(T value)
        where T : IJsonModel<T>
    {
        using var json = JsonBuffer.Take();
        JsonWrite.Model(json.Writer, value);
        return json.Finish().ToArray();
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
