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

    /// <summary>The documents of the example with the metadata of the items in its project file, and the overlays and baselines that these name.</summary>
    public IReadOnlyList<Spec> Documents
    {
        get
        {
            var items = XElement.Parse($"<Project>{Block("xml")}</Project>").Elements("SinchVoiceSpec").ToList();
            var companions = items.SelectMany(item => Names(item.Attribute("Overlay")).Concat(Names(item.Attribute("ApiBaseline")))).ToHashSet();
            var metadata = items.ToDictionary(item => item.Attribute("Include")!.Value, item => item.Attributes().Where(attribute => attribute.Name != "Include"));
            return
            [
                .. DocumentPattern().Matches(Section("Example")).Select(match => (Path: match.Groups["path"].Value, Text: match.Groups["text"].Value))
                    .Select(file => companions.Contains(file.Path)
                        ? Spec.Companion(file.Path, file.Text)
                        : new Spec(file.Text, file.Path)
                        {
                            // The targets write a list in this way.
                            Metadata = (metadata.TryGetValue(file.Path, out var attributes) ? attributes : [])
                                .ToDictionary(attribute => attribute.Name.LocalName, attribute => attribute.Value.Replace(';', '|')),
                        }),
            ];
        }
    }

    public IReadOnlyList<string> Messages => Block("text").Split('\n');

    private static string[] Names(XAttribute? list) => list?.Value.Split(';') ?? [];

    /// <summary>The first block of a language that is no document of the example.</summary>
    private string Block(string language)
        => BlockPattern().Matches(DocumentPattern().Replace(Section("Example"), string.Empty))
            .FirstOrDefault(match => match.Groups["language"].Value == language)?.Groups["text"].Value ?? string.Empty;

    [GeneratedRegex("^## (?<heading>.+)\n(?<text>(?s:.*?))(?=^## |\\z)", RegexOptions.Multiline)]
    private static partial Regex SectionPattern();

    [GeneratedRegex("^`(?<path>[^`]+)`:\n\n```(json|html|text)\n(?<text>(?s:.*?))\n```$", RegexOptions.Multiline)]
    private static partial Regex DocumentPattern();

    [GeneratedRegex("^```(?<language>\\w+)\n(?<text>(?s:.*?))\n```$", RegexOptions.Multiline)]
    private static partial Regex BlockPattern();
}
