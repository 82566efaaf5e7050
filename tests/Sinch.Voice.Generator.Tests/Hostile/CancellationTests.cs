using System.Diagnostics;
using Sinch.Voice.Generator.Inputs;
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
        Assert.Throws<OperationCanceledException>(() => Generator.Examples.ExampleLinter.Check(read.Document!.Json.Root, read.Diagnostics, cancelled));
        Assert.Throws<OperationCanceledException>(() => SpecCompiler.Compile(source, SmallStack.Facts, cancelled));
        Assert.All(result.Files, file => Assert.Throws<OperationCanceledException>(() => file.Emit(cancelled)));
    }

    /// <summary>The lines of the text are read when the first value is located, in the middle of reading or building.</summary>
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
    /// Cancels in each quarter of a document's way through the rooms, and prints how long it took at most to be heard. A tenth of a second is
    /// promised; a busy machine, whose cores have the builds of other tests to do, gets five attempts and thirty times as long, which a room that doesn't look
    /// at the token exceeds all the same.
    /// </summary>
    [Theory]
    [MemberData(nameof(Large))]
    public void It_is_heard_wherever_it_comes(string name)
    {
        const int Points = 4;
        var limit = TimeSpan.FromSeconds(3);
        var document = LargeDocuments.All[name]();
        var whole = SmallStack.Run(document, CancellationToken.None).Time;
        TimeSpan[] shortest = [.. Enumerable.Range(0, Points).Select(point => ShortestOf(5, () => TimeToEnd(document, whole * point / Points), limit / 30))];

        output.WriteLine(FormattableString.Invariant($"{name,-40} {whole.TotalMilliseconds,7:F0} ms, heard after {shortest.Max().TotalMilliseconds,5:F0} ms at most"));
        Assert.All(shortest, time => Assert.InRange(time, TimeSpan.Zero, limit));
    }

    private static TimeSpan ShortestOf(int attempts, Func<TimeSpan> measure, TimeSpan goodEnough)
    {
        var shortest = TimeSpan.MaxValue;
        for (var attempt = 0; attempt < attempts && shortest > goodEnough; attempt++)
        {
            var time = measure();
            shortest = time < shortest ? time : shortest;
        }

        return shortest;
    }

    /// <summary>How long it takes from cancelling until the generator lets go, by giving up or by being done.</summary>
    private static TimeSpan TimeToEnd(string document, TimeSpan delay)
    {
        using var source = new CancellationTokenSource();
        var watch = new Stopwatch();
        using var registration = source.Token.Register(watch.Start);
        source.CancelAfter(delay);
        try
        {
            SmallStack.Compile(document, source.Token);
        }
        catch (OperationCanceledException)
        {
            // Heard.
        }

        return watch.Elapsed;
    }
}
