using System.Globalization;

namespace Sinch.Voice.Emulator.Documents;

/// <summary>Writes the segments of a JSON path.</summary>
internal static class JsonPath
{
    /// <summary>Returns <c>.name</c>, or <c>['a name']</c> if the shorthand of RFC 9535 does not permit the name.</summary>
    public static string Property(string name)
        => IsShorthand(name)
            ? "." + name
            : $"['{name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}']";

    public static string Item(int index) => string.Create(CultureInfo.InvariantCulture, $"[{index}]");

    private static bool IsShorthand(string name)
        => name.Length > 0
            && !char.IsAsciiDigit(name[0])
            && name.All(character => char.IsAsciiLetterOrDigit(character) || character == '_');
}
