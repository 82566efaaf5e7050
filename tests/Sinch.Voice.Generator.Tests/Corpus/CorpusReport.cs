using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;
using Sinch.Voice.Generator.Inputs;
using Sinch.Voice.Generator.Json;
using Sinch.Voice.Generator.Model.Types;
using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Corpus;

/// <summary>The result for a document: the row of the table.</summary>
internal sealed class CorpusReport
{
    public const string Header = "document                      operations      schemas       unions    files    lines  any JSON      ms  diagnostics";

    private CorpusReport(CorpusDocument document, DocumentContents contents, SpecResult result, TimeSpan time)
    {
        Document = document;
        Contents = contents;
        Result = result;
        Time = time;
        var emittedOperations = (result.Model?.Groups ?? []).SelectMany(group => group.Operations).Select(operation => (operation.PathTemplate, operation.HttpMethod)).ToHashSet();
        Missing = [.. contents.Operations.Where(operation => !emittedOperations.Contains((operation.Path, operation.Method)))];
        var emitted = (result.Model?.Types ?? []).Select(type => type.Pointer).ToHashSet();
        Schemas = contents.Schemas.Count(schema => emitted.Contains(DocumentPointer.Append("#/components/schemas", schema)));
        Unions = (result.Model?.Types ?? []).Count(type => type is UnionModel);
    }

    public CorpusDocument Document { get; }

    public DocumentContents Contents { get; }

    public SpecResult Result { get; }

    /// <summary>How long the document took from its text to the model.</summary>
    public TimeSpan Time { get; }

    /// <summary>The operations that became no method.</summary>
    public IReadOnlyList<(string Path, string Method, string Id)> Missing { get; }

    /// <summary>How many component schemas became types. The others are names for strings, lists and the like.</summary>
    public int Schemas { get; }

    /// <summary>How many unions were emitted, one of several places included that mean the same.</summary>
    public int Unions { get; }

    public static CorpusReport Of(CorpusDocument document)
    {
        var contents = DocumentContents.Of(document.Json());
        var spec = document.ToSpec();
        var source = new SpecSource(spec.Path, SourceText.From(spec.Content!, Encoding.UTF8), SpecOptionsReader.Read(spec.Metadata));
        var facts = new CompilationFacts(Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp12, HasRuntime: true, UnionSupport.None);
        var watch = Stopwatch.StartNew();
        var result = SpecCompiler.Compile(source, facts, TestContext.Current.CancellationToken);
        return new CorpusReport(document, contents, result, watch.Elapsed);
    }

    /// <summary>The row, with the size of the output.</summary>
    public string ToRow(GeneratorRun run)
    {
        var lines = run.Result.GeneratedSources.Sum(source => source.SourceText.Lines.Count);
        var anyJson = run.Result.GeneratedSources.Sum(source => source.SourceText.ToString().Split(".JsonElement").Length - 1);
        var diagnostics = Result.Diagnostics
            .GroupBy(diagnostic => diagnostic.ToDiagnostic().Id)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => $"{group.Key} x{group.Count()}");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Document.Id,-28} {Contents.Operations.Count - Missing.Count,5} / {Contents.Operations.Count,-4} {Schemas,5} / {Contents.Schemas.Count,-4} {Unions,4} / {Contents.Unions,-4} "
            + $"{run.Result.GeneratedSources.Length,6} {lines,8} {anyJson,9} {Time.TotalMilliseconds,7:F0}  {string.Join(", ", diagnostics)}");
    }
}
