using System.Text;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis.Text;
using Sinch.Voice.Generator.Json;
using Sinch.Voice.Generator.Reading;

namespace Sinch.Voice.Generator.Tests.Infrastructure;

/// <summary>Finds positions in a document without overlays.</summary>
internal static class Positions
{
    public static MergedDocument Of(string path, string document)
        => new(JsonNode.Parse(document)!.AsObject(), new FilePositions(path, SourceText.From(document, Encoding.UTF8)));
}
