using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Sinch.Voice.Generator.Tests.Infrastructure;

/// <summary>Runs the generator as the compiler does, and keeps the driver so that a test can run it again after an edit.</summary>
internal sealed class GeneratorHost
{
    private readonly Dictionary<string, AdditionalText> _texts;
    private GeneratorDriver _driver;
    private CSharpCompilation _compilation;

    public GeneratorHost(params Spec[] specs)
        : this(LanguageVersion.CSharp12, specs)
    {
    }

    public GeneratorHost(LanguageVersion languageVersion, params Spec[] specs)
        : this(languageVersion, References.WithRuntime, specs)
    {
    }

    public GeneratorHost(LanguageVersion languageVersion, ImmutableArray<MetadataReference> references, params Spec[] specs)
        : this(languageVersion, references, "Consumer", specs)
    {
    }

    public GeneratorHost(LanguageVersion languageVersion, ImmutableArray<MetadataReference> references, string assemblyName, params Spec[] specs)
    {
        var parseOptions = new CSharpParseOptions(languageVersion, DocumentationMode.Diagnose);
        _texts = specs.DistinctBy(spec => spec.Path).ToDictionary(spec => spec.Path, spec => (AdditionalText)new InMemoryText(spec.Path, spec.Content));
        _compilation = CSharpCompilation.Create(
            assemblyName,
            [CSharpSyntaxTree.ParseText("namespace Consumer;\n", parseOptions, "Consumer.cs", cancellationToken: TestContext.Current.CancellationToken)],
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        _driver = CSharpGeneratorDriver.Create(
            [new SinchVoiceGenerator().AsSourceGenerator()],
            [.. _texts.Values, Manifest.Of(specs)],
            parseOptions,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
    }

    public GeneratorDriver Driver => _driver;

    /// <summary>Gets the allocations of the last run.</summary>
    public long AllocatedBytes { get; private set; }

    /// <summary>Runs the generator on things as they are now.</summary>
    public GeneratorRun Run()
    {
        var (output, _) = RunDriver();
        return new GeneratorRun(_driver.GetRunResult().Results.Single(), output);
    }

    /// <summary>Runs the generator, and again after an edit of a C# file elsewhere, which must run no stage of it.</summary>
    public GeneratorRun RunTwice()
    {
        var run = Run();
        AddSource("class Unrelated;").Run().AssertCached();
        return run;
    }

    /// <summary>Runs the generator, and passes on of its diagnostics what the options of the project leave of them.</summary>
    public IReadOnlyList<Diagnostic> RunAsTheCompilerDoes() => RunDriver().Diagnostics;

    /// <summary>Changes the options of the consumer's project.</summary>
    public GeneratorHost WithCompilationOptions(Func<CSharpCompilationOptions, CompilationOptions> change)
    {
        _compilation = _compilation.WithOptions((CSharpCompilationOptions)change(_compilation.Options));
        return this;
    }

    /// <summary>Adds a C# file to the consumer's project.</summary>
    public GeneratorHost AddSource(string source)
    {
        var options = (CSharpParseOptions)_compilation.SyntaxTrees[0].Options;
        _compilation = _compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(source, options, $"File{_compilation.SyntaxTrees.Length}.cs"));
        return this;
    }

    /// <summary>Saves another text under the path of a document.</summary>
    public GeneratorHost Edit(Spec spec, string content)
    {
        var text = new InMemoryText(spec.Path, content);
        _driver = _driver.ReplaceAdditionalText(_texts[spec.Path], text);
        _texts[spec.Path] = text;
        return this;
    }

    /// <summary>Replaces the file of a document.</summary>
    public GeneratorHost Replace(string path, AdditionalText text)
    {
        _driver = _driver.ReplaceAdditionalText(_texts[path], text);
        _texts[path] = text;
        return this;
    }

    /// <summary>Adds a file that is no document.</summary>
    public GeneratorHost AddOtherFile(string path, string content)
    {
        _driver = _driver.AddAdditionalTexts([new InMemoryText(path, content)]);
        return this;
    }

    /// <summary>All documents of tests must be generated on a small stack.</summary>
    private (Compilation Output, ImmutableArray<Diagnostic> Diagnostics) RunDriver()
        => SmallThread.Run(() =>
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            _driver = _driver.RunGeneratorsAndUpdateCompilation(_compilation, out var output, out var diagnostics, TestContext.Current.CancellationToken);
            AllocatedBytes = GC.GetAllocatedBytesForCurrentThread() - before;
            return (output, diagnostics);
        });
}
