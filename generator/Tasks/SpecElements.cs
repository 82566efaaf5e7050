using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Sinch.Voice.Generator.Tasks;

/// <summary>Contains the elements of an item type in a build's project files, which give messages a line.</summary>
/// <remarks>MSBuild knows the file of an item, but neither its line nor that of its metadata.</remarks>
internal sealed class SpecElements
{
    private readonly List<(string File, XElement Element)> _elements;

    private SpecElements(List<(string File, XElement Element)> elements) => _elements = elements;

    /// <param name="files">The files that may contain items. A missing file, such as the project of a file-based app, has none.</param>
    /// <param name="itemType">The name of the elements.</param>
    public static SpecElements Read(IEnumerable<string> files, string itemType)
        => new([.. files.Distinct(StringComparer.Ordinal).SelectMany(file => ElementsOf(file, itemType).Select(element => (file, element)))]);

    /// <summary>Returns whether any of the elements has this metadata.</summary>
    public bool Have(string metadata) => _elements.Any(entry => Find(entry.Element, metadata) is not null);

    /// <summary>Returns the location of an item, or of its metadata; <see langword="null"/> if it is unknown.</summary>
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

    /// <summary>Returns how likely an item comes from an element: by its name, or because the element contains wildcards or properties.</summary>
    private static int Rank(XElement element, string include)
    {
        var text = ((string?)element.Attribute("Include") ?? (string?)element.Attribute("Update") ?? string.Empty).Trim();
        return text.Replace('\\', '/') == include.Replace('\\', '/') ? 2 : text.IndexOfAny(['$', '@', '%', '*', '?', ';']) >= 0 ? 1 : 0;
    }

    private static XObject? Find(XElement element, string metadata)
        => (XObject?)element.Attributes().FirstOrDefault(attribute => IsNamed(attribute.Name, metadata))
            ?? element.Elements().FirstOrDefault(child => IsNamed(child.Name, metadata));

    private static bool IsNamed(XName name, string metadata) => string.Equals(name.LocalName, metadata, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<XElement> ElementsOf(string file, string itemType)
    {
        try
        {
            return File.Exists(file) ? XDocument.Load(file, LoadOptions.SetLineInfo).Descendants().Where(element => element.Name.LocalName == itemType) : [];
        }
        catch (Exception exception) when (exception is XmlException or IOException or UnauthorizedAccessException)
        {
            // Messages then have no line.
            return [];
        }
    }

    private static FileLocation LocationOf(string file, IXmlLineInfo position) => new(file, position.LineNumber, Math.Max(1, position.LinePosition - (position is XElement ? 1 : 0)));
}

/// <summary>Represents a position in a project file; the line is 0 if it is unknown.</summary>
internal sealed record FileLocation(string File, int Line = 0, int Column = 0)
{
    public override string ToString() => Line == 0 ? File : string.Format(CultureInfo.InvariantCulture, "{0}({1},{2})", File, Line, Column);
}
