using System.Text.RegularExpressions;

namespace Sinch.Voice.Generator.PublicApi;

/// <summary>A line of the listing: a type or one of its members, and all of it that a caller depends on.</summary>
/// <param name="Key">What the line is about: <c>AceRequest</c>, <c>AceRequest.Amd</c> or <c>CallsClient.GetCallResultAsync</c>.</param>
/// <param name="Signature">What a caller depends on.</param>
internal sealed record SurfaceLine(string Key, string Signature)
{
    public const string Separator = " : ";

    /// <summary>What stands between a union and the one it converts to, before a closing parenthesis.</summary>
    public const string ConversionMark = ".to(";

    /// <summary>The order of the whole lines. No key goes on with a character that comes before the separator where another one ends.</summary>
    public static IComparer<SurfaceLine> Order { get; } = Comparer<SurfaceLine>.Create(static (left, right)
        => string.CompareOrdinal(left.Key, right.Key) is not 0 and var order ? order : string.CompareOrdinal(left.Signature, right.Signature));

    private static readonly Regex s_operation = new("^[A-Z]+ (\"(\\\\.|[^\"\\\\])*\"|\\S+)(?= \\()", RegexOptions.CultureInvariant);

    private static readonly Regex s_wire = new(" ?\\{wire: (\"(?:\\\\.|[^\"\\\\])*\"|[^\\s;}]+)(?:; |\\})", RegexOptions.CultureInvariant);

    /// <summary>The type that the line declares or whose member it is.</summary>
    public string Owner => Key.IndexOf('.') is var dot && dot < 0 ? Key : Key.Substring(0, dot);

    /// <summary>The name within the owner; of a type its own.</summary>
    public string Name => Key.Substring(Key.IndexOf('.') + 1);

    /// <summary>The signature without the name in JSON: of a property its type.</summary>
    public string Type => s_wire.Replace(Signature, string.Empty);

    /// <summary>The name of a property in JSON, as the listing writes it.</summary>
    public string WireName => s_wire.Match(Signature) is { Success: true } match ? match.Groups[1].Value : Name;

    /// <summary>Whether the line declares a type.</summary>
    public bool IsType => Key.IndexOf('.') < 0;

    /// <summary>What kind of type the line declares: <c>class</c>, <c>enum</c>, <c>union</c>, ….</summary>
    public string Kind => Signature.Split(' ')[0];

    /// <summary>The union that the line says another converts to; empty for any other line.</summary>
    public string ConversionTarget
        => Key.IndexOf(ConversionMark, StringComparison.Ordinal) is var start && start < 0
            ? string.Empty
            : Key.Substring(start + ConversionMark.Length).TrimEnd(')');

    /// <summary>Method and path, by which an operation is recognised under another name; empty for any other line.</summary>
    public string Operation => s_operation.Match(Signature).Value;

    public override string ToString() => Key + Separator + Signature;
}
