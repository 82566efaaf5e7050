using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Sinch.Voice.Generator.Inputs;

/// <summary>A file that a document is read with: an overlay or a baseline. It compares by content.</summary>
/// <param name="name">The name that the metadata of the document's item gives it.</param>
/// <param name="text">The text; <see langword="null"/> if the file isn't text.</param>
internal sealed class CompanionFile(string name, string path, SourceText? text) : IEquatable<CompanionFile>
{
    public string Name { get; } = name;

    public string Path { get; } = path;

    public SourceText? Text { get; } = text;

    /// <summary>The file among those of the project; <see langword="null"/> if it isn't there.</summary>
    public static CompanionFile? Find(CompanionName companion, ImmutableArray<AdditionalText> files, CancellationToken cancellationToken)
        => files.FirstOrDefault(file => file.Path == companion.Path) is { } file ? new(companion.Name, file.Path, file.GetText(cancellationToken)) : null;

    public bool Equals(CompanionFile? other)
        => other is not null && Name == other.Name && Path == other.Path && SourceTexts.SameContent(Text, other.Text);

    public override bool Equals(object? obj) => Equals(obj as CompanionFile);

    public override int GetHashCode() => Name.GetHashCode();
}
