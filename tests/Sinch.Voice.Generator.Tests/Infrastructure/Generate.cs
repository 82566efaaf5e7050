using Microsoft.CodeAnalysis.CSharp;

namespace Sinch.Voice.Generator.Tests.Infrastructure;

/// <summary>Runs the generator the way every test does: twice, the second time with nothing changed but a C# file elsewhere.</summary>
internal static class Generate
{
    public static GeneratorRun From(params Spec[] specs) => From(LanguageVersion.CSharp12, specs);

    public static GeneratorRun From(LanguageVersion languageVersion, params Spec[] specs) => new GeneratorHost(languageVersion, specs).RunTwice();
}
