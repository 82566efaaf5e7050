using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Sinch.Voice.Generator.Json.Paths;

/// <summary>Represents a selected node and its location. JSON <c>null</c> has no object here, so the location identifies a node.</summary>
/// <param name="Parent">The parent; <see langword="null"/> for the root.</param>
/// <param name="Name">Its name in an object.</param>
/// <param name="Index">Its index in an array.</param>
internal sealed record PathNode(JsonNode? Node, PathNode? Parent, string? Name, int Index)
{
    public static PathNode Root(JsonNode? node) => new(node, null, null, -1);

    /// <summary>The node's JSON pointer.</summary>
    public string Pointer => Location.Pointer;

    private JsonLocation Location => Parent is null ? JsonLocation.Root : new(Parent.Location, Name, Index);

    /// <summary>The node's normalized path (RFC 9535, 2.7).</summary>
    public string NormalizedPath
        => Parent is null ? "$"
            : Name is null ? $"{Parent.NormalizedPath}[{Index.ToString(CultureInfo.InvariantCulture)}]"
            : $"{Parent.NormalizedPath}['{Escape(Name)}']";

    /// <summary>Gets the level of this node; the root is level 1.</summary>
    public int Depth => Parent is null ? 1 : Parent.Depth + 1;

    public PathNode Member(string name, JsonNode? value) => new(value, this, name, -1);

    public PathNode Element(int index, JsonNode? value) => new(value, this, null, index);

    private static string Escape(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var character in name)
        {
            _ = character switch
            {
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                '\'' => text.Append("\\'"),
                '\\' => text.Append("\\\\"),
                < ' ' => text.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture)),
                _ => text.Append(character),
            };
        }

        return text.ToString();
    }
}
