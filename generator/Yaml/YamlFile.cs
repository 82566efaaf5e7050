using Microsoft.CodeAnalysis.Text;
using Sinch.Voice.Generator.Collections;
using Sinch.Voice.Generator.Json;

namespace Sinch.Voice.Generator.Yaml;

/// <summary>Reads the text of a YAML file as JSON nodes, completely.</summary>
/// <remarks>
/// OpenAPI and Overlay documents in YAML are JSON in another notation (OpenAPI 3.1.1, section "Format"): the rest of the generator does not notice the
/// difference, and positions are those of the YAML.
/// </remarks>
internal static class YamlFile
{
    /// <exception cref="UnreadableFileException">The text is not YAML, or it has no equivalent in JSON.</exception>
    public static FileContent Read(string path, SourceText text)
    {
        YamlNode? root = null;
        var positions = new FilePositions(path, text, () => new YamlSpans(root!, text));
        try
        {
            root = YamlComposer.Compose(new YamlEvents(YamlText.Of(text)));
        }
        catch (YamlDefectException defect)
        {
            throw new UnreadableFileException(positions.At(defect.Span), defect.Message);
        }

        return new FileContent(YamlTree.Of(root), positions, EquatableArray<LocationInfo>.Empty);
    }
}

/// <summary>The exception for a text that is not YAML, or that has no equivalent in JSON.</summary>
internal sealed class YamlDefectException(TextSpan span, string reason) : Exception(reason)
{
    public TextSpan Span { get; } = span;
}
