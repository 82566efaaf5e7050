using System.Text.Json.Nodes;
using Sinch.Voice.Generator.Diagnostics;
using Sinch.Voice.Generator.Examples;
using Sinch.Voice.Generator.Examples.Values;
using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Examples;

/// <summary>The linter and NJsonSchema on the vendor's document: a defect of one would show as a difference.</summary>
public class SecondOpinionTests
{
    private static readonly JsonNode?[] s_others = [null, 7, 1.5, true, "zzz", new JsonObject(), new JsonArray(), new JsonArray("x")];
    private static readonly LocalReferences s_references = new(ComponentExamples.Document.AsObject());

    [Fact]
    public async Task Both_find_the_same_30_of_67_examples_at_odds_with_their_schema()
    {
        var opinion = await SecondOpinion.CreateAsync(ComponentExamples.Document);
        var ours = ComponentExamples.All.Where(example => Violations(example.Schema, example.Value).Count > 0).Select(example => example.Name).ToArray();
        Assert.Equal(67, ComponentExamples.All.Count);
        Assert.Equal(ComponentExamples.All.Where(example => !opinion.Fits(example.Schema, example.Value)).Select(example => example.Name), ours);
        Assert.Equal(30, ours.Length);
        Assert.Equal(["connectSip", "runMenu"], ours.Where(name => !char.IsDigit(name[0])));
    }

    /// <summary>With members that the schema doesn't describe, 41.</summary>
    [Fact]
    public void Eleven_more_have_members_that_their_schema_does_not_describe()
    {
        var more = ComponentExamples.All
            .Where(example => Violations(example.Schema, example.Value).Count == 0 && HasOtherMembers(example.Schema, example.Value))
            .Select(example => example.Name);
        Assert.Equal(
            [
                "customCalloutRequest", "customCalloutAMDRequest", "ICEexample", "DICEexample", "PIEexample", "NotifyRecordingFinishedExample",
                "NotifyRecordingAvailableExample", "NotifyAMDExample", "NotifyAMDBeepExample", "connectMxp", "startRecording",
            ],
            more);
    }

    [Fact]
    public async Task Both_agree_on_every_example_with_any_value_missing_or_changed()
    {
        var opinion = await SecondOpinion.CreateAsync(ComponentExamples.Document);
        var differences = new List<string>();
        var count = 0;
        foreach (var (name, schema, value) in ComponentExamples.All)
        {
            foreach (var edited in Edits(value))
            {
                count++;
                if (opinion.Fits(schema, edited) != (Violations(schema, edited).Count == 0))
                {
                    differences.Add($"{name}: {edited.ToJsonString()}: {string.Join(" | ", Violations(schema, edited))}");
                }
            }
        }

        Assert.Empty(differences);
        Assert.True(count > 1000, $"There were only {count} edits.");
    }

    /// <summary>Returns the value without each of its members, and with each of its values replaced.</summary>
    private static IEnumerable<JsonNode> Edits(JsonNode value)
    {
        foreach (var path in Paths(value, []))
        {
            yield return Edit(value, path, (owner, name) => owner.Remove(name));
            foreach (var other in s_others)
            {
                yield return Edit(value, path, (owner, name) => owner[name] = other?.DeepClone());
            }
        }
    }

    /// <summary>The ways to every member of every object.</summary>
    private static IEnumerable<object[]> Paths(JsonNode? node, object[] path) => node switch
    {
        JsonObject members => members.SelectMany(member => Paths(member.Value, [.. path, member.Key]).Prepend([.. path, member.Key])),
        JsonArray items => items.SelectMany((item, index) => Paths(item, [.. path, index])),
        _ => [],
    };

    private static JsonNode Edit(JsonNode value, object[] path, Action<JsonObject, string> edit)
    {
        var result = value.DeepClone();
        var owner = path[..^1].Aggregate(result, (node, step) => step is int index ? node[index]! : node[(string)step]!);
        edit(owner.AsObject(), (string)path[^1]);
        return result;
    }

    // NJsonSchema isn't asked about formats: the vendor's are mostly its own.
    private static IReadOnlyList<string> Violations(string schema, JsonNode value)
        => [.. Validate(schema, value).Findings.Select(finding => finding.Text).Where(text => !text.Contains("is not a valid date-time", StringComparison.Ordinal))];

    private static bool HasOtherMembers(string schema, JsonNode value)
    {
        var coverage = Validate(schema, value).Coverage;
        return HasOther(new LocatedValue(value, "#/value"));

        bool HasOther(LocatedValue node)
            => node.Members.Any(member => coverage.NamesOf(node)?.Contains(member.Name) == false || HasOther(member.Value)) || node.Items.Any(HasOther);
    }

    private static Outcome Validate(string schema, JsonNode value)
    {
        var notes = new LintNotes(new DiagnosticSink(Positions.Of("api.json", "{}").Find));
        var validator = new SchemaValidator(
            SchemaDialect.OpenApi30, s_references, new EcmaPatterns(notes, TestContext.Current.CancellationToken), Direction.Either, notes, TestContext.Current.CancellationToken);
        return validator.Validate(s_references.Find("#/components/schemas/" + schema)!.Value, new LocatedValue(value, "#/value"));
    }
}
