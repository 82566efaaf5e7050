using System.Text.RegularExpressions;

namespace Sinch.Voice.Generator.PublicApi;

/// <summary>Represents a line of the public surface: a type or one of its members, and everything that a caller depends on.</summary>
/// <param name="Key">The subject of the line: <c>AceRequest</c>, <c>AceRequest.Amd</c> or <c>CallsClient.GetCallResultAsync</c>.</param>
/// <param name="Signature">What a caller depends on.</param>
internal sealed record SurfaceLine(string Key, string Signature)
{
    public const string Separator = " : ";

    /// <summary>The text between a union and the one that it converts to, before a closing parenthesis.</summary>
    public const string ConversionMark = ".to(";

    /// <summary>Compares whole lines. No key continues with a character that sorts before the separator.</summary>
    public static IComparer<SurfaceLine> Order { get; } = Comparer<SurfaceLine>.Create(static (left, right)
        => string.CompareOrdinal(left.Key, right.Key) is not 0 and var order ? order : string.CompareOrdinal(left.Signature, right.Signature));

    private static readonly Regex s_operation = new("^[A-Z]+ (\"(\\\\.|[^\"\\\\])*\"|\\S+)(?= \\()", RegexOptions.CultureInvariant);

    private static readonly Regex s_wire = new(" ?\\{wire: (\"(?:\\\\.|[^\"\\\\])*\"|[^\\s;}]+)(?:; |\\})", RegexOptions.CultureInvariant);

    /// <summary>Gets the type that the line declares or whose member it is.</summary>
    public string Owner => Key.IndexOf('.') is var dot && dot < 0 ? Key : Key.Substring(0, dot);

    /// <summary>Gets the name within the owner; for a type, its own.</summary>
    public string Name => Key.Substring(Key.IndexOf('.') + 1);

    /// <summary>Gets the signature without the JSON name; for a property, its type.</summary>
    public string Type => s_wire.Replace(Signature, string.Empty);

    /// <summary>Gets the JSON name of a property, as written in the line.</summary>
    public string WireName => s_wire.Match(Signature) is { Success: true } match ? match.Groups[1].Value : Name;

    /// <summary>Gets whether the line declares a type.</summary>
    public bool IsType => Key.IndexOf('.') < 0;

    /// <summary>Gets the kind of type that the line declares: <c>class</c>, <c>enum</c>, <c>union</c>, ….</summary>
    public string Kind => Signature.Split(' ')[0];

    /// <summary>Gets the union that another converts to; empty for any other line.</summary>
    public string ConversionTarget
        => Key.IndexOf(ConversionMark, StringComparison.Ordinal) is var start && start < 0
            ? string.Empty
            : Key.Substring(start + ConversionMark.Length).TrimEnd(')');

    /// <summary>Gets method and path, which identify an operation under another name; empty for any other line.</summary>
    public string Operation => s_operation.Match(Signature).Value;

    public override string ToString() => Key + Separator + Signature;
}
