using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Sinch.Voice.Generator.Collections;
using Sinch.Voice.Generator.Json;

namespace Sinch.Voice.Generator.Inputs;

/// <summary>A document as it comes in: its path, its text, the options it is to be read with and the files these name.</summary>
/// <remarks>It compares by content, so that a touched but unchanged file re-runs nothing.</remarks>
/// <param name="Text">The text; <see langword="null"/> if the file is missing or is not text.</param>
internal sealed record SpecSource(string Path, SourceText? Text, SpecOptions Options)
{
    /// <summary>Where the document's item is written.</summary>
    public LocationInfo Location { get; init; } = LocationInfo.StartOf(Path);

    /// <summary>The overlays and the baseline that the options name, as far as they are there.</summary>
    public EquatableArray<CompanionFile> Companions { get; private init; } = EquatableArray<CompanionFile>.Empty;

    /// <summary>The document that took this one's namespace before it, if any.</summary>
    public string? DuplicateOf { get; private init; }

    /// <summary>The namespaces of the project's other clients, as far as they are within this one's.</summary>
    public EquatableArray<string> OtherNamespaces { get; private init; } = EquatableArray<string>.Empty;

    public static SpecSource Create(SpecItem item, ImmutableArray<AdditionalText> files, CancellationToken cancellationToken)
        => new(item.Path, files.FirstOrDefault(file => file.Path == item.Path)?.GetText(cancellationToken), item.Options) { Location = item.Location };

    /// <summary>The companion of the name that the options give it; <see langword="null"/> if there is no such file.</summary>
    public CompanionFile? FindCompanion(string name) => Companions.FirstOrDefault(companion => companion.Name == name);

    /// <summary>This document with those of the given files that its options name.</summary>
    public SpecSource With(ImmutableArray<CompanionFile> files) => this with
    {
        Companions = files
            .Where(file => Options.CompanionNames.Contains(file.Name))
            .OrderBy(file => file.Name, StringComparer.Ordinal)
            .ToEquatableArray(),
    };

    /// <summary>This document among those of the given namespaces.</summary>
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
