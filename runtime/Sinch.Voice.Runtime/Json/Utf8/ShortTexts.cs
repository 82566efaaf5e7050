namespace Sinch.Voice.Runtime;

/// <summary>
/// Caches strings of one character and frequent words of two or three letters, such as currencies, countries and languages. The cache has a fixed
/// number of slots; the last word wins. Except for a single digit, digits are never cached, because a caller may have entered them.
/// </summary>
internal static class ShortTexts
{
    public const int Longest = 3;

    private const int PlaceBits = 8;

    private static readonly string[] s_characters = [.. Enumerable.Range(0, 128).Select(character => ((char)character).ToString())];
    private static readonly string?[] s_words = new string?[1 << PlaceBits];

    /// <summary>Returns the cached string of one to three bytes; <see langword="null"/> if the bytes are no such text.</summary>
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

        // Fibonacci hashing: the highest bits depend on all letters.
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
