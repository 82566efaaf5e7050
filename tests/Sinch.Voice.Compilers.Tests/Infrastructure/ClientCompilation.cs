using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Sinch.Voice.Compilers.Tests.Infrastructure;

/// <summary>Compiles the client as <c>csc</c> does, and keeps the driver so that the generator can run again after an edit. For use in a <see cref="HostedCompiler"/>.</summary>
internal sealed class ClientCompilation
{
    private readonly Dictionary<string, AdditionalText> _files;
    private CSharpCompilation _compilation;
    private GeneratorDriver _driver;
    private Compilation? _output;

    public ClientCompilation(string[] arguments)
    {
        var parsed = CSharpCommandLineParser.Default.Parse(arguments, ClientProject.Folder, sdkDirectory: null);
        Assert.Empty(parsed.Errors);
        _files = parsed.AdditionalFiles.Select(file => file.Path).ToDictionary(path => path, path => (AdditionalText)new FileText(path, File.ReadAllText(path)));
        _compilation = CSharpCompilation.Create(
            parsed.CompilationName,
            parsed.SourceFiles.Select(file => CSharpSyntaxTree.ParseText(SourceText.From(File.ReadAllText(file.Path)), parsed.ParseOptions, file.Path)),
            parsed.MetadataReferences.Select(reference => MetadataReference.CreateFromFile(reference.Reference, reference.Properties)),
            parsed.CompilationOptions);
        _driver = CSharpGeneratorDriver.Create(
            [Assert.Single(Generators(parsed))],
            _files.Values,
            parsed.ParseOptions,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
    }

    /// <summary>Gets the files that the generator emitted, by name.</summary>
    public Dictionary<string, string> Files
        => _driver.GetRunResult().Results.SelectMany(result => result.GeneratedSources).ToDictionary(source => source.HintName, source => source.SourceText.ToString());

    /// <summary>Compiles the project and the generated files.</summary>
    /// <returns>What the compiler says about them.</returns>
    public string[] Emit()
    {
        using var assembly = new MemoryStream();
        using var documentation = new MemoryStream();
        return [.. _output!.Emit(assembly, xmlDocumentationStream: documentation, cancellationToken: TestContext.Current.CancellationToken).Diagnostics
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && !diagnostic.IsSuppressed)
            .Select(diagnostic => diagnostic.ToString())];
    }

    /// <summary>Runs the generator on things as they are now.</summary>
    public GeneratorRunResult Run()
    {
        _driver = _driver.RunGeneratorsAndUpdateCompilation(_compilation, out _output, out _, TestContext.Current.CancellationToken);
        var result = Assert.Single(_driver.GetRunResult().Results);
        Assert.Null(result.Exception);
        return result;
    }

    /// <summary>Adds a C# file to the project.</summary>
    public ClientCompilation AddSource(string source)
    {
        _compilation = _compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(source, (CSharpParseOptions)_compilation.SyntaxTrees[0].Options, "Added.cs"));
        return this;
    }

    /// <summary>Saves another text as a document.</summary>
    public ClientCompilation Edit(string path, Func<string, string> edit)
    {
        var file = new FileText(path, edit(_files[path].GetText()!.ToString()));
        _driver = _driver.ReplaceAdditionalText(_files[path], file);
        _files[path] = file;
        return this;
    }

    private static List<ISourceGenerator> Generators(CSharpCommandLineArguments arguments)
    {
        var loader = new ContextLoader();
        var failures = new List<string>();
        var generators = new List<ISourceGenerator>();
        foreach (var reference in arguments.AnalyzerReferences.Select(reference => new AnalyzerFileReference(reference.FilePath, loader)))
        {
            reference.AnalyzerLoadFailed += (_, failure) => failures.Add($"{failure.ErrorCode} {reference.FullPath} {failure.Exception}");
            generators.AddRange(reference.GetGenerators(LanguageNames.CSharp));
        }

        Assert.Empty(failures);
        return generators;
    }

    /// <summary>Loads the generator into the context of the compiler.</summary>
    private sealed class ContextLoader : IAnalyzerAssemblyLoader
    {
        public Assembly LoadFromPath(string fullPath) => AssemblyLoadContext.GetLoadContext(typeof(ContextLoader).Assembly)!.LoadFromAssemblyPath(fullPath);

        public void AddDependencyLocation(string fullPath)
        {
        }
    }

    private sealed class FileText(string path, string content) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(content, Encoding.UTF8);

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }
}
