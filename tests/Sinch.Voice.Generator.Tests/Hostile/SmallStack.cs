using System.Diagnostics;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Sinch.Voice.Generator.Emission;
using Sinch.Voice.Generator.Model;
using Sinch.Voice.Generator.Reading;

namespace Sinch.Voice.Generator.Tests.Hostile;

/// <summary>Takes documents through all rooms on a thread with a quarter of the stack that compilers give theirs: what overflows here ends the tests.</summary>
internal static class SmallStack
{
    private const int Size = 256 * 1024;

    public static CompilationFacts Facts { get; } = new(LanguageVersion.CSharp12, HasRuntime: true, UnionSupport.None);

    public sealed record Outcome(SpecResult Result, IReadOnlyList<SourceText> Files, TimeSpan Time, long AllocatedBytes);

    public static Outcome Run(string document, CancellationToken cancellationToken)
    {
        Outcome? outcome = null;
        Exception? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    outcome = Compile(document, cancellationToken);
                }
                catch (Exception exception)
                {
                    failure = exception;
                }
            },
            Size);
        thread.Start();
        thread.Join();
        Assert.Null(failure);
        return outcome!;
    }

    public static SpecSource Source(string document)
        => new("large.json", SourceText.From(document, Encoding.UTF8), new SpecOptions("Sinch.Voice", "SinchVoiceClient", "public", EquatableArray<string>.Empty, "", "true"));

    public static Outcome Compile(string document, CancellationToken cancellationToken)
    {
        var source = Source(document);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        var result = SpecCompiler.Compile(source, Facts, cancellationToken);
        SourceText[] files = [.. SourceFile.AllOf(result.Model).Select(file => file.Emit(cancellationToken))];
        return new Outcome(result, files, watch.Elapsed, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
