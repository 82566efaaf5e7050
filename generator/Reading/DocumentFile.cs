using Microsoft.CodeAnalysis.Text;
using Sinch.Voice.Generator.Json;
using Sinch.Voice.Generator.Yaml;

namespace Sinch.Voice.Generator.Reading;

/// <summary>Reads a document or an overlay in the format that its extension names: YAML or JSON. After that both are the same.</summary>
internal static class DocumentFile
{
    /// <exception cref="UnreadableFileException">The text is not in that format.</exception>
    public static FileContent Read(string path, SourceText text)
        => IsBlank(text) ? throw new UnreadableFileException(LocationInfo.StartOf(path), "the file is empty")
            : IsYaml(path) ? YamlFile.Read(path, text)
            : JsonFile.Read(path, text);

    private static bool IsYaml(string path)
        => path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);

    private static bool IsBlank(SourceText text)
    {
        var position = 0;
        while (position < text.Length && char.IsWhiteSpace(text[position]))
        {
            position++;
        }

        return position == text.Length;
    }
}
