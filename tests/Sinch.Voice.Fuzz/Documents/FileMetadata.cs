using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sinch.Voice.Fuzz.Documents;

/// <summary>The metadata that the package's targets give to the files of a project.</summary>
/// <param name="files">The metadata by the path of the file.</param>
internal sealed class FileMetadata(IReadOnlyDictionary<string, Dictionary<string, string>> files) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options([]);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile)
        => files.TryGetValue(textFile.Path, out var metadata) ? new Options(metadata) : GlobalOptions;

    private sealed class Options(Dictionary<string, string> metadata) : AnalyzerConfigOptions
    {
        private const string Prefix = "build_metadata.AdditionalFiles.SinchVoice";

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = null;
            return key.StartsWith(Prefix, StringComparison.Ordinal) && metadata.TryGetValue(key[Prefix.Length..], out value);
        }
    }
}
