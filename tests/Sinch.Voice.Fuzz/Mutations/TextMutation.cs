using CsCheck;

namespace Sinch.Voice.Fuzz.Mutations;

/// <summary>A change of a text's bytes.</summary>
/// <param name="Change">The change.</param>
/// <param name="Place">Where; beyond the end it begins again.</param>
/// <param name="Length">How many bytes it concerns.</param>
/// <param name="Inserted">The bytes to insert, or to overlay the others with.</param>
internal sealed record TextMutation(TextChange Change, uint Place, int Length, byte[] Inserted)
{
    /// <summary>Tokens of JSON and YAML, valid and not, and bytes that are no UTF-8.</summary>
    private static readonly byte[][] s_pieces =
    [
        "{"u8.ToArray(), "}"u8.ToArray(), "["u8.ToArray(), "]"u8.ToArray(), ","u8.ToArray(), ":"u8.ToArray(), "\""u8.ToArray(), "\\"u8.ToArray(), "null"u8.ToArray(), "-"u8.ToArray(),
        "1e9"u8.ToArray(), "\\uD800"u8.ToArray(), "\\uDC00\\uD800"u8.ToArray(), "\\u0000"u8.ToArray(), "\\x"u8.ToArray(), "//"u8.ToArray(), "/**/"u8.ToArray(), "\n"u8.ToArray(),
        "\0"u8.ToArray(), "\"a\":1,"u8.ToArray(), "{}"u8.ToArray(), "[[[[[[[["u8.ToArray(), "\u2028"u8.ToArray(), [0xEF, 0xBB, 0xBF], [0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
        [0xC0, 0x80], "9"u8.ToArray(), "\\u0061"u8.ToArray(), "{\"$ref\":\"#\"}"u8.ToArray(),
        "&a "u8.ToArray(), "*a"u8.ToArray(), "*a0"u8.ToArray(), "<<: *a1\n"u8.ToArray(), "<<: ["u8.ToArray(), "- "u8.ToArray(), "? "u8.ToArray(), ": "u8.ToArray(), "|\n"u8.ToArray(),
        ">-\n "u8.ToArray(), "\n---\n"u8.ToArray(), "\n...\n"u8.ToArray(), "%YAML 1.2\n"u8.ToArray(), "\t"u8.ToArray(), "\r"u8.ToArray(), " "u8.ToArray(), "# "u8.ToArray(),
        "!!int "u8.ToArray(), "!!str "u8.ToArray(), "!a!b "u8.ToArray(), "'"u8.ToArray(), "\u0085"u8.ToArray(),
    ];

    public static Gen<TextMutation> All { get; } = Gen.Select(
        Gen.Enum<TextChange>(),
        Gen.UInt,
        Gen.Int[1, 24],
        Gen.Frequency((3, (IGen<byte[]>)Gen.OneOf(s_pieces)), (1, Gen.Byte.Array[1, 4])),
        (change, place, length, inserted) => new TextMutation(change, place, length, inserted));

    /// <summary>Applies changes in their order.</summary>
    public static byte[] Apply(byte[] text, IEnumerable<TextMutation> mutations)
        => mutations.Aggregate(text, (bytes, mutation) => bytes.Length == 0 ? mutation.Inserted : mutation.ApplyTo(bytes));

    private byte[] ApplyTo(byte[] text)
    {
        var start = (int)(Place % (uint)text.Length);
        var end = Math.Min(text.Length, start + Length);
        return Change switch
        {
            TextChange.Cut => [.. text[..start], .. text[end..]],
            TextChange.CutEnd => text[..start],
            TextChange.Flip => [.. text[..start], (byte)(text[start] ^ (1 << (Length % 8))), .. text[(start + 1)..]],
            TextChange.Insert => [.. text[..start], .. Inserted, .. text[start..]],
            _ => [.. text[..end], .. text[start..]],
        };
    }
}
