using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Sinch.Voice.Tests.Support;

/// <summary>Writes JSON as YAML the way people write it: indented, with quotes only where they are needed, and with literal blocks for long texts.</summary>
public sealed partial class YamlWriter
{
    private readonly StringBuilder _text = new();
    private readonly Dictionary<string, int>? _anchors;

    private YamlWriter(bool withAliases) => _anchors = withAliases ? [] : null;

    /// <summary>Returns a JSON document as YAML.</summary>
    /// <param name="json">The text of a JSON document.</param>
    /// <param name="withAliases">Whether equal objects and arrays are written once, and then as aliases.</param>
    public static string Of(string json, bool withAliases = false)
    {
        var writer = new YamlWriter(withAliases);
        writer.Write(JsonNode.Parse(json), string.Empty, "\n");
        return writer._text.ToString().TrimStart('\n') + "\n";
    }

    /// <param name="separator">The text before the first member or item.</param>
    private void Write(JsonNode? node, string indent, string separator)
    {
        if (node is JsonObject { Count: > 0 } or JsonArray { Count: > 0 } && Alias(node) is { } alias)
        {
            _text.Append(' ').Append(alias);
            if (alias[0] == '*')
            {
                return;
            }

            separator = "\n";
        }

        switch (node)
        {
            case JsonObject { Count: > 0 } members:
                foreach (var (name, value) in members)
                {
                    _text.Append(separator).Append(separator == "\n" ? indent : string.Empty).Append(Key(name, indent)).Append(':');
                    separator = "\n";
                    Write(value, indent + "  ", "\n");
                }

                break;
            case JsonArray { Count: > 0 } items:
                foreach (var item in items)
                {
                    _text.Append(separator).Append(separator == "\n" ? indent : string.Empty).Append('-');
                    separator = "\n";
                    Write(item, indent + "  ", item is JsonObject ? " " : "\n");
                }

                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                _text.Append(' ').Append(Block(value.GetValue<string>(), indent.Length == 0 ? "  " : indent) ?? Scalar(value.GetValue<string>()));
                break;
            default:
                _text.Append(' ').Append(node?.ToJsonString() ?? "null");
                break;
        }
    }

    /// <summary>A key of more than 1,024 characters needs a question mark before it, and its colon on a line of its own.</summary>
    private static string Key(string name, string indent) => Scalar(name) is { Length: > 1_000 } key ? $"? {key}\n{indent}" : Scalar(name);

    /// <summary>Returns an anchor for the first of equal values, and an alias for others.</summary>
    private string? Alias(JsonNode node)
    {
        var text = node.ToJsonString();
        return _anchors is null || text.Length < 40 ? null
            : _anchors.TryGetValue(text, out var number) ? $"*a{number}"
            : _anchors.TryAdd(text, _anchors.Count) ? $"&a{_anchors.Count - 1}"
            : null;
    }

    private static string Scalar(string text)
        => Plain().IsMatch(text) && text is not ("true" or "True" or "TRUE" or "false" or "False" or "FALSE" or "null" or "Null" or "NULL") ? text : JsonSerializer.Serialize(text);

    private static string? Block(string text, string indent)
        => Lines().IsMatch(text)
            ? (text.EndsWith('\n') ? "|" : "|-") + string.Concat(text.TrimEnd('\n').Split('\n').Select(line => line.Length == 0 ? "\n" : $"\n{indent}{line}"))
            : null;

    [GeneratedRegex(@"\A[A-Za-z_/][\w/.{}\-]*( [\w/.{}\-]+)*\z", RegexOptions.ECMAScript)]
    private static partial Regex Plain();

    /// <summary>Several lines of printable characters, with at most one line break at the end. The first line isn't indented.</summary>
    [GeneratedRegex(@"\A[^\s\p{C}][^\p{C}\u0085\u2028\u2029]*(\n[^\p{C}\u0085\u2028\u2029]*)*\n[^\p{C}\u0085\u2028\u2029]*[^\s\p{C}]\n?\z")]
    private static partial Regex Lines();
}
