using System.Text.Json;

namespace Sinch.Voice.Runtime;

/// <summary>Writes values as UTF-8 JSON into new arrays, and reads them.</summary>
internal static class JsonBytes
{
    /// <summary>The byte order mark, which some servers send and which may be ignored (RFC 8259, 8.1).</summary>
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Gets the characters that may surround a value.</summary>
    public static ReadOnlySpan<byte> WhiteSpace => " \t\r\n"u8;

    /// <summary>Returns whether a text is the JSON <c>null</c>.</summary>
    public static bool IsNull(ReadOnlySpan<byte> utf8) => utf8.Trim(WhiteSpace).SequenceEqual("null"u8);

    /// <exception cref="ArgumentException">A property or item in the value is an empty struct.</exception>
    public static byte[] Write<T>(T value, JsonValueWriter<T> write)
    {
        using var json = JsonBuffer.Take();
        json.Write(value, write);
        return json.Finish().ToArray();
    }

    /// <exception cref="ArgumentException">A property or item in the value is an empty struct.</exception>
    public static byte[] Write(IJsonWritable value) => Write(value, static (writer, value) => value.Write(writer));

    /// <exception cref="ArgumentException">A property or item in the value is an empty struct.</exception>
    public static byte[] WriteModel<T>(T value)
        where T : IJsonModel<T>
        => Write(value, WriteRoot);

    /// <summary>Writes a root value, which may be empty because it is neither a property nor an item.</summary>
    public static void WriteRoot<T>(Utf8JsonWriter writer, T value)
        where T : IJsonModel<T>
    {
        if (value is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            value.Write(writer);
        }
    }

    /// <summary>Reads a single value.</summary>
    /// <exception cref="JsonException">The JSON is malformed, does not match the type, or is followed by more content.</exception>
    public static T Read<T>(ReadOnlySpan<byte> utf8, JsonValueReader<T> read)
    {
        var reader = new Utf8JsonReader(utf8.StartsWith(ByteOrderMark) ? utf8[ByteOrderMark.Length..] : utf8);
        JsonRead.MoveNext(ref reader);
        var value = JsonRead.Root(ref reader, read);
        return reader.Read() ? throw new JsonException("The JSON value is followed by more content.") : value;
    }
}
