using System.Text.Json;

namespace Sinch.Voice.Generator.Json;

/// <summary>
/// Interns the short strings of a JSON text. Most are keywords and references that occur many times, and the same instance compares without reading its
/// characters.
/// </summary>
internal sealed class JsonStrings
{
    private const int LongestKept = 64;
    private const int TableSize = 1024;

    /// <summary>Returns the slot of a string by its bytes, which holds the last of several strings.</summary>
    private readonly string?[] _table = new string?[TableSize];

    public string Get(ref Utf8JsonReader reader)
    {
        var bytes = reader.ValueSpan;
        if (bytes.Length is 0 or > LongestKept)
        {
            return reader.GetString()!;
        }

        ref var kept = ref _table[IndexOf(bytes)];
        if (kept is null || !reader.ValueTextEquals(kept))
        {
            kept = reader.GetString()!;
        }

        return kept;
    }

    private static int IndexOf(ReadOnlySpan<byte> bytes)
    {
        var hash = bytes.Length;
        foreach (var value in bytes)
        {
            hash = unchecked((hash * 31) + value);
        }

        return hash & (TableSize - 1);
    }
}
