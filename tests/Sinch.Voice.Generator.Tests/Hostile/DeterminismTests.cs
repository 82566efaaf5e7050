using System.Globalization;
using System.Text;
using Sinch.Voice.Generator.Tests.Corpus;
using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Hostile;

/// <summary>The same document produces the same bytes on every machine, at any time.</summary>
public class DeterminismTests
{
    public static TheoryData<string> Documents => [.. AllDocuments().Keys];

    [Theory]
    [MemberData(nameof(Documents))]
    public void It_comes_out_the_same(string name)
    {
        var text = AllDocuments()[name]();
        var expected = Generated(text, "spec/api.json", "en-US");

        Assert.Equal(expected, Generated(text, "spec/api.json", "en-US"));
        Assert.Equal(expected, Generated(text, "spec/api.json", "tr-TR"));
        Assert.Equal(expected, Generated(text, "elsewhere/below/api.json", "ar-SA"));

        // Not ReplaceLineEndings: JSON strings may contain other Unicode line terminators.
        Assert.Equal(expected, Generated(text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal), "spec/api.json", "en-US"));
    }

    [Fact]
    public void So_do_several_in_another_order()
    {
        Spec[] specs = [.. AllDocuments().Take(12).Select((document, i) => new Spec(document.Value(), $"spec/{i}.json") { Metadata = { ["Namespace"] = $"Document{i}" } })];
        Assert.Equal(Sources(new GeneratorHost(specs).Run()), Sources(new GeneratorHost([.. specs.Reverse()]).Run()));
    }

    private static Dictionary<string, Func<string>> AllDocuments()
    {
        var documents = new Dictionary<string, Func<string>> { ["the vendor's"] = () => Spec.Vendor.Content! };
        foreach (var document in CorpusDocument.All)
        {
            documents.Add(document.Id, () => document.ToSpec().Content!);
        }

        foreach (var document in HostileCorpus.IsPresent ? HostileCorpus.Documents.Where(document => document.File.EndsWith(".json", StringComparison.Ordinal)) : [])
        {
            documents.Add(document.File, () => Encoding.UTF8.GetString(HostileCorpus.Read(document)));
        }

        return documents;
    }

    private static string Generated(string text, string path, string culture)
    {
        var (before, beforeUI) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            return Sources(new GeneratorHost(new Spec(text, path)).Run());
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, beforeUI);
        }
    }

    /// <summary>Everything that is emitted, in the order of names.</summary>
    private static string Sources(GeneratorRun run)
        => string.Concat(run.Result.GeneratedSources.OrderBy(source => source.HintName, StringComparer.Ordinal).Select(source => $"==> {source.HintName}\n{source.SourceText}\n"));
}
