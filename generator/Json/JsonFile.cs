using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;
using Sinch.Voice.Generator.Collections;

namespace Sinch.Voice.Generator.Json;

/// <summary>Reads the text of a JSON file as nodes, completely.</summary>
/// <remarks>
/// <see cref="JsonNode"/> parses its text lazily: a duplicate property would throw somewhere in the generator. Here it is an error at its line.
/// </remarks>
internal static class JsonFile
{
    /// <summary>
    /// The maximum nesting. All later code uses recursion, including the reader library: this depth is safe on a stack of 256 KB, and real documents have
    /// less than a third of it.
    /// </summary>
    public const int DeepestNesting = 100;

    /// <summary>The start of a YAML document: a directive, a comment, or a key of its root.</summary>
    private static readonly Regex s_yaml = new(@"\A\s*(%YAML|---|#|[\w-]+\s*:(\s|\z))", RegexOptions.CultureInvariant);

    /// <exception cref="UnreadableFileException">The text is not JSON.</exception>
    public static FileContent Read(string path, SourceText text)
    {
        var positions = new FilePositions(path, text, () => JsonSpans.Read(text));
        using var json = Utf8Json.Of(text);
        try
        {
            var reader = new Utf8JsonReader(json.Bytes, new JsonReaderOptions { MaxDepth = DeepestNesting });
            if (!JsonTree.TryRead(ref reader, out var node))
            {
                var defect = JsonDefects.Find(json.Bytes)!;
                throw new UnreadableFileException(positions.At(defect.StartByte, defect.EndByte), defect.Reason);
            }

            return new FileContent(node, positions, positions.At(json.Replaced, Utf8Json.ReplacementLength).ToEquatableArray());
        }
        catch (JsonException exception)
        {
            var location = positions.At(exception.LineNumber ?? 0, exception.BytePositionInLine ?? 0);
            throw new UnreadableFileException(location, Reason(exception, text));
        }
    }

    private static string Reason(JsonException exception, SourceText text)
        => s_yaml.IsMatch(text.ToString(new TextSpan(0, Math.Min(text.Length, 200))))
            ? "it is YAML; give the file the extension .yaml or .yml"
            : exception.Message.Contains("maximum configured depth")
                ? $"it is nested deeper than {DeepestNesting} levels"
                : $"it is not valid JSON: {WithoutPosition(exception.Message)}";

    /// <summary>The diagnostic's location, counted from 1 as in editors.</summary>
    private static string WithoutPosition(string message)
    {
        var position = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return position < 0 ? message : message.Substring(0, position);
    }
}
