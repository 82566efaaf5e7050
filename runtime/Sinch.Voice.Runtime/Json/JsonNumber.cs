using System.ComponentModel;
using System.Text.Json;

namespace Sinch.Voice.Runtime;

/// <summary>
/// Tells which numbers a type holds, where a union has several types of them. The reader stands on a number. What counts is the value: 1.0 and
/// 1e3 are whole numbers.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonNumber
{
    /// <summary>Whether the number is a whole one of 32 bits.</summary>
    public static bool IsInt32(ref Utf8JsonReader reader) => reader.TryGetInt32(out _) || IsWhole(ref reader, int.MinValue, int.MaxValue);

    /// <summary>Whether the number is a whole one of 64 bits.</summary>
    public static bool IsInt64(ref Utf8JsonReader reader) => reader.TryGetInt64(out _) || IsWhole(ref reader, long.MinValue, long.MaxValue);

    /// <summary>Whether the number is a whole one of 64 bits without a sign.</summary>
    public static bool IsUInt64(ref Utf8JsonReader reader) => reader.TryGetUInt64(out _) || IsWhole(ref reader, ulong.MinValue, ulong.MaxValue);

    /// <summary>Whether the number is in the range of single precision.</summary>
    public static bool IsSingle(ref Utf8JsonReader reader) => reader.TryGetSingle(out var value) && float.IsFinite(value);

    /// <summary>Whether the number is in the range of double precision.</summary>
    public static bool IsDouble(ref Utf8JsonReader reader) => reader.TryGetDouble(out var value) && double.IsFinite(value);

    /// <summary>Whether the number is in the range of a decimal.</summary>
    public static bool IsDecimal(ref Utf8JsonReader reader) => reader.TryGetDecimal(out _);

    private static bool IsWhole(ref Utf8JsonReader reader, decimal least, decimal most)
        => reader.TryGetDecimal(out var value) && decimal.Truncate(value) == value && value >= least && value <= most;
}
