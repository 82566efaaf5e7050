using Sinch.Voice.Generator.Tests.Corpus;
using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Files;

/// <summary>A document in several files emits what it emits as one.</summary>
public class SplitDocumentTests
{
    public static TheoryData<string> Documents => CorpusDocument.All.Count == 0
        ? [new TheoryDataRow<string>("none") { Skip = CorpusDocument.SkipReason }]
        : [.. CorpusDocument.All.Where(document => new FileInfo(document.Path).Length < 150_000).Select(document => new TheoryDataRow<string>(document.Id))];

    [Fact]
    public void The_vendors_document_does() => AssertSame(Spec.Vendor, listsComponents: true);

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_public_document_does_if_it_lists_its_components(string id) => AssertSame(CorpusDocument.Find(id).ToSpec(), listsComponents: true);

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_public_document_does_if_only_references_lead_to_its_components(string id) => AssertSame(CorpusDocument.Find(id).ToSpec(), listsComponents: false);

    private static void AssertSame(Spec spec, bool listsComponents)
    {
        var (whole, split) = (new GeneratorHost(spec).Run(), new GeneratorHost(SplitDocument.Of(spec, listsComponents)).Run());

        // A document without operations is a list of types, and nothing refers to them.
        if (listsComponents || whole.HintNames.Any(name => name.EndsWith("Client.g.cs", StringComparison.Ordinal) && !name.EndsWith(".CorpusClient.g.cs", StringComparison.Ordinal)))
        {
            Assert.NotEmpty(whole.HintNames);
            Assert.Equal(whole.HintNames.Order(StringComparer.Ordinal), split.HintNames.Order(StringComparer.Ordinal));
            Assert.All(whole.HintNames, name => Assert.Equal(whole.Source(name), split.Source(name)));
        }
    }
}
