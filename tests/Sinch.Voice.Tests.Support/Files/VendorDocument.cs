using System.Text.Json.Nodes;

namespace Sinch.Voice.Tests.Support;

/// <summary>The vendor's document, as it lies in <c>spec/</c>.</summary>
public static class VendorDocument
{
    /// <summary>Gets the full path of the document.</summary>
    public static string Path { get; } = Repository.PathOf("spec/sinch-voice.json");

    /// <summary>Gets the text of the document.</summary>
    public static string Text { get; } = File.ReadAllText(Path);

    /// <summary>Gets the text of the overlay that lies beside it.</summary>
    public static string Overlay { get; } = File.ReadAllText(Repository.PathOf("spec/sinch-voice.overlay.json"));

    /// <summary>Gets the document as JSON.</summary>
    public static JsonNode Root { get; } = JsonNode.Parse(Text)!;

    /// <summary>Gets the value that a <c>$ref</c> into the document names.</summary>
    public static JsonNode Resolve(string reference)
        => reference.TrimStart('#', '/').Split('/')
            .Select(token => token.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal))
            .Aggregate(Root, (node, token) => node[token]!);
}
