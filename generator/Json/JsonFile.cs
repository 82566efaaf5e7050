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

    /// <exception cref="JsonFileException">The text is not JSON.</exception>
    public static JsonText Read(SourceText text, FilePositions positions)
    {
        if (IsBlank(text))
        {
            throw new JsonFileException(LocationInfo.StartOf(positions.Path), "the file is empty");
        }

        using var json = Utf8Json.Of(text);
        try
        {
            var reader = new Utf8JsonReader(json.Bytes, new JsonReaderOptions { MaxDepth = DeepestNesting });
            if (!JsonTree.TryRead(ref reader, out var node))
            {
                var defect = JsonDefects.Find(json.Bytes)!;
                throw new JsonFileException(positions.At(defect.StartByte, defect.EndByte), defect.Reason);
            }

            return new JsonText(node, positions.At(json.Replaced, Utf8Json.ReplacementLength).ToEquatableArray());
        }
        catch (JsonException exception)
        {
            var location = positions.At(exception.LineNumber ?? 0, exception.BytePositionInLine ?? 0);
            throw new JsonFileException(location, Reason(exception, text));
        }
    }

    private static bool IsBlank(SourceText text)
    {
        var position = 0;
        while (position < text.Length && char.IsWhiteSpace(text[position]))
        {
            position++;
        }

        return position == text.Length;
    }

    private static string Reason(JsonException exception, SourceText text)
        => s_yaml.IsMatch(text.ToString(new TextSpan(0, Math.Min(text.Length, 200))))
            ? "it is YAML, which is not supported; convert it to JSON"
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

/// <summary>Represents the JSON of a file.</summary>
/// <param name="Root">The root; <see langword="null"/> for JSON <c>null</c>.</param>
/// <param name="Replaced">The positions of unpaired surrogates.</param>
internal sealed record JsonText(JsonNode? Root, EquatableArray<LocationInfo> Replaced);

/// <summary>The exception for a file that is not JSON.</summary>
internal sealed class JsonFileException(LocationInfo location, string reason) : Exception(reason)
{
    public LocationInfo Location { get; } = location;
}
