using Sinch.Voice.Benchmarks.Generation;
using Sinch.Voice.Benchmarks.Harness;
using Sinch.Voice.Benchmarks.Ratios;
using Sinch.Voice.Generator.Tests.Growth;

namespace Sinch.Voice.Benchmarks.Pairs;

/// <summary>The characters emitted for documents of every growing kind: of twice the schemas, against the schemas once.</summary>
internal sealed class EmittedText : IPair
{
    private const int Schemas = 40;

    public IEnumerable<RatioLine> Measure()
    {
        foreach (var document in GrowingDocument.All)
        {
            // No numbers of characters in the names: they have to be the same for two runs to be compared.
            var growth = Length(document, 2 * Schemas) / Length(document, Schemas);
            yield return new(FormattableString.Invariant($"{document.Name}, {2 * Schemas}"), FormattableString.Invariant($"{Schemas}, characters emitted"), growth, Bar.AtMost(2.2));
        }
    }

    private static double Length(GrowingDocument document, int count)
        => Consumer.Run(Consumer.CreateDriver(new SpecFile(SpecFile.DocumentPath, document.Of(count)), hasOverlay: false), Consumer.Compilation)
            .GetRunResult().Results[0].GeneratedSources.Sum(source => (double)source.SourceText.Length);
}
