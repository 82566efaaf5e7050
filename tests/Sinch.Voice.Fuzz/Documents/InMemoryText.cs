using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Sinch.Voice.Fuzz.Documents;

/// <summary>An additional file that is not on disk. As with one that is, bytes that aren't text are no text.</summary>
internal sealed class InMemoryText(string path, byte[] content) : AdditionalText
{
    private readonly SourceText? _text = SourceText.From(content, content.Length);

    public override string Path { get; } = path;

    public override SourceText? GetText(CancellationToken cancellationToken = default) => _text;
}
