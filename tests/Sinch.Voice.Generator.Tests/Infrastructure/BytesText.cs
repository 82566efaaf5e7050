using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Sinch.Voice.Generator.Tests.Infrastructure;

/// <summary>An additional file of any bytes, decoded as the compiler decodes files: by its byte order mark, else as UTF-8.</summary>
internal sealed class BytesText(string path, byte[] content) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(content, content.Length);

    public override string Path { get; } = path;

    public override SourceText? GetText(CancellationToken cancellationToken = default) => _text;
}
