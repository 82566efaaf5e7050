using System.Globalization;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Sinch.Voice.Generator.Yaml;

/// <summary>Determines the JSON types of YAML values.</summary>
/// <remarks>
/// OpenAPI restricts YAML to the JSON schema ruleset (YAML 1.2.2, section 10.2): a plain <c>no</c>, <c>0x1F</c>, <c>+46</c> or date is a text. Null and
/// booleans have the spellings of the core schema (section 10.3), which all tools of the field read. A tag determines the type of its value.
/// </remarks>
internal static class YamlTypes
{
    public const string Mapping = Prefix + "map";
    public const string Sequence = Prefix + "seq";
    public const string Merge = Prefix + "merge";

    private const string Prefix = "tag:yaml.org,2002:";
    private const string NonSpecific = "!";
    private const int MostHexadecimalDigits = 16;
    private const int MostOctalDigits = 21;

    private static readonly Regex s_number = new(@"\A-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?\z", RegexOptions.CultureInvariant);
    private static readonly Regex s_integer = new(@"\A(?<sign>[-+]?)0*(?<digits>[0-9]+)\z", RegexOptions.CultureInvariant);
    private static readonly Regex s_float = new(@"\A(?<sign>[-+]?)(?=\.?[0-9])0*(?<digits>[0-9]*)(\.(?<fraction>[0-9]*))?(?<exponent>[eE][-+]?[0-9]+)?\z", RegexOptions.CultureInvariant);

    /// <summary>Returns whether nothing is written where a value could stand.</summary>
    public static bool IsEmpty(Scalar scalar) => scalar.Style == ScalarStyle.Plain && scalar.Value.Length == 0 && scalar.Tag.IsEmpty;

    /// <summary>Returns the problem with the tag of a mapping or sequence, which can only be that of its kind.</summary>
    public static string? FindProblem(NodeEvent start, string tag)
        => start.Tag.IsEmpty || start.Tag.Value == tag || start.Tag.Value == NonSpecific ? null : NotSupported(start.Tag);

    /// <param name="text">The text.</param>
    /// <param name="scalar">The event.</param>
    /// <param name="problem">The reason that the value has no equivalent in JSON.</param>
    public static YamlScalar? Resolve(string text, Scalar scalar, out string? problem)
    {
        problem = null;
        if (scalar.Tag.IsEmpty)
        {
            return new YamlScalar(text, scalar.Style == ScalarStyle.Plain ? TypeOf(text) : YamlScalarType.String);
        }

        var value = scalar.Tag.Value switch
        {
            NonSpecific or Prefix + "str" or Prefix + "timestamp" or Prefix + "binary" => new YamlScalar(text, YamlScalarType.String),
            Prefix + "int" when Integer(text) is { } number => new YamlScalar(number, YamlScalarType.Number),
            Prefix + "float" when Float(text) is { } number => new YamlScalar(number, YamlScalarType.Number),
            Prefix + "bool" when Boolean(text) is { } type => new YamlScalar(text, type),
            Prefix + "null" when TypeOf(text) == YamlScalarType.Null => new YamlScalar(text, YamlScalarType.Null),
            _ => null,
        };

        if (value is null)
        {
            problem = scalar.Tag.Value is Prefix + "int" or Prefix + "float" or Prefix + "bool" or Prefix + "null"
                ? $"'{text}' is not a value of the tag '{Written(scalar.Tag)}' in JSON"
                : NotSupported(scalar.Tag);
        }

        return value;
    }

    private static YamlScalarType TypeOf(string text) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => YamlScalarType.Null,
        "true" or "True" or "TRUE" => YamlScalarType.True,
        "false" or "False" or "FALSE" => YamlScalarType.False,
        _ when text[0] is '-' or (>= '0' and <= '9') && s_number.IsMatch(text) => YamlScalarType.Number,
        _ => YamlScalarType.String,
    };

    /// <summary>With the tag, the spellings of YAML 1.1 are clear.</summary>
    private static YamlScalarType? Boolean(string text) => text.ToLowerInvariant() switch
    {
        "true" or "yes" or "on" => YamlScalarType.True,
        "false" or "no" or "off" => YamlScalarType.False,
        _ => null,
    };

    private static string? Integer(string text)
        => s_integer.Match(text) is { Success: true } match ? Sign(match) + match.Groups["digits"].Value
            : text.StartsWith("0x", StringComparison.Ordinal) && text.Length <= 2 + MostHexadecimalDigits ? Converted(text.Substring(2), 16)
            : text.StartsWith("0o", StringComparison.Ordinal) && text.Length <= 2 + MostOctalDigits ? Converted(text.Substring(2), 8)
            : null;

    private static string? Float(string text)
        => s_float.Match(text) is { Success: true } match
            ? Sign(match)
                + (match.Groups["digits"].Length > 0 ? match.Groups["digits"].Value : "0")
                + (match.Groups["fraction"].Length > 0 ? "." + match.Groups["fraction"].Value : string.Empty)
                + match.Groups["exponent"].Value
            : null;

    private static string Sign(Match match) => match.Groups["sign"].Value == "-" ? "-" : string.Empty;

    private static string? Converted(string digits, int numberBase)
    {
        try
        {
            return Convert.ToUInt64(digits, numberBase).ToString(CultureInfo.InvariantCulture);
        }
        catch (Exception exception) when (exception is FormatException or OverflowException or ArgumentException)
        {
            return null;
        }
    }

    private static string NotSupported(TagName tag) => $"the tag '{Written(tag)}' is not supported; remove it and write the value itself";

    private static string Written(TagName tag) => tag.Value.StartsWith(Prefix, StringComparison.Ordinal) ? "!!" + tag.Value.Substring(Prefix.Length) : tag.Value;
}
