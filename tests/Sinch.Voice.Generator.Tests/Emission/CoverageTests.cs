using System.Text.Json.Nodes;
using Sinch.Voice.Generator.CSharp;
using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Emission;

/// <summary>Everything in the vendor's document comes out: counted against the document itself.</summary>
public class CoverageTests(ITestOutputHelper output)
{
    private static readonly JsonNode s_document = JsonNode.Parse(Spec.Vendor.Content!)!;
    private static readonly GeneratorRun s_run = new GeneratorHost(Spec.Vendor.WithUnreferenced()).RunTwice();

    [Fact]
    public void Every_component_schema_becomes_a_type()
    {
        var schemas = s_document["components"]!["schemas"]!.AsObject();
        Assert.Equal(81, schemas.Count);

        // timeStamp is a date-time and nothing else: it becomes DateTimeOffset wherever it is used.
        var missing = schemas.Select(schema => schema.Key)
            .Where(id => !s_run.HintNames.Contains($"Sinch.Voice.{Identifiers.Pascal(id)}.g.cs"));
        Assert.Equal(["timeStamp"], missing);
        Assert.Contains("DateTimeOffset? Timestamp", s_run.Source("Sinch.Voice.IceRequest.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_operation_is_a_method_under_each_of_its_tags()
    {
        var operations = 0;
        foreach (var (path, item) in s_document["paths"]!.AsObject())
        {
            foreach (var (method, operation) in item!.AsObject().Where(member => member.Value is JsonObject { } value && value.ContainsKey("responses")))
            {
                operations++;
                var id = (string)operation!["operationId"]!;
                foreach (var tag in operation["tags"]!.AsArray())
                {
                    var source = s_run.Source($"Sinch.Voice.{tag}Client.g.cs");
                    Assert.Contains($"new(\"{id}\", global::System.Net.Http.HttpMethod.{Identifiers.Pascal(method)}, \"{path}\", ", source, StringComparison.Ordinal);
                    Assert.Contains($" {id[(id.IndexOf('_', StringComparison.Ordinal) + 1)..]}Async(".Replace("URLs", "Urls", StringComparison.Ordinal), source, StringComparison.Ordinal);
                }
            }
        }

        Assert.Equal(14, operations);
    }

    [Fact]
    public void Every_inline_object_and_every_enum_of_several_values_becomes_a_type()
    {
        var pointers = s_run.Result.GeneratedSources.Select(source => source.SourceText.ToString()).ToList();
        var missing = new List<string>();
        Walk(s_document["components"]!["schemas"]!, "#/components/schemas", (pointer, schema) =>
        {
            var isObject = schema["properties"] is JsonObject && !pointer.Contains("/allOf/", StringComparison.Ordinal);
            var isEnum = schema["enum"] is JsonArray { Count: > 1 };
            if ((isObject || isEnum) && !pointers.Exists(text => text.Contains($"From <c>{pointer}</c> in", StringComparison.Ordinal)))
            {
                missing.Add(pointer);
            }
        });
        Assert.Empty(missing);
    }

    [Fact]
    public void Every_union_becomes_a_struct_with_all_its_variants()
    {
        var unions = 0;
        Walk(s_document["components"]!["schemas"]!, "#/components/schemas", (pointer, schema) =>
        {
            if ((schema["oneOf"] ?? schema["anyOf"]) is JsonArray variants)
            {
                unions++;
                var isComponent = pointer.LastIndexOf('/') == "#/components/schemas".Length;
                var constructors = variants.Select(variant => $"(global::Sinch.Voice.{Identifiers.Pascal(((string)variant!["$ref"]!).Split('/')[^1])} value) => Value = value;").ToList();

                // Equal inline unions are one struct, which names the place of the first; the one constructor more is that of unknown variants.
                Assert.Contains(s_run.Result.GeneratedSources.Select(source => source.SourceText.ToString()), source
                    => source.Split(" value) => Value = value;").Length - 1 == constructors.Count + 1
                        && constructors.TrueForAll(constructor => source.Contains(constructor, StringComparison.Ordinal))
                        && (!isComponent || source.Contains($"From <c>{pointer}</c> in", StringComparison.Ordinal)));
            }
        });
        Assert.Equal(16, unions);
    }

    [Fact]
    public void The_figures_in_the_README_are_those_of_the_output()
    {
        var sources = new GeneratorHost(Spec.Corrected).Run().Result.GeneratedSources.Select(source => source.SourceText.ToString()).ToList();
        var figures = $"{sources.Count} files, {sources.Sum(source => source.Split('\n').Length - 1):N0} lines";
        output.WriteLine(figures);
        Assert.Contains(figures, Repository.Read("README.md"), StringComparison.Ordinal);
    }

    private static void Walk(JsonNode? node, string pointer, Action<string, JsonObject> visit)
    {
        switch (node)
        {
            case JsonObject value:
                visit(pointer, value);
                foreach (var (name, child) in value.Where(member => member.Key is not ("example" or "examples" or "x-codeSamples" or "x-enumDescriptions")))
                {
                    Walk(child, $"{pointer}/{name}", visit);
                }

                break;
            case JsonArray values:
                for (var i = 0; i < values.Count; i++)
                {
                    Walk(values[i], $"{pointer}/{i}", visit);
                }

                break;
        }
    }
}
