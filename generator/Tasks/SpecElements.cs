using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Sinch.Voice.Generator.Tasks;

/// <summary>The <c>SinchVoiceSpec</c> elements of a build's project files, by which messages about an item get a line.</summary>
/// <remarks>MSBuild tells the file in which an item is written but not the line, and neither for its metadata.</remarks>
internal sealed class SpecElements
{
    private const string ElementName = "SinchVoiceSpec";

    private readonly List<(string File, XElement Element)> _elements;

    private SpecElements(List<(string File, XElement Element)> elements) => _elements = elements;

    /// <param name="files">Where items may be written. A file that isn't there, as the project of a file-based app, has none.</param>
    public static SpecElements Read(IEnumerable<string> files)
        => new([.. files.Distinct(StringComparer.Ordinal).SelectMany(file => ElementsOf(file).Select(element => (file, element)))]);

    /// <summary>Whether any of the elements has this metadata.</summary>
    public bool Have(string metadata) => _elements.Any(entry => Find(entry.Element, metadata) is not null);

    /// <summary>Where an item is written, or metadata of it; <see langword="null"/> if that can't be told.</summary>
    public FileLocation? Find(string include, string? metadata = null)
    {
        var having = metadata is null ? [] : _elements.Where(entry => Find(entry.Element, metadata) is not null).ToList();
        var best = (having.Count > 0 ? having : _elements)
            .Select(entry => (entry.File, entry.Element, Rank: Rank(entry.Element, include)))
            .Where(entry => entry.Rank > 0)
            .OrderByDescending(entry => entry.Rank)
            .FirstOrDefault();
        return best.Element is null ? null : LocationOf(best.File, (metadata is null ? null : Find(best.Element, metadata)) ?? best.Element);
    }

    /// <summary>How likely an item comes from an element: by its name, or because the element doesn't spell out names.</summary>
    private static int Rank(XElement element, string include)
    {
        var text = ((string?)element.Attribute("Include") ?? (string?)element.Attribute("Update") ?? string.Empty).Trim();
        return text.Replace('\\', '/') == include.Replace('\\', '/') ? 2 : text.IndexOfAny(['$', '@', '%', '*', '?', ';']) >= 0 ? 1 : 0;
    }

    private static XObject? Find(XElement element, string metadata)
        => (XObject?)element.Attributes().FirstOrDefault(attribute => IsNamed(attribute.Name, metadata))
            ?? element.Elements().FirstOrDefault(child => IsNamed(child.Name, metadata));

    private static bool IsNamed(XName name, string metadata) => string.Equals(name.LocalName, metadata, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<XElement> ElementsOf(string file)
    {
        try
        {
            return File.Exists(file) ? XDocument.Load(file, LoadOptions.SetLineInfo).Descendants().Where(element => element.Name.LocalName == ElementName) : [];
        }
        catch (Exception exception) when (exception is XmlException or IOException or UnauthorizedAccessException)
        {
            // Messages have no line then.
            return [];
        }
    }

    private static FileLocation LocationOf(string file, IXmlLineInfo position) => new(file, position.LineNumber, Math.Max(1, position.LinePosition - (position is XElement ? 1 : 0)));
}

/// <summary>A position in a project file; the line is 0 if it isn't known.</summary>
internal sealed record FileLocation(string File, int Line = 0, int Column = 0)
{
    public override string ToString() => Line == 0 ? File : string.Format(CultureInfo.InvariantCulture, "{0}({1},{2})", File, Line, Column);
}
