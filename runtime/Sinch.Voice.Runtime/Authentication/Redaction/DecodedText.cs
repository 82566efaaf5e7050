using System.Globalization;
using System.Text;

namespace Sinch.Voice;

/// <summary>
/// Represents UTF-8 text whose escapes are decoded layer by layer. Each byte keeps the range of characters it came from. To find more, comparisons
/// ignore the case of letters and the characters that Base64url and forms substitute.
/// </summary>
internal sealed class DecodedText
{
    /// <summary>The number of layers of escapes that are decoded: for example, an escaped URL in JSON in HTML.</summary>
    public const int MaxLayers = 3;

    private readonly byte[] _bytes;
    private readonly byte[] _folded;
    private readonly Range[] _origins;

    private DecodedText(List<(byte Byte, Range Origin)> content)
    {
        _bytes = [.. content.Select(entry => entry.Byte)];
        _folded = Array.ConvertAll(_bytes, Fold);
        _origins = [.. content.Select(entry => entry.Origin)];
    }

    /// <summary>Returns the text before decoding.</summary>
    public static DecodedText Of(string text)
    {
        var content = new List<(byte, Range)>(text.Length);
        var position = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            Add(content, rune, position..(position + rune.Utf16SequenceLength));
            position += rune.Utf16SequenceLength;
        }

        return new DecodedText(content);
    }

    public static byte Fold(byte value) => value switch
    {
        >= (byte)'A' and <= (byte)'Z' => (byte)(value + ('a' - 'A')),
        (byte)'-' or (byte)' ' => (byte)'+',
        (byte)'_' => (byte)'/',
        _ => value,
    };

    /// <summary>Returns the text with one more layer decoded; <see langword="null"/> if it has no escapes.</summary>
    public DecodedText? Decode()
    {
        var content = new List<(byte, Range)>(_bytes.Length);
        var isDecoded = false;
        for (var i = 0; i < _bytes.Length;)
        {
            if (Escape(i) is { } escape)
            {
                var origin = Origin(i, i + escape.Length - 1);
                if (escape.Byte is { } value)
                {
                    content.Add((value, origin));
                }
                else
                {
                    Add(content, escape.Rune, origin);
                }

                i += escape.Length;
                isDecoded = true;
            }
            else
            {
                content.Add((_bytes[i], _origins[i]));
                i++;
            }
        }

        return isDecoded ? new DecodedText(content) : null;
    }

    /// <summary>Returns the next index of folded bytes from a start index; -1 if there is none.</summary>
    public int IndexOf(ReadOnlySpan<byte> folded, int start)
    {
        if (start >= _folded.Length)
        {
            return -1;
        }

        var index = _folded.AsSpan(start).IndexOf(folded);
        return index < 0 ? -1 : start + index;
    }

    public bool IsBase64(int index) => index >= 0 && index < _folded.Length && (char.IsAsciiLetterOrDigit((char)_folded[index]) || _folded[index] is (byte)'+' or (byte)'/');

    public bool IsPadding(int index) => index < _bytes.Length && _bytes[index] == '=';

    /// <summary>Returns the range of the original text that the bytes came from.</summary>
    public Range Origin(int first, int last) => _origins[first].Start.._origins[last].End;

    private static void Add(List<(byte, Range)> content, Rune rune, Range origin)
    {
        Span<byte> utf8 = stackalloc byte[4];
        foreach (var value in utf8[..rune.EncodeToUtf8(utf8)])
        {
            content.Add((value, origin));
        }
    }

    private (int Length, byte? Byte, Rune Rune)? Escape(int index)
    {
        var rest = _bytes.AsSpan(index);
        return rest switch
        {
            [(byte)'%', _, _, ..] when Number(rest.Slice(1, 2), hex: true) is { } value => (3, (byte)value, default),
            [(byte)'\\', (byte)'u' or (byte)'U', _, _, _, _, ..] when Number(rest.Slice(2, 4), hex: true) is { } value && Rune.IsValid(value) => (6, null, new Rune(value)),
            [(byte)'\\', (byte)'x' or (byte)'X', _, _, ..] when Number(rest.Slice(2, 2), hex: true) is { } value => (4, null, new Rune(value)),
            [(byte)'\\', (byte)'/' or (byte)'"' or (byte)'\'' or (byte)'\\', ..] => (2, rest[1], default),
            [(byte)'&', ..] => Entity(rest),
            _ => null,
        };
    }

    private static (int Length, byte? Byte, Rune Rune)? Entity(ReadOnlySpan<byte> text)
    {
        const int Longest = 12;
        var end = text[..Math.Min(text.Length, Longest)].IndexOf((byte)';');
        if (end < 2)
        {
            return null;
        }

        var name = text[1..end];
        int? value = name switch
        {
            [(byte)'#', (byte)'x' or (byte)'X', .. var digits] => Number(digits, hex: true),
            [(byte)'#', .. var digits] => Number(digits, hex: false),
            _ when name.SequenceEqual("amp"u8) => '&',
            _ when name.SequenceEqual("lt"u8) => '<',
            _ when name.SequenceEqual("gt"u8) => '>',
            _ when name.SequenceEqual("quot"u8) => '"',
            _ when name.SequenceEqual("apos"u8) => '\'',
            _ when name.SequenceEqual("plus"u8) => '+',
            _ when name.SequenceEqual("sol"u8) => '/',
            _ when name.SequenceEqual("equals"u8) => '=',
            _ => null,
        };
        return value is { } code && Rune.IsValid(code) ? (end + 1, null, new Rune(code)) : null;
    }

    private static int? Number(ReadOnlySpan<byte> digits, bool hex)
        => int.TryParse(digits, hex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
}
