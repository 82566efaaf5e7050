using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Sinch.Voice.Generator.Collections;
using Sinch.Voice.Generator.Json;

namespace Sinch.Voice.Generator.Inputs;

/// <summary>Represents the input for one document: its path, its text, its options and its companion files.</summary>
/// <remarks>It compares by content, so that a touched but unchanged file reruns nothing.</remarks>
/// <param name="Text">The text; <see langword="null"/> if the file is missing or is not text.</param>
internal sealed record SpecSource(string Path, SourceText? Text, SpecOptions Options)
{
    /// <summary>Gets the location of the document's item.</summary>
    public LocationInfo Location { get; init; } = LocationInfo.StartOf(Path);

    /// <summary>Gets the existing overlays, baseline and referenced files of the options.</summary>
    public EquatableArray<CompanionFile> Companions { get; private init; } = EquatableArray<CompanionFile>.Empty;

    /// <summary>Gets the document that uses this one's namespace already, if any.</summary>
    public string? DuplicateOf { get; private init; }

    /// <summary>Gets the namespaces of the project's other clients that are nested in this one's.</summary>
    public EquatableArray<string> OtherNamespaces { get; private init; } = EquatableArray<string>.Empty;

    public static SpecSource Create(SpecItem item, ImmutableArray<AdditionalText> files, CancellationToken cancellationToken)
        => new(item.Path, files.FirstOrDefault(file => file.Path == item.Path)?.GetText(cancellationToken), item.Options) { Location = item.Location };

    /// <summary>Returns the companion file with a name from the options, or <see langword="null"/> if it does not exist.</summary>
    public CompanionFile? FindCompanion(string name) => Companions.FirstOrDefault(companion => companion.Name == name);

    /// <summary>Gets the files that references may lead to.</summary>
    public IEnumerable<CompanionFile> ReferencedFiles => Options.References.Length == 0 ? [] : Companions.Where(companion => companion.Name == Options.References);

    /// <summary>Returns this document with those of the given files that its options name.</summary>
    public SpecSource With(ImmutableArray<CompanionFile> files) => this with
    {
        Companions = files
            .Where(file => Options.CompanionNames.Contains(file.Name))
            .OrderBy(file => file.Name, StringComparer.Ordinal)
            .ThenBy(file => file.Path, StringComparer.Ordinal)
            .ToEquatableArray(),
    };

    /// <summary>Returns this document among others with the given namespaces.</summary>
    public SpecSource Among(IEnumerable<string> namespaces) => this with
    {
        OtherNamespaces = namespaces.Where(name => name.StartsWith(Options.Namespace + ".", StringComparison.OrdinalIgnoreCase)).ToEquatableArray(),
    };

    public SpecSource AsDuplicateOf(string path) => this with { DuplicateOf = path };

    public bool Equals(SpecSource? other)
        => other is not null
            && Path == other.Path
            && Location == other.Location
            && DuplicateOf == other.DuplicateOf
            && Options == other.Options
            && OtherNamespaces.Equals(other.OtherNamespaces)
            && Companions.Equals(other.Companions)
            && SourceTexts.SameContent(Text, other.Text);

    public override int GetHashCode() => unchecked((Path.GetHashCode() * 31) + Options.GetHashCode());
}
