using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SnapshotTests;

/// <summary>A document beside the tests.</summary>
internal sealed class SpecText(string name) : AdditionalText
{
    public override string Path => name;

    public override SourceText GetText(CancellationToken cancellationToken = default)
        => SourceText.From(File.ReadAllText(System.IO.Path.Combine(AppContext.BaseDirectory, name)), System.Text.Encoding.UTF8);
}
