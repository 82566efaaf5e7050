using System.Text.Json.Nodes;

namespace Sinch.Voice.Client.Tests.Infrastructure;

/// <summary>The vendor's document, as it lies in <c>spec/</c>.</summary>
internal static class VendorDocument
{
    public static string Path { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "spec", "sinch-voice.json");

    public static JsonNode Root { get; } = JsonNode.Parse(File.ReadAllText(Path))!;

    /// <summary>The value that a <c>$ref</c> into the document names.</summary>
    public static JsonNode Resolve(string reference)
        => reference.TrimStart('#', '/').Split('/')
            .Select(token => token.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal))
            .Aggregate(Root, (node, token) => node[token]!);
}
