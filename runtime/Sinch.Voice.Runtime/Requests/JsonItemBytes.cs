using Sinch.Voice.Runtime;

namespace Sinch.Voice;

/// <summary>Writes the items of a sequence, each as JSON between two separators.</summary>
internal static class JsonItemBytes
{
    /// <exception cref="ArgumentException">An item, or a value in it, is an empty struct.</exception>
    public static byte[] Write<T>(IReadOnlyList<T> items, JsonValueWriter<T> write, ReadOnlySpan<byte> before, ReadOnlySpan<byte> after)
    {
        ArgumentNullException.ThrowIfNull(items);
        using var bytes = new MemoryStream();
        foreach (var item in items)
        {
            bytes.Write(before);
            bytes.Write(JsonBytes.Write(item, write));
            bytes.Write(after);
        }

        return bytes.ToArray();
    }
}
