using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Sinch.Voice.Generator.Reading;

/// <summary>The few facts of the consumer's compilation that matter here.</summary>
internal sealed record CompilationFacts(LanguageVersion LanguageVersion, bool HasRuntime)
{
    private const string RuntimeMarker = "Sinch.Voice.Runtime.ApiPipeline";

    public bool HasSupportedLanguageVersion => LanguageVersion >= LanguageVersion.CSharp12;

    public static CompilationFacts From(Compilation compilation)
        => new(
            (compilation as CSharpCompilation)?.LanguageVersion ?? LanguageVersion.Default,
            compilation.GetTypeByMetadataName(RuntimeMarker) is not null);
}
