using System.Text.RegularExpressions;
using System.Xml.Linq;
using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Diagnostics;

/// <summary>A page of <c>docs/diagnostics</c>, whose example is a test: its documents, the items they come from, and what is said of them.</summary>
internal sealed partial class DiagnosticPage(string id)
{
    public static string Folder { get; } = Path.GetFullPath(Path.Combine(ProjectDirectory.Path, "../../docs/diagnostics"));

    public string Text { get; } = File.ReadAllText(Path.Combine(Folder, id + ".md")).ReplaceLineEndings("\n");

    public string Section(string heading)
        => SectionPattern().Matches(Text).Single(match => match.Groups["heading"].Value == heading).Groups["text"].Value.Trim();

    /// <summary>The documents of the example, with the metadata of the items in its project file.</summary>
    public IReadOnlyList<Spec> Documents
    {
        get
        {
            var items = XElement.Parse($"<Project>{Block("xml")}</Project>").Elements("SinchVoiceSpec")
                .ToDictionary(item => item.Attribute("Include")!.Value);
            return [.. DocumentPattern().Matches(Section("Example")).Select(match =>
            {
                var path = match.Groups["path"].Value;
                var metadata = items.TryGetValue(path, out var item) ? item.Attributes().Where(attribute => attribute.Name != "Include") : [];
                return new Spec(match.Groups["text"].Value, path) { Metadata = metadata.ToDictionary(attribute => attribute.Name.LocalName, attribute => attribute.Value) };
            })];
        }
    }

    public IReadOnlyList<string> Messages => Block("text").Split('\n');

    private string Block(string language)
        => BlockPattern().Matches(Section("Example")).FirstOrDefault(match => match.Groups["language"].Value == language)?.Groups["text"].Value ?? string.Empty;

    [GeneratedRegex("^## (?<heading>.+)\n(?<text>(?s:.*?))(?=^## |\\z)", RegexOptions.Multiline)]
    private static partial Regex SectionPattern();

    [GeneratedRegex("^`(?<path>[^`]+)`:\n\n```(json|html)\n(?<text>(?s:.*?))\n```$", RegexOptions.Multiline)]
    private static partial Regex DocumentPattern();

    [GeneratedRegex("^```(?<language>\\w+)\n(?<text>(?s:.*?))\n```$", RegexOptions.Multiline)]
    private static partial Regex BlockPattern();
}
