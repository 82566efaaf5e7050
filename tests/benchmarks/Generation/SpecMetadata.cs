using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sinch.Voice.Benchmarks.Generation;

/// <summary>The metadata that the package's targets give the document and its overlay.</summary>
internal sealed class SpecMetadata(bool hasOverlay) : AnalyzerConfigOptionsProvider
{
    private readonly Options _document = new(hasOverlay
        ? new() { ["SinchVoiceSpec"] = "true", ["SinchVoiceOverlay"] = SpecFile.OverlayPath }
        : new() { ["SinchVoiceSpec"] = "true" });

    private readonly Options _overlay = new(new() { ["SinchVoiceCompanion"] = SpecFile.OverlayPath });

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options([]);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => textFile.Path switch
    {
        SpecFile.DocumentPath => _document,
        SpecFile.OverlayPath => _overlay,
        _ => GlobalOptions,
    };

    private sealed class Options(Dictionary<string, string> metadata) : AnalyzerConfigOptions
    {
        private const string Prefix = "build_metadata.AdditionalFiles.";

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = null;
            return key.StartsWith(Prefix, StringComparison.Ordinal) && metadata.TryGetValue(key[Prefix.Length..], out value);
        }
    }
}
