using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sinch.Voice.Generator;
using Sinch.Voice.Runtime;

namespace Sinch.Voice.Fuzz.Documents;

/// <summary>A project with one document, as the compiler has it.</summary>
internal static class Consumer
{
    private static readonly CSharpParseOptions s_parseOptions = new(LanguageVersion.CSharp12, DocumentationMode.Diagnose);

    private static readonly string[] s_dependencies =
    [
        "Microsoft.Extensions.Configuration.Abstractions.dll", "Microsoft.Extensions.DependencyInjection.Abstractions.dll",
        "Microsoft.Extensions.Http.dll", "Microsoft.Extensions.Logging.Abstractions.dll",
    ];

    /// <summary>The project without generated code.</summary>
    public static CSharpCompilation Compilation { get; } = CSharpCompilation.Create(
        "Consumer",
        [CSharpSyntaxTree.ParseText("namespace Consumer;\n", s_parseOptions, "Consumer.cs")],
        References(),
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>Runs the generator.</summary>
    public static GeneratorRunResult Generate(DocumentCase value)
    {
        var document = new InMemoryText(value.DocumentPath, value.Text);
        ImmutableArray<AdditionalText> shared = value.Shared is null ? [] : [new InMemoryText(SharedFile.Path, value.Shared)];
        var files = value.Overlay is { } overlay ? ImmutableArray.Create<AdditionalText>(document, new InMemoryText(value.OverlayPath, overlay)) : [document];
        var manifest = $"""
            [{value.DocumentPath}]
            Overlay = {(value.Overlay is null ? string.Empty : value.OverlayPath)}
            ValidateExamples = {(value.ValidateExamples ? "true" : "false")}
            References = {(value.Shared is null ? string.Empty : SharedFile.Path)}
            EmitUnreferenced = {(value.Compile ? "true" : "false")}
            [{value.OverlayPath}]
            Companion = {value.OverlayPath}
            [{SharedFile.Path}]
            Companion = {SharedFile.Path}
            """;
        return CSharpGeneratorDriver
            .Create([new SinchVoiceGenerator().AsSourceGenerator()], files.AddRange(shared).Add(new InMemoryText("obj/SinchVoiceSpecs.ini", Encoding.UTF8.GetBytes(manifest))), s_parseOptions)
            .RunGenerators(Compilation)
            .GetRunResult()
            .Results
            .Single();
    }

    /// <summary>The project with what was generated.</summary>
    public static CSharpCompilation With(GeneratorRunResult result) => Compilation.AddSyntaxTrees(result.GeneratedSources.Select(source => source.SyntaxTree));

    private static IEnumerable<MetadataReference> References()
        => ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name
                && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll" || s_dependencies.Contains(name)))
            .Append(typeof(ApiPipeline).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path));
}
