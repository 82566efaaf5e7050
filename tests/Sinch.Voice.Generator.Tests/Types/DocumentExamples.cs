using System.Text.Json;
using System.Text.Json.Nodes;
using Sinch.Voice.Generator.Diagnostics;
using Sinch.Voice.Generator.Examples;
using Sinch.Voice.Generator.Examples.Values;
using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Types;

/// <summary>
/// The examples of a document that are valid against their schemas. So that all of them can be read, whatever the schema is of, the document is
/// made over: its operations go, and components come whose properties are of the schemas with examples, one property each.
/// </summary>
internal sealed class DocumentExamples
{
    private const int PropertiesPerComponent = 20;

    private readonly List<(string Type, JsonObject Value, string Pointer)> _values = [];

    private DocumentExamples(string content) => Content = content;

    public string Content { get; private set; }

    /// <summary>The valid examples: the component that reads one, the JSON, and its location in the document.</summary>
    public IReadOnlyList<(string Type, JsonObject Value, string Pointer)> Values => _values;

    /// <summary>How many examples aren't valid.</summary>
    public int Invalid { get; private set; }

    public static DocumentExamples Of(string path, string content)
    {
        var root = JsonNode.Parse(content)!.AsObject();
        var sink = new DiagnosticSink(Positions.Of(path, content).Find);
        var notes = new LintNotes(sink);
        var references = new LocalReferences(root);
        var dialect = root["openapi"]!.ToString().StartsWith("3.0", StringComparison.Ordinal) ? SchemaDialect.OpenApi30 : SchemaDialect.OpenApi31;
        var examples = new DocumentExamples(content);
        var valid = new List<FoundExample>();
        foreach (var example in ExampleFinder.Find(root, dialect, new ExampleValues(references, notes)))
        {
            var validator = new SchemaValidator(dialect, references, new EcmaPatterns(notes, TestContext.Current.CancellationToken), example.Direction, notes, TestContext.Current.CancellationToken);
            if (validator.Validate(example.Schema, example.Value).Fits)
            {
                valid.Add(example);
            }
            else
            {
                examples.Invalid++;
            }
        }

        examples.MakeOver(root.DeepClone().AsObject(), valid);
        return examples;
    }

    private void MakeOver(JsonObject root, List<FoundExample> valid)
    {
        var schemas = Member(Member(root, "components"), "schemas");
        for (var i = 0; i < valid.Count; i++)
        {
            var (type, name) = ($"Zzz{i / PropertiesPerComponent}", $"p{i % PropertiesPerComponent}");
            Member(Member(schemas, type), "properties")[name] = Schema(valid[i].Schema);
            _values.Add((type, new JsonObject { [name] = valid[i].Value.Node?.DeepClone() }, valid[i].Value.Pointer));
        }

        root["paths"] = new JsonObject();
        root.Remove("webhooks");
        root.Remove("x-webhooks");
        Content = root.ToJsonString();
    }

    private static JsonNode Schema(LocatedValue schema)
    {
        const string Components = "#/components/schemas/";
        return schema.Pointer.StartsWith(Components, StringComparison.Ordinal) && !schema.Pointer[Components.Length..].Contains('/', StringComparison.Ordinal)
            ? new JsonObject { ["$ref"] = schema.Pointer }
            : schema.Node!.DeepClone();
    }

    private static JsonObject Member(JsonObject owner, string name)
    {
        if (owner[name] is not JsonObject member)
        {
            owner[name] = member = [];
        }

        return member;
    }
}
