using Sinch.Voice.Generator.Tests.Corpus;
using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Types;

/// <summary>Every example in a document that is valid against its schema reads and writes back without losing a datum.</summary>
public sealed class ExampleRoundTripTests
{
    public static TheoryData<string> Documents => CorpusTests.Documents;

    [Theory]
    [MemberData(nameof(Documents))]
    public void Of_a_public_document(string id)
    {
        var document = CorpusDocument.Find(id);
        Check(DocumentExamples.Of(document.Path, File.ReadAllText(document.Path)), document.Path);
    }

    [Fact]
    public void Of_the_vendors_document() => Check(DocumentExamples.Of(Spec.Vendor.Path, Spec.Vendor.Content!), Spec.Vendor.Path);

    private static void Check(DocumentExamples examples, string path)
    {
        using var trip = RoundTrip.With(new Spec(examples.Content, path) { Metadata = new() { ["Namespace"] = "Examples" } });
        var lost = examples.Values
            .SelectMany(example => trip.Differences(example.Type, example.Value.ToJsonString()).Select(difference => $"{example.Pointer}: {difference}"))
            .ToList();
        TestContext.Current.TestOutputHelper!.WriteLine($"{examples.Values.Count} valid examples, {examples.Invalid} others; {lost.Count} differences");
        Assert.True(lost.Count == 0, string.Join("\n", lost.Take(40)));
    }
}
