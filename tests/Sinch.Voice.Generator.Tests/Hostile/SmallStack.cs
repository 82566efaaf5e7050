using System.Diagnostics;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Sinch.Voice.Generator.Collections;
using Sinch.Voice.Generator.Examples;
using Sinch.Voice.Generator.Inputs;
using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Hostile;

/// <summary>Takes documents through all rooms on a small stack.</summary>
internal static class SmallStack
{
    public static CompilationFacts Facts { get; } = new(LanguageVersion.CSharp12, HasRuntime: true, UnionSupport.None);

    public sealed record Outcome(SpecResult Result, IReadOnlyList<SourceText> Files, TimeSpan Time, long AllocatedBytes);

    public static Outcome Run(string document, CancellationToken cancellationToken) => SmallThread.Run(() => Compile(document, cancellationToken));

    public static SpecSource Source(string document)
        => new("large.json", SourceText.From(document, Encoding.UTF8), new SpecOptions("Sinch.Voice", "SinchVoiceClient", "public", EquatableArray<string>.Empty, "", "true", "false"));

    public static Outcome Compile(string document, CancellationToken cancellationToken)
    {
        var source = Source(document);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        var result = SpecCompiler.Compile(source, Facts, cancellationToken);
        SourceText[] files = [.. result.Files.Select(file => file.Emit(cancellationToken))];
        return new Outcome(result, files, watch.Elapsed, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
