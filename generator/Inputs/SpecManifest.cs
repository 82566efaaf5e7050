using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Sinch.Voice.Generator.Collections;
using Sinch.Voice.Generator.Json;

namespace Sinch.Voice.Generator.Inputs;

/// <summary>Reads the items of a project, and the files that they name.</summary>
internal sealed record SpecManifest(EquatableArray<SpecItem> Items, EquatableArray<CompanionName> Companions)
{
    private static readonly Regex s_location = new(@"^(?<file>.+)\((?<line>\d+),(?<column>\d+)\)$", RegexOptions.CultureInvariant);

    public static bool IsManifest(AdditionalText file) => Path.GetFileName(file.Path) == ManifestFormat.FileName;

    public static SpecManifest Read(ImmutableArray<AdditionalText> files, CancellationToken cancellationToken)
    {
        var items = new List<SpecItem>();
        var companions = new List<CompanionName>();
        foreach (var (path, metadata) in files.SelectMany(file => Sections(file.GetText(cancellationToken))))
        {
            if (metadata.TryGetValue(ManifestFormat.Companion, out var name))
            {
                companions.Add(new CompanionName(path, name));
            }
            else
            {
                var location = metadata.TryGetValue(ManifestFormat.DefinedAt, out var text) ? LocationOf(text) : LocationInfo.StartOf(path);
                items.Add(new SpecItem(path, location, SpecOptionsReader.Read(metadata)));
            }
        }

        return new SpecManifest(items.ToEquatableArray(), companions.ToEquatableArray());
    }

    private static IEnumerable<(string Path, IReadOnlyDictionary<string, string> Metadata)> Sections(SourceText? text)
    {
        string? path = null;
        var metadata = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in text is null ? [] : text.Lines.Select(line => line.ToString()))
        {
            if (ManifestFormat.PathOf(line) is { } next)
            {
                if (path is not null)
                {
                    yield return (path, metadata);
                }

                (path, metadata) = (next, new(StringComparer.OrdinalIgnoreCase));
            }
            else if (ManifestFormat.EntryOf(line) is var (name, value))
            {
                metadata[name] = value;
            }
        }

        if (path is not null)
        {
            yield return (path, metadata);
        }
    }

    private static LocationInfo LocationOf(string text)
    {
        if (s_location.Match(text) is not { Success: true } match)
        {
            return LocationInfo.StartOf(text);
        }

        var position = new LinePosition(Number("line"), Number("column"));
        return new LocationInfo(match.Groups["file"].Value, default, new LinePositionSpan(position, position));

        int Number(string group)
            => int.TryParse(match.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Max(0, number - 1) : 0;
    }
}

/// <summary>Represents a <c>SinchVoiceSpec</c> item.</summary>
/// <param name="Path">The document's path.</param>
/// <param name="Location">The location of the item.</param>
internal sealed record SpecItem(string Path, LocationInfo Location, SpecOptions Options);

/// <summary>Represents a file that items name as an overlay, a baseline or a referenced file, and its name in the items.</summary>
internal sealed record CompanionName(string Path, string Name);
