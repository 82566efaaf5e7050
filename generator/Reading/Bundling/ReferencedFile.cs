using System.Text.Json.Nodes;
using Sinch.Voice.Generator.Json;

namespace Sinch.Voice.Generator.Reading.Bundling;

/// <summary>Represents a file that references lead to.</summary>
/// <param name="Path">The normalized path.</param>
/// <param name="Root">The values of the file; for the document itself, with its overlays applied.</param>
/// <param name="Positions">The positions of the values; <see langword="null"/> for the document itself, whose values have several origins.</param>
internal sealed record ReferencedFile(string Path, JsonNode? Root, FilePositions? Positions)
{
    /// <summary>Gets whether this is the document itself.</summary>
    public bool IsDocument => Positions is null;

    /// <summary>Gets the file name.</summary>
    public string Name => FilePaths.LastSegment(Path);

    /// <summary>Returns the origin of the value at a location in the file.</summary>
    public Origin OriginOf(IEnumerable<string> tokens)
    {
        var (node, location) = (Root, JsonLocation.Root);
        foreach (var token in tokens)
        {
            location = node is JsonArray array && DocumentPointer.IndexOf(token, array.Count) is { } index ? location.Element(index) : location.Member(token);
            DocumentPointer.TryStep(node, token, out node);
        }

        return new Origin(Positions!, location);
    }

    /// <summary>Returns the value at a location; <see langword="null"/> if there is none, or for JSON <c>null</c>.</summary>
    public JsonNode? Find(IEnumerable<string> tokens)
    {
        var node = Root;
        foreach (var token in tokens)
        {
            DocumentPointer.TryStep(node, token, out node);
        }

        return node;
    }
}
