using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Sinch.Voice.Generator.Reading;

/// <summary>A file that a document is read with: an overlay or a baseline. It compares by content.</summary>
/// <param name="name">The name that the metadata of the document's item gives it.</param>
/// <param name="text">The text; <see langword="null"/> if the file isn't text.</param>
internal sealed class CompanionFile(string name, string path, SourceText? text) : IEquatable<CompanionFile>
{
    public string Name { get; } = name;

    public string Path { get; } = path;

    public SourceText? Text { get; } = text;

    public static CompanionFile Create(AdditionalText file, string name, CancellationToken cancellationToken)
        => new(name, file.Path, file.GetText(cancellationToken));

    public bool Equals(CompanionFile? other)
        => other is not null && Name == other.Name && Path == other.Path && SourceTexts.SameContent(Text, other.Text);

    public override bool Equals(object? obj) => Equals(obj as CompanionFile);

    public override int GetHashCode() => Name.GetHashCode();
}
