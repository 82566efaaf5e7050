using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SnapshotTests;

/// <summary>A <c>SinchVoiceSpec</c> item, in the form in which the package's build passes it to the generator.</summary>
internal sealed class SpecManifest(string document, Dictionary<string, string> metadata, string[] overlays) : AdditionalText
{
    public override string Path => "SinchVoiceSpecs.ini";

    public override SourceText GetText(CancellationToken cancellationToken = default)
        => SourceText.From(
            string.Join('\n', [
                $"[{document}]",
                $"Overlay = {string.Join(';', overlays)}",
                .. metadata.Select(entry => $"{entry.Key} = {entry.Value}"),
                .. overlays.SelectMany(overlay => new[] { $"[{overlay}]", $"Companion = {overlay}" }),
            ]),
            System.Text.Encoding.UTF8);
}
