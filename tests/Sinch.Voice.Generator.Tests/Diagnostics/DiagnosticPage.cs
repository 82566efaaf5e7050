using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Sinch.Voice.Generator.Inputs;
using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Diagnostics;

/// <summary>A page of <c>docs/diagnostics</c>, whose example is a test: its documents, their items, and the expected diagnostics.</summary>
internal sealed partial class DiagnosticPage(string id)
{
    public static string Folder { get; } = Repository.PathOf("docs/diagnostics");

    public string Text { get; } = File.ReadAllText(Path.Combine(Folder, id + ".md")).ReplaceLineEndings("\n");

    public string Title => Text.Split('\n')[0][$"# {id}: ".Length..];

    public string Section(string heading)
        => SectionPattern().Matches(Text).Single(match => match.Groups["heading"].Value == heading).Groups["text"].Value.Trim();

    /// <summary>The documents of the example, with the metadata of the items in its project file, and the overlays and baselines that those name.</summary>
    public IReadOnlyList<Spec> Documents
    {
        get
        {
            var items = XElement.Parse($"<Project>{Block("xml")}</Project>", LoadOptions.SetLineInfo).Elements("SinchVoiceSpec").ToDictionary(item => item.Attribute("Include")!.Value);
            var companions = items.Values.SelectMany(CompanionsOf).ToHashSet();
            return [.. Blocks.Where(block => block.Groups["path"].Success).Select(block =>
            {
                var (path, text) = (block.Groups["path"].Value, block.Groups["text"].Value);
                return companions.Contains(path) ? Spec.Companion(path, text) : new Spec(text, path) { Metadata = MetadataOf(items.GetValueOrDefault(path)) };
            })];
        }
    }

    public IReadOnlyList<string> Messages => Block("text").Split('\n');

    private IEnumerable<Match> Blocks => BlockPattern().Matches(Section("Example"));

    /// <summary>The first block of a language that isn't the text of a file.</summary>
    private string Block(string language)
        => Blocks.FirstOrDefault(block => block.Groups["language"].Value == language && !block.Groups["path"].Success)?.Groups["text"].Value ?? string.Empty;

    private static IEnumerable<string> CompanionsOf(XElement item)
        => ((string[])["Overlay", "ApiBaseline"]).SelectMany(name => item.Attribute(name)?.Value.Split(';') ?? []).Select(name => name.Trim());

    /// <summary>The metadata, with the line that the item has in the example.</summary>
    private static Dictionary<string, string> MetadataOf(XElement? item)
        => item is null
            ? []
            : item.Attributes().Where(attribute => attribute.Name != "Include").ToDictionary(attribute => attribute.Name.LocalName, attribute => attribute.Value)
                .Append(new(ManifestFormat.DefinedAt, $"Calls.csproj({((IXmlLineInfo)item).LineNumber},1)")).ToDictionary();

    [GeneratedRegex("^## (?<heading>.+)\n(?<text>(?s:.*?))(?=^## |\\z)", RegexOptions.Multiline)]
    private static partial Regex SectionPattern();

    [GeneratedRegex("^(`(?<path>[^`]+)`:\n\n)?```(?<language>\\w+)\n(?<text>(?s:.*?))\n```$", RegexOptions.Multiline)]
    private static partial Regex BlockPattern();
}
