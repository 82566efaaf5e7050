namespace Sinch.Voice.Runtime;

/// <summary>
/// Reads and writes short decimal numbers without an exponent, such as prices. It avoids the digit buffer that .NET uses for numbers of any length.
/// </summary>
internal static class PlainDecimal
{
    /// <summary>The maximum length: a sign, a leading zero, the point and the digits.</summary>
    public const int Room = 24;

    /// <summary>The maximum number of characters whose digits fit into 64 bits.</summary>
    private const int LongestText = 19;

    /// <summary>Reads a number that is valid JSON. The result is the same as with the .NET parser.</summary>
    public static bool TryRead(ReadOnlySpan<byte> number, out decimal value)
    {
        value = default;
        if (number.Length is 0 or > LongestText)
        {
            return false;
        }

        var isNegative = number[0] == '-';
        var digits = 0UL;
        var scale = -1;
        foreach (var character in isNegative ? number[1..] : number)
        {
            if (character == '.')
            {
                scale = 0;
                continue;
            }

            if (character is < (byte)'0' or > (byte)'9')
            {
                return false;
            }

            digits = digits * 10 + (ulong)(character - '0');
            scale += scale < 0 ? 0 : 1;
        }

        value = new decimal((int)digits, (int)(digits >> 32), 0, isNegative, (byte)Math.Max(scale, 0));
        return true;
    }

    /// <summary>
    /// Writes a number to the end of <paramref name="text"/>, which has at least <see cref="Room"/> characters, beginning with the last digit.
    /// </summary>
    public static bool TryWrite(decimal value, Span<byte> text, out ReadOnlySpan<byte> number)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var digits = ((ulong)(uint)bits[1] << 32) | (uint)bits[0];
        var scale = value.Scale;
        number = default;
        if (bits[2] != 0 || scale > LongestText)
        {
            return false;
        }

        var start = text.Length;
        for (var count = 0; digits != 0 || count <= scale; count++)
        {
            if (count == scale && count > 0)
            {
                text[--start] = (byte)'.';
            }

            (digits, var digit) = Math.DivRem(digits, 10);
            text[--start] = (byte)('0' + digit);
        }

        if (value < 0)
        {
            text[--start] = (byte)'-';
        }

        number = text[start..];
        return true;
    }
}
