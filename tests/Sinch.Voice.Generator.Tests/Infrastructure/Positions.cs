using System.Text;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis.Text;
using Sinch.Voice.Generator.Json;
using Sinch.Voice.Generator.Reading;

namespace Sinch.Voice.Generator.Tests.Infrastructure;

/// <summary>Finds positions in a document without overlays, also in one that the reader refuses.</summary>
internal static class Positions
{
    public static MergedDocument Of(string path, string document)
    {
        var text = SourceText.From(document, Encoding.UTF8);
        return new(JsonNode.Parse(document)!.AsObject(), new FilePositions(path, text, () => JsonSpans.Read(text)));
    }
}
