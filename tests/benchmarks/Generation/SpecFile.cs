using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Sinch.Voice.Benchmarks.Generation;

/// <summary>A file that the generator is given, as the compiler gives it: the text is there already.</summary>
internal sealed class SpecFile(string path, string content) : AdditionalText
{
    public const string DocumentPath = "spec/sinch-voice.json";
    public const string OverlayPath = "spec/sinch-voice.overlay.json";

    private const string ManifestPath = "obj/SinchVoiceSpecs.ini";

    private readonly SourceText _text = SourceText.From(content, Encoding.UTF8);

    public override string Path { get; } = path;

    public static SpecFile Overlay { get; } = new(OverlayPath, VendorDocument.Overlay);

    /// <summary>The build's manifest for a document without an overlay.</summary>
    public static SpecFile Manifest { get; } = new(ManifestPath, $"[{DocumentPath}]\n");

    /// <summary>The build's manifest for a document with its overlay.</summary>
    public static SpecFile ManifestWithOverlay { get; } = new(
        ManifestPath, $"[{DocumentPath}]\nOverlay = {OverlayPath}\n[{OverlayPath}]\nCompanion = {OverlayPath}\n");

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}
