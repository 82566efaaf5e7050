using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sinch.Voice.Generator.Model;

namespace Sinch.Voice.Generator.Reading;

/// <summary>The few facts of the consumer's compilation that matter here.</summary>
internal sealed record CompilationFacts(LanguageVersion LanguageVersion, bool HasRuntime, UnionSupport Unions)
{
    private const string RuntimeMarker = "Sinch.Voice.Runtime.ApiPipeline";

    public bool HasSupportedLanguageVersion => LanguageVersion >= LanguageVersion.CSharp12;

    public static CompilationFacts From(Compilation compilation)
    {
        var languageVersion = (compilation as CSharpCompilation)?.LanguageVersion ?? LanguageVersion.Default;
        return new(
            languageVersion,
            compilation.GetTypeByMetadataName(RuntimeMarker) is not null,
            LanguageUnions.Find(compilation, languageVersion));
    }
}
