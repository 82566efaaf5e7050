using System.Text.Json;

namespace Sinch.Voice.Generator.Examples.Values;

/// <summary>Names values in messages.</summary>
internal static class ValueText
{
    private const int MaxLength = 60;
    private const int MaxListed = 10;

    /// <summary><c>'text'</c>, <c>42</c>, <c>null</c>; objects and arrays are described, not written out.</summary>
    public static string Of(LocatedValue value) => value.Kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String => Quote(value.Text!),
        JsonValueKind.Null => "null",
        _ => Shorten(value.Node!.ToJsonString()),
    };

    /// <summary>Returns the values of a closed list, without quotes, up to a readable number.</summary>
    public static string List(IReadOnlyCollection<string> values)
        => string.Join(", ", values.Take(MaxListed)) + (values.Count > MaxListed ? FormattableString.Invariant($" and {values.Count - MaxListed} more") : string.Empty);

    public static string Bare(LocatedValue value) => value.Text is { } text ? Shorten(text) : Of(value);

    public static string Quote(string text) => $"'{Shorten(text)}'";

    private static string Shorten(string text)
    {
        var line = new string([.. text.Select(letter => char.IsControl(letter) ? ' ' : letter)]);
        return line.Length <= MaxLength ? line : line.Substring(0, MaxLength - 1) + "…";
    }
}
