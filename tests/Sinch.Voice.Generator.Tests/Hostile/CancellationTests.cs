using System.Diagnostics;
using Sinch.Voice.Generator.Emission;
using Sinch.Voice.Generator.Reading;

namespace Sinch.Voice.Generator.Tests.Hostile;

/// <summary>A compiler that has no more use for the result needn't wait for it.</summary>
public class CancellationTests(ITestOutputHelper output)
{
    private static readonly string s_document = LargeDocuments.All["object of 10,000 properties"]();

    [Fact]
    public void Each_room_looks_at_the_token_before_it_does_anything()
    {
        var cancelled = new CancellationToken(canceled: true);
        var source = SmallStack.Source(s_document);
        var read = SpecReader.Read(source, CancellationToken.None);
        var result = SmallStack.Run(s_document, CancellationToken.None).Result;

        Assert.Throws<OperationCanceledException>(() => SpecReader.Read(source, cancelled));
        Assert.Throws<OperationCanceledException>(() => Generator.Building.ApiModelBuilder.Build(read.Document!, source, SmallStack.Facts, read.Diagnostics, cancelled));
        Assert.Throws<OperationCanceledException>(() => Generator.Linting.ExampleLinter.Check(read.Document!.Root, read.Diagnostics, cancelled));
        Assert.Throws<OperationCanceledException>(() => SpecCompiler.Compile(source, SmallStack.Facts, cancelled));
        Assert.All(SourceFile.AllOf(result.Model), file => Assert.Throws<OperationCanceledException>(() => file.Emit(cancelled)));
    }

    /// <summary>The text is asked for its lines when the first value has to be located, which is in the middle of reading or building.</summary>
    [Theory]
    [InlineData("""{ "type": "object", "required": 1 }""")]
    [InlineData("""{ "type": "object", "properties": { "p": { "$ref": "#/components/schemas/gone" } } }""")]
    public void It_is_heard_in_the_middle_of_a_room(string schema)
    {
        using var cancellation = new CancellationTokenSource();
        var source = SmallStack.Source(LargeDocuments.Schemas($$""" "A": {{schema}}, "B": { "type": "object", "properties": { "q": { "type": "string" } } }"""));
        var cancelling = new SpecSource(source.Path, new CancellingText(source.Text!, cancellation), source.Options);

        Assert.Throws<OperationCanceledException>(() => SpecCompiler.Compile(cancelling, SmallStack.Facts, cancellation.Token));
        Assert.True(cancellation.IsCancellationRequested);
    }

    public static TheoryData<string> Large => [.. LargeDocuments.All.Keys];

    /// <summary>
    /// Cancels at twenty points of a document's way through the rooms, and prints how long it took at most to be heard. It goes by the clock,
    /// so it runs only when it is asked for.
    /// </summary>
    [Theory(Explicit = true)]
    [MemberData(nameof(Large))]
    public void It_is_heard_wherever_it_comes(string name)
    {
        const int Points = 20;
        var document = LargeDocuments.All[name]();
        var whole = SmallStack.Run(document, CancellationToken.None).Time;
        var (longest, heard) = (TimeSpan.Zero, 0);
        for (var point = 0; point < Points; point++)
        {
            using var source = new CancellationTokenSource();
            using var cancelled = new ManualResetEventSlim();
            var watch = new Stopwatch();
            using var registration = source.Token.Register(watch.Start);
            source.CancelAfter(whole * point / Points);
            try
            {
                SmallStack.Compile(document, source.Token);
            }
            catch (OperationCanceledException)
            {
                heard++;
                longest = watch.Elapsed > longest ? watch.Elapsed : longest;
            }
        }

        output.WriteLine(FormattableString.Invariant($"{name,-40} {whole.TotalMilliseconds,7:F0} ms, cancelled {heard,2} times, heard after {longest.TotalMilliseconds,5:F0} ms at most"));
        Assert.NotEqual(0, heard);
    }
}
