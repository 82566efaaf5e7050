using System.Text.Json.Nodes;

namespace Sinch.Voice.Client.Tests.Examples;

/// <summary>Every example of the document goes through the type that the document assigns to it, and comes back whole.</summary>
public class ExampleTests(ITestOutputHelper output)
{
    /// <summary>Members of the examples that their schemas lack: kept beside the typed properties, and written back.</summary>
    private static readonly Dictionary<string, string[]> s_undescribed = new()
    {
        ["startRecording"] = ["destination"],
        ["#/components/schemas/unassignNumbers/example"] = ["numbers"],
    };

    public static TheoryData<string> Components => [.. ExampleCatalog.Components.Select(example => example.Name)];

    public static TheoryData<string> Inline => [.. ExampleCatalog.Inline.Select(example => example.Name)];

    [Theory]
    [MemberData(nameof(Components))]
    public void A_component_example_loses_nothing(string name) => Check(ExampleCatalog.Components.Single(example => example.Name == name));

    [Theory]
    [MemberData(nameof(Inline))]
    public void An_inline_example_loses_nothing(string name) => Check(ExampleCatalog.Inline.Single(example => example.Name == name));

    [Fact]
    public void All_examples_are_among_them()
    {
        Assert.Equal(67, ExampleCatalog.Components.Count);
        Assert.Equal(11, ExampleCatalog.Inline.Count);
        var seven = ExampleCatalog.Components.Where(example => example.Value["event"] is not null).ToList();
        Assert.Equal(7, seven.Count);
    }

    [Fact]
    public void The_examples_of_webhooks_are_variants_of_the_union_of_all_events()
    {
        foreach (var example in ExampleCatalog.Components.Where(example => example.Value["event"] is not null))
        {
            Check(example with { SchemaId = "webhooksEvent" });
        }
    }

    [Fact]
    public void The_table_of_all_examples()
    {
        output.WriteLine($"{"example",-95} {"type",-36} result");
        foreach (var example in ExampleCatalog.Components.Concat(ExampleCatalog.Inline))
        {
            var (model, written) = ReadModel.As(example.SchemaId, example.Value);
            var problems = LostData.Find(example.Value, written).ToList();
            var variants = string.Join(", ", ModelGraph.Variants(model).Select(type => type.Name).Distinct());
            output.WriteLine($"{example.Name,-95} {model.GetType().Name,-36} {(problems.Count == 0 ? "ok" : string.Join("; ", problems))} {variants}");
            Assert.Empty(problems);
        }
    }

    private static void Check(Example example)
    {
        var (model, written) = ReadModel.As(example.SchemaId, example.Value);
        Assert.Empty(LostData.Find(example.Value, written));
        Assert.Equal(ExpectedVariants(example.Value, example.SchemaId).Order(), ModelGraph.Variants(model).Select(type => type.Name).Order());
        Assert.Equal(s_undescribed.GetValueOrDefault(example.Name) ?? [], ModelGraph.Additional(model));
    }

    /// <summary>The variants by the words in the example, found without the generated code.</summary>
    private static IEnumerable<string> ExpectedVariants(JsonNode? value, string schemaId)
    {
        if (schemaId == "webhooksEvent")
        {
            yield return Capital((string)value!["event"]!) + "Event";
        }

        if (schemaId == "CalloutRequest")
        {
            yield return Capital((string)value!["method"]!) + "Request";
        }

        foreach (var (name, node) in Descendants(value))
        {
            if (node is JsonObject { } inner)
            {
                if (inner["name"] is { } word)
                {
                    yield return Capital((string)word!) + (name == "action" ? "Action" : "Instruction");
                }

                // connectMxp, connectSip and connectStream name the one type of destination they take: no union there.
                var parent = inner.Parent as JsonObject;
                if (inner["endpoint"] is not null && parent?["name"] is null)
                {
                    yield return (string)inner["type"]! == "did" ? "DestinationDid" : "DestinationPstn";
                }
            }
        }
    }

    private static IEnumerable<(string Name, JsonNode? Node)> Descendants(JsonNode? value, string name = "")
    {
        yield return (name, value);
        var children = value switch
        {
            JsonObject obj => obj.Select(member => (member.Key, member.Value)),
            JsonArray array => array.Select(item => (name, item)),
            _ => [],
        };
        foreach (var inner in children.SelectMany(child => Descendants(child.Item2, child.Item1)))
        {
            yield return inner;
        }
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
