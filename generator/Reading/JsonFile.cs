using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis.Text;
using Sinch.Voice.Generator.Diagnostics;

namespace Sinch.Voice.Generator.Reading;

/// <summary>Reads the text of a JSON file as nodes, once and completely.</summary>
/// <remarks>
/// <see cref="JsonNode"/> reads its text only when it is asked: a property that occurs twice would be an exception somewhere in
/// the middle of the generator. Here it is an error at its line.
/// </remarks>
internal static class JsonFile
{
    /// <summary>The deepest nesting that is read, which is what System.Text.Json itself stops at.</summary>
    public const int DeepestNesting = 64;

    /// <exception cref="JsonFileException">The text isn't JSON.</exception>
    public static JsonNode? Read(SourceText text, FilePositions positions)
    {
        var content = text.ToString();
        if (string.IsNullOrWhiteSpace(content))
        {
            throw new JsonFileException(LocationInfo.StartOf(positions.Path), "the file is empty");
        }

        var bytes = Encoding.UTF8.GetBytes(content);
        try
        {
            // Not disposed of, since the nodes read their values from it.
            var root = JsonDocument.Parse(bytes).RootElement;

            // Only an escape sequence can stand for half a character; few files have one that might.
            return content.IndexOf("\\ud", StringComparison.OrdinalIgnoreCase) < 0 && JsonTree.TryCreate(root, out var node)
                ? node
                : ReadCarefully(bytes, root, positions);
        }
        catch (JsonException exception)
        {
            var location = positions.At(exception.LineNumber ?? 0, exception.BytePositionInLine ?? 0);
            throw new JsonFileException(location, $"it isn't valid JSON: {WithoutPosition(exception.Message)}");
        }
    }

    private static JsonNode? ReadCarefully(byte[] bytes, JsonElement root, FilePositions positions)
    {
        if (JsonDefects.Find(bytes) is { } defect)
        {
            throw new JsonFileException(positions.At(defect.StartByte, defect.EndByte), defect.Reason);
        }

        JsonTree.TryCreate(root, out var node);
        return node;
    }

    /// <summary>The diagnostic's own location says it, counted from 1 as editors do.</summary>
    private static string WithoutPosition(string message)
    {
        var position = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return position < 0 ? message : message.Substring(0, position);
    }
}
