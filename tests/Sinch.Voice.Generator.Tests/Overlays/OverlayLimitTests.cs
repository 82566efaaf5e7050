using System.Text.Json.Nodes;
using Sinch.Voice.Generator.Json.Paths;
using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Overlays;

/// <summary>However few characters a query has, it comes to an end.</summary>
public class OverlayLimitTests
{
    private const string TooManySteps =
        "it exceeds the limit of steps for selecting and comparing nodes; use a narrower target, for example names instead of '..'";

    /// <summary>About 500 values in 4,000 characters.</summary>
    private static readonly string s_document = $$"""{ "l": [ {{string.Join(",", Enumerable.Repeat("{\"a\":1}", 250))}} ] }""";

    [Fact]
    public void A_node_that_is_selected_twice_is_not_doubled_by_each_segment_that_follows()
    {
        const int Levels = 28;
        var (open, close) = (string.Concat(Enumerable.Repeat("""{"a":""", Levels)), new string('}', Levels));
        var target = "$" + string.Concat(Enumerable.Repeat("[*,*]", Levels));
        Overlaid.From($"{open}1{close}", Overlaid.Overlay($$"""[ { "target": "{{target}}", "update": 2 } ]"""))
            .AssertDiagnostics()
            .AssertRoot($"{open}2{close}");
    }

    [Fact]
    public void Nor_is_one_that_several_nodes_have_as_a_descendant()
    {
        const int Levels = 28;
        var (open, close) = (string.Concat(Enumerable.Repeat("""{"a":""", Levels)), new string('}', Levels));
        var target = "$" + string.Concat(Enumerable.Repeat("..*", 12));
        var nodes = JsonPath.Parse(target).Evaluate(JsonNode.Parse($"{open}1{close}"), new StepBudget(20_000, TestContext.Current.CancellationToken));
        Assert.Equal(Levels - 11, nodes.Count);
    }

    [Theory]
    [InlineData("$..[?$..[?$..zzz]]")]
    [InlineData("$..[?$..[?$ == $]]")]
    [InlineData("$..[?!$..[?!$..[?@ == 2]]]")]
    public void A_query_that_asks_another_at_every_node_is_an_error_at_its_line(string target)
        => Overlaid.From(s_document, Overlaid.Overlay($$"""
            [
              { "target": "$.l[0].a", "update": 2 },
              { "target": "{{target}}", "update": 3 },
              { "target": "$.l[1].a", "update": 4 }
            ]
            """)).AssertDiagnostics($"0.json(3,5): error SVG044: The action cannot be applied to 'doc.json': {TooManySteps}");

    [Fact]
    public void So_is_what_is_copied()
        => Overlaid.From(s_document, Overlaid.Overlay("""[ { "target": "$.l[0]", "copy": "$..[?$..[?$..zzz]]" } ]"""))
            .AssertDiagnostics($"0.json(1,84): error SVG044: The action cannot be applied to 'doc.json': {TooManySteps}");

    /// <summary>Each of them alone has steps enough.</summary>
    [Fact]
    public void All_actions_of_a_document_share_its_steps()
    {
        var action = """{ "target": "$..[?$..zzz]", "update": 1 }""";
        var said = Overlaid.From(s_document, [.. Enumerable.Repeat(Overlaid.Overlay($"[{string.Join(",", Enumerable.Repeat(action, 40))}]"), 3)]).Diagnostics;
        Assert.Contains(said, text => text.EndsWith(TooManySteps, StringComparison.Ordinal));
        Assert.StartsWith("0.json(1,83): warning SVG045: ", said[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Queries_hear_that_they_are_cancelled()
    {
        using var cancellation = new CancellationTokenSource();
        var budget = new StepBudget(1000, cancellation.Token);
        var query = JsonPath.Parse("$..a");
        Assert.Single(query.Evaluate(JsonNode.Parse("""{ "a": 1 }"""), budget));

        cancellation.Cancel();
        Assert.Throws<OperationCanceledException>(() => query.Evaluate(JsonNode.Parse("""{ "a": 1 }"""), budget));
    }

    [Theory]
    [InlineData(0, 10_000_000)]
    [InlineData(10_000_000, 210_000_000)]
    public void A_longer_document_has_more_steps(int length, long steps)
    {
        var budget = StepBudget.Of(length, TestContext.Current.CancellationToken);
        budget.Take(steps);
        Assert.Throws<StepBudgetException>(() => budget.Take());
    }
}
