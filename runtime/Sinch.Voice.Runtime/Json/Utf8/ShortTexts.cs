namespace Sinch.Voice.Runtime;

/// <summary>
/// One string of each character, and of the words of two or three letters that come often: currencies, countries, languages. There is room for a
/// few, the last one to need a place has it. Digits but for a single one, which a caller may have typed in, are never kept.
/// </summary>
internal static class ShortTexts
{
    public const int Longest = 3;

    private const int PlaceBits = 8;

    private static readonly string[] s_characters = [.. Enumerable.Range(0, 128).Select(character => ((char)character).ToString())];
    private static readonly string?[] s_words = new string?[1 << PlaceBits];

    /// <summary>The string of one to three bytes, if they are such a text.</summary>
    public static string? Find(ReadOnlySpan<byte> text)
    {
        if (text is [< 128 and var character])
        {
            return s_characters[character];
        }

        var letters = 0u;
        foreach (var letter in text)
        {
            if (!char.IsAsciiLetter((char)letter))
            {
                return null;
            }

            letters = (letters << 8) | letter;
        }

        // Fibonacci hashing: the highest bits are those that depend on all letters.
        ref var word = ref s_words[(letters * 0x9E37_79B9u) >> (32 - PlaceBits)];
        var found = word;
        if (found is null || !IsSame(found, text))
        {
            found = string.Create(text.Length, letters, Spell);
            word = found;
        }

        return found;
    }

    private static bool IsSame(string word, ReadOnlySpan<byte> text)
        => word.Length == text.Length && word[0] == text[0] && word[1] == text[1] && (text.Length < Longest || word[2] == text[2]);

    private static void Spell(Span<char> word, uint letters)
    {
        for (var i = word.Length - 1; i >= 0; i--, letters >>= 8)
        {
            word[i] = (char)(letters & 0xFF);
        }
    }
}
