using System.Text;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis.Text;
using Sinch.Voice.Generator.Reading;

namespace Sinch.Voice.Generator.Tests.Infrastructure;

/// <summary>Finds positions in a document without overlays.</summary>
internal static class Positions
{
    public static MergedDocument Of(string path, string document)
    {
        var content = DocumentFile.Read(path, SourceText.From(document, Encoding.UTF8));
        return new((JsonObject)content.Root!, content.Positions);
    }
}
