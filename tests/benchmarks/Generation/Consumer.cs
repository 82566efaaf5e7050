using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sinch.Voice.Generator;
using Sinch.Voice.Runtime;

namespace Sinch.Voice.Benchmarks.Generation;

/// <summary>A project that uses the generator.</summary>
internal static class Consumer
{
    private static readonly CSharpParseOptions s_parseOptions = new(LanguageVersion.CSharp14);

    /// <summary>The reference assemblies that a project is compiled against, which are a tenth of the size of those that it runs with.</summary>
    private static readonly string s_referenceFolder = typeof(Consumer).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "ReferenceFolder").Value!;

    private static readonly string[] s_dependencies =
    [
        "Microsoft.Extensions.Configuration.Abstractions.dll", "Microsoft.Extensions.DependencyInjection.Abstractions.dll",
        "Microsoft.Extensions.Http.dll", "Microsoft.Extensions.Logging.Abstractions.dll",
    ];

    /// <summary>Its own code, and what it references.</summary>
    public static CSharpCompilation Compilation { get; } = CSharpCompilation.Create(
        "Consumer",
        [Tree("namespace Consumer;\n", "Consumer.cs"), Tree("class Typed;\n", "Typed.cs")],
        [
            .. Directory.EnumerateFiles(s_referenceFolder, "System.*.dll").Select(path => MetadataReference.CreateFromFile(path)),
            .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
                .Split(Path.PathSeparator)
                .Where(path => s_dependencies.Contains(Path.GetFileName(path)))
                .Select(path => MetadataReference.CreateFromFile(path)),
            MetadataReference.CreateFromFile(typeof(ApiPipeline).Assembly.Location),
        ],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>The project after a key was typed in a file of it.</summary>
    public static CSharpCompilation AfterKey(int count)
        => Compilation.ReplaceSyntaxTree(Compilation.SyntaxTrees[1], Tree($"class Typed{count};\n", "Typed.cs"));

    /// <summary>Creates a driver as in a new compiler process.</summary>
    public static GeneratorDriver CreateDriver(SpecFile document, bool hasOverlay = true, bool tracksSteps = false)
        => CSharpGeneratorDriver.Create(
            [new SinchVoiceGenerator().AsSourceGenerator()],
            hasOverlay ? [document, SpecFile.Overlay, document.ManifestWithOverlay()] : [document, document.Manifest()],
            s_parseOptions,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, tracksSteps));

    /// <summary>Generates, and makes sure that something was.</summary>
    public static GeneratorDriver Run(GeneratorDriver driver, Compilation compilation)
    {
        var after = driver.RunGenerators(compilation);
        var result = after.GetRunResult().Results[0];
        return result.Exception is null && result.GeneratedSources.Length > 1
            ? after
            : throw new InvalidOperationException($"Nothing was generated: {result.Exception?.ToString() ?? string.Join(' ', result.Diagnostics)}");
    }

    private static SyntaxTree Tree(string text, string path) => CSharpSyntaxTree.ParseText(text, s_parseOptions, path);
}
