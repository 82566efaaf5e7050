using Sinch.Voice.Generator.Json;

namespace Sinch.Voice.Generator.Tests.Hostile;

/// <summary>However large or entangled a document is, it is done with in little time, stack and memory.</summary>
public class LimitTests(ITestOutputHelper output)
{
    /// <summary>
    /// The limit of all allocations, most of which are short-lived: four times the memory that a document may use at once. Quadratic growth
    /// exceeds it.
    /// </summary>
    private const long MostBytes = 4 * 300L * 1024 * 1024;

    public static TheoryData<string> Large => [.. LargeDocuments.All.Keys];

    [Theory(Timeout = 300_000)]
    [MemberData(nameof(Large))]
    public async Task A_large_document_comes_to_an_end(string name)
    {
        var document = LargeDocuments.All[name]();
        var token = TestContext.Current.CancellationToken;
        var outcome = await Task.Run(() => SmallStack.Run(document, token), token);
        Print(name, outcome);

        Assert.DoesNotContain(outcome.Result.Diagnostics, diagnostic => diagnostic.Descriptor.Id == "SVG099");
        Assert.DoesNotContain(outcome.Result.Diagnostics, diagnostic => string.Concat(diagnostic.Arguments).Contains("OpenAPI reader failed", StringComparison.Ordinal));
        Assert.InRange(outcome.AllocatedBytes, 0, MostBytes);
    }

    public static TheoryData<string, string> Nestings => new()
    {
        { """{ "properties": { "a": """, "} }" },
        { """{ "type": "array", "items": """, "}" },
        { """{ "type": "object", "additionalProperties": """, "}" },
        { """{ "allOf": [ """, "] }" },
        { """{ "oneOf": [ """, "] }" },
        { """{ "anyOf": [ { "properties": { "b": { "enum": [ "x" ] } } }, """, "] }" },
        { """{ "not": """, "}" },
        { """{ "type": "object", "example": { "a": 1 }, "properties": { "a": """, "} }" },
        { """{ "default": """, "}" },
        { """{ "example": """, "}" },
        { """{ "enum": [ """, "] }" },
        { """{ "x-any": """, "}" },
    };

    [Theory]
    [MemberData(nameof(Nestings))]
    public void The_maximum_nesting_is_safe_on_a_small_stack(string open, string close)
    {
        // The document itself has three levels around its schemas, and the siblings of the inner schema may have as many.
        var levels = (JsonFile.DeepestNesting - 8) / (open.Count("{[".Contains) - open.Count("}]".Contains));
        var outcome = SmallStack.Run(LargeDocuments.NestedSchemas(open, close, levels), TestContext.Current.CancellationToken);
        Print(open, outcome);

        Assert.NotNull(outcome.Result.Model);
        Assert.DoesNotContain(outcome.Result.Diagnostics, diagnostic => diagnostic.Descriptor.Id == "SVG099");
    }

    private void Print(string name, SmallStack.Outcome outcome) => output.WriteLine(FormattableString.Invariant(
        $"{name,-40} {outcome.Time.TotalMilliseconds,7:F0} ms {outcome.AllocatedBytes / 1024.0 / 1024,7:F1} MB {outcome.Files.Count,6} files  ")
        + string.Join(" ", outcome.Result.Diagnostics.GroupBy(diagnostic => diagnostic.Descriptor.Id).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => $"{group.Key}×{group.Count()}")));
}
