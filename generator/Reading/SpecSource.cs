using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Sinch.Voice.Generator.Model;

namespace Sinch.Voice.Generator.Reading;

/// <summary>A document as it comes in: its path, its text, the options it is to be read with and the files these name.</summary>
/// <remarks>It compares by content, so that a touched but unchanged file re-runs nothing.</remarks>
internal sealed class SpecSource(string path, SourceText? text, SpecOptions options) : IEquatable<SpecSource>
{
    public string Path { get; } = path;

    /// <summary>The text; <see langword="null"/> if the file is missing or isn't text.</summary>
    public SourceText? Text { get; } = text;

    public SpecOptions Options { get; } = options;

    /// <summary>The overlays and the baseline that the options name, as far as they are there.</summary>
    public EquatableArray<CompanionFile> Companions { get; private init; } = EquatableArray<CompanionFile>.Empty;

    /// <summary>The document that took this one's namespace before it, if any.</summary>
    public string? DuplicateOf { get; private init; }

    /// <summary>The namespaces of the project's other clients, as far as they are within this one's.</summary>
    public EquatableArray<string> OtherNamespaces { get; private init; } = EquatableArray<string>.Empty;

    public static SpecSource Create(AdditionalText file, SpecOptions options, CancellationToken cancellationToken)
        => new(file.Path, file.GetText(cancellationToken), options);

    /// <summary>The companion of the name that the options give it; <see langword="null"/> if there is no such file.</summary>
    public CompanionFile? FindCompanion(string name) => Companions.FirstOrDefault(companion => companion.Name == name);

    /// <summary>This document with those of the given files that its options name.</summary>
    public SpecSource With(ImmutableArray<CompanionFile> files)
        => new(Path, Text, Options)
        {
            DuplicateOf = DuplicateOf,
            OtherNamespaces = OtherNamespaces,
            Companions = files
                .Where(file => Options.CompanionNames.Contains(file.Name))
                .OrderBy(file => file.Name, StringComparer.Ordinal)
                .ToEquatableArray(),
        };

    /// <summary>This document among those of the given namespaces.</summary>
    public SpecSource Among(IEnumerable<string> namespaces)
        => new(Path, Text, Options)
        {
            DuplicateOf = DuplicateOf,
            Companions = Companions,
            OtherNamespaces = namespaces.Where(name => name.StartsWith(Options.Namespace + ".", StringComparison.OrdinalIgnoreCase)).ToEquatableArray(),
        };

    public SpecSource AsDuplicateOf(string path) => new(Path, Text, Options) { DuplicateOf = path, Companions = Companions };

    public bool Equals(SpecSource? other)
        => other is not null
            && Path == other.Path
            && DuplicateOf == other.DuplicateOf
            && Options == other.Options
            && OtherNamespaces.Equals(other.OtherNamespaces)
            && Companions.Equals(other.Companions)
            && SourceTexts.SameContent(Text, other.Text);

    public override bool Equals(object? obj) => Equals(obj as SpecSource);

    public override int GetHashCode() => unchecked((Path.GetHashCode() * 31) + Options.GetHashCode());
}
