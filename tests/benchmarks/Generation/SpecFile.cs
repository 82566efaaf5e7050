using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Sinch.Voice.Benchmarks.Generation;

/// <summary>A file that the generator is given, as the compiler gives it: the text is there already.</summary>
internal sealed class SpecFile(string path, SourceText text) : AdditionalText
{
    public const string DocumentPath = "spec/sinch-voice.json";
    public const string YamlPath = "spec/sinch-voice.yaml";
    public const string OverlayPath = "spec/sinch-voice.overlay.json";

    private const string ManifestPath = "obj/SinchVoiceSpecs.ini";

    public SpecFile(string path, string content)
        : this(path, SourceText.From(content, Encoding.UTF8))
    {
    }

    public override string Path { get; } = path;

    public static SpecFile Overlay { get; } = new(OverlayPath, VendorDocument.Overlay);

    /// <summary>Returns the build's manifest for this document without an overlay.</summary>
    public SpecFile Manifest() => new(ManifestPath, $"[{Path}]\n");

    /// <summary>Returns the build's manifest for this document with its overlay.</summary>
    public SpecFile ManifestWithOverlay() => new(ManifestPath, $"[{Path}]\nOverlay = {OverlayPath}\n[{OverlayPath}]\nCompanion = {OverlayPath}\n");

    public override SourceText GetText(CancellationToken cancellationToken = default) => text;
}
