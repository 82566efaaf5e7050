using System.Text.Json.Nodes;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Sinch.Voice.Benchmarks.Generation;
using Sinch.Voice.Benchmarks.Harness;
using Sinch.Voice.Benchmarks.Ratios;

namespace Sinch.Voice.Benchmarks.Pairs;

/// <summary>The work after a new property in a schema of one type, compared with a whole run.</summary>
[MemoryDiagnoser]
[WarmupCount(40)]
public class EditSchema : IPair
{
    /// <summary>The type itself, and the listing of the public surface, which has a line more.</summary>
    private const int FilesTouched = 2;

    private readonly Generate _generate = new();
    private readonly SpecFile _document = new(SpecFile.DocumentPath, VendorDocument.Text);
    private readonly SpecFile _edited = new(SpecFile.DocumentPath, Edit());
    private readonly GeneratorDriver _driver;

    public EditSchema() => _driver = Consumer.Run(Consumer.CreateDriver(_document, tracksSteps: true), Consumer.Compilation);

    [Benchmark]
    public GeneratorDriver Edited() => Consumer.Run(_driver.ReplaceAdditionalText(_document, _edited), Consumer.Compilation);

    [Benchmark(Baseline = true)]
    public void Whole() => _generate.Generated();

    IEnumerable<RatioLine> IPair.Measure()
    {
        yield return new("a property added to a schema", "files emitted again", Steps.FilesEmitted(Edited()), Bar.AtMost(FilesTouched, "files"));
    }

    private static string Edit()
    {
        var document = JsonNode.Parse(VendorDocument.Text)!;
        document["components"]!["schemas"]!["callHeader"]!["properties"]!["added"] = new JsonObject { ["type"] = "string" };
        return document.ToJsonString();
    }
}
