using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Sinch.Voice.Generator.Reading;

/// <summary>A document as it comes in: its path, its text and the options it is to be read with.</summary>
/// <remarks>It compares by content, so that a touched but unchanged file re-runs nothing.</remarks>
internal sealed class SpecSource(string path, SourceText? text, SpecOptions options) : IEquatable<SpecSource>
{
    public string Path { get; } = path;

    /// <summary>The text; <see langword="null"/> if the file is missing or isn't text.</summary>
    public SourceText? Text { get; } = text;

    public SpecOptions Options { get; } = options;

    /// <summary>The document that took this one's namespace before it, if any.</summary>
    public string? DuplicateOf { get; private init; }

    public static SpecSource Create(AdditionalText file, SpecOptions options, CancellationToken cancellationToken)
        => new(file.Path, file.GetText(cancellationToken), options);

    public SpecSource AsDuplicateOf(string path) => new(Path, Text, Options) { DuplicateOf = path };

    public bool Equals(SpecSource? other)
        => other is not null
            && Path == other.Path
            && DuplicateOf == other.DuplicateOf
            && Options == other.Options
            && (Text is null ? other.Text is null : other.Text is not null && Text.GetChecksum().SequenceEqual(other.Text.GetChecksum()));

    public override bool Equals(object? obj) => Equals(obj as SpecSource);

    public override int GetHashCode() => unchecked((Path.GetHashCode() * 31) + Options.GetHashCode());
}
