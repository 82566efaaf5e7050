using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sinch.Voice.Generator;
using Sinch.Voice.Runtime;

namespace SnapshotTests;

/// <summary>Runs the generator on a document as a build with a <c>SinchVoiceSpec</c> item does.</summary>
internal static class SpecDriver
{
    public static GeneratorDriver Run(string document, Dictionary<string, string> metadata)
    {
        // The generator asks of the project no more than its language version and a reference to the runtime.
        var compilation = CSharpCompilation.Create(
            "Consumer",
            references:
            [
                MetadataReference.CreateFromFile(typeof(object).Assembly.Location),
                MetadataReference.CreateFromFile(typeof(ApiPipeline).Assembly.Location),
            ]);
        return CSharpGeneratorDriver
            .Create(
                [new SinchVoiceGenerator().AsSourceGenerator()],
                [new SpecText(document)],
                CSharpParseOptions.Default,
                new SpecOptions(metadata))
            .RunGenerators(compilation);
    }
}
