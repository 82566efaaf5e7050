using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sinch.Voice.Generator.Tests.Infrastructure;

/// <summary>Gives each document the metadata that the package's targets would.</summary>
internal sealed class SpecOptionsProvider(IReadOnlyDictionary<string, Spec> specs) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options([]);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile)
        => specs.TryGetValue(textFile.Path, out var spec) ? OptionsOf(spec) : GlobalOptions;

    private AnalyzerConfigOptions OptionsOf(Spec spec) => spec switch
    {
        { IsItem: true } => new Options(new(spec.Metadata.ToDictionary(pair => "SinchVoice" + pair.Key, pair => pair.Value)) { ["SinchVoiceSpec"] = "true" }),
        { IsCompanion: true } => new Options(new() { ["SinchVoiceCompanion"] = spec.Path }),
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
