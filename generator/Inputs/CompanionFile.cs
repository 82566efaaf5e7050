using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Sinch.Voice.Generator.Inputs;

/// <summary>Represents an overlay, a baseline or a referenced file of a document. It compares by content.</summary>
/// <param name="name">The name in the metadata of the document's item; all files of a list of references have the list as their name.</param>
/// <param name="text">The text; <see langword="null"/> if the file is not text.</param>
internal sealed class CompanionFile(string name, string path, SourceText? text) : IEquatable<CompanionFile>
{
    public string Name { get; } = name;

    public string Path { get; } = path;

    public SourceText? Text { get; } = text;

    /// <summary>Finds the file in the project; <see langword="null"/> if it does not exist.</summary>
    public static CompanionFile? Find(CompanionName companion, ImmutableArray<AdditionalText> files, CancellationToken cancellationToken)
        => files.FirstOrDefault(file => file.Path == companion.Path) is { } file ? new(companion.Name, file.Path, file.GetText(cancellationToken)) : null;

    public bool Equals(CompanionFile? other)
        => other is not null && Name == other.Name && Path == other.Path && SourceTexts.SameContent(Text, other.Text);

    public override bool Equals(object? obj) => Equals(obj as CompanionFile);

    public override int GetHashCode() => Name.GetHashCode();
}
