using System.Text.RegularExpressions;
using Sinch.Voice.Generator.CSharp;
using Sinch.Voice.Generator.Model.Types;

namespace Sinch.Voice.Generator.PublicApi;

/// <summary>Writes the parts of a listing's lines.</summary>
internal static class SurfaceText
{
    private static readonly Regex s_plain = new(@"\A[\w$./{}~:@+-]+\z", RegexOptions.CultureInvariant);

    /// <summary>A type as C# names it, without namespaces.</summary>
    public static string Type(TypeReference type) => type switch
    {
        ModelType model => model.Name,
        ListType list => $"{(list.OrOne ? "OneOrMany" : "IReadOnlyList")}<{Type(list.Item)}>",
        MapType map => $"IReadOnlyDictionary<string, {Type(map.Value)}>",
        NullableType nullable => Type(nullable.Value) + "?",
        PrimitiveType primitive => Type(primitive.Kind),
        StreamType => "Stream",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    /// <summary>A text of the document, quoted if it could be taken for something else or break the line.</summary>
    public static string Plain(string text) => IsName(text) || s_plain.IsMatch(text) ? text : Quoted(text);

    public static string Quoted(string text) => Literals.String(text);

    /// <summary>What follows a signature in braces; nothing if there is nothing to say.</summary>
    public static string Traits(params string?[] traits)
    {
        var said = string.Empty;
        foreach (var trait in traits)
        {
            said = trait is null ? said : said.Length == 0 ? trait : $"{said}; {trait}";
        }

        return said.Length == 0 ? string.Empty : " {" + said + "}";
    }

    public static string? Deprecated(bool deprecated) => deprecated ? "deprecated" : null;

    /// <summary>Whether a text is a name as nearly all are, of which it needs no expression to be sure.</summary>
    private static bool IsName(string text)
    {
        foreach (var c in text)
        {
            if (c is not (>= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '_'))
            {
                return false;
            }
        }

        return text.Length > 0;
    }

    private static string Type(PrimitiveKind kind) => kind switch
    {
        PrimitiveKind.String => "string",
        PrimitiveKind.Boolean => "bool",
        PrimitiveKind.Int32 => "int",
        PrimitiveKind.Int64 => "long",
        PrimitiveKind.UInt64 => "ulong",
        PrimitiveKind.Single => "float",
        PrimitiveKind.Double => "double",
        PrimitiveKind.Decimal => "decimal",
        PrimitiveKind.DateTimeOffset => "DateTimeOffset",
        PrimitiveKind.Date => "DateOnly",
        PrimitiveKind.Time => "IsoTime",
        PrimitiveKind.Duration => "IsoDuration",
        PrimitiveKind.Guid => "Guid",
        PrimitiveKind.Uri => "Uri",
        PrimitiveKind.Bytes => "byte[]",
        PrimitiveKind.Element => "JsonElement",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
