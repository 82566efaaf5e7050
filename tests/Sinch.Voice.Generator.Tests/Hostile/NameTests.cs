using Sinch.Voice.Generator.Tests.Infrastructure;
using Sinch.Voice.Runtime;

namespace Sinch.Voice.Generator.Tests.Hostile;

/// <summary>A name of the document never means something else to the compiler than the schema it came from.</summary>
public class NameTests
{
    /// <summary>A type of the runtime in the client's own namespace would be hidden by one of the document.</summary>
    [Fact]
    public void No_schema_takes_the_name_of_a_type_or_namespace_of_the_runtime()
    {
        var names = typeof(ApiPipeline).Assembly.GetExportedTypes()
            .Concat(typeof(SinchVoiceCallbackOptions).Assembly.GetExportedTypes())
            .Where(type => type.Namespace!.StartsWith("Sinch.Voice", StringComparison.Ordinal) && !type.IsNested)
            .Select(type => type.Namespace == "Sinch.Voice" ? type.Name.Split('`')[0] : "Runtime")
            .Distinct()
            .ToList();
        var schemas = string.Join(",", names.Select(name => $$""" "{{name}}": { "type": "object", "properties": { "{{name}}": { "$ref": "#/components/schemas/{{name}}" } } }"""));
        var run = new GeneratorHost(Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp12, References.WithAspNetCore, Spec.OfSchemas($"{{ {schemas} }}")).Run();

        Assert.True(names.Count > 20);
        run.AssertCompiles();
    }

    [Theory]
    [InlineData("Sinch", "Voice")]
    [InlineData("System", "Text")]
    [InlineData("System.Text", "Json")]
    [InlineData("Microsoft", "Extensions")]
    [InlineData("Contoso.Calls", "Contoso")]
    [InlineData("Contoso.Calls", "Calls")]
    [InlineData("Global", "Global")]
    public void A_schema_may_be_named_like_a_part_of_a_namespace(string clientNamespace, string schema)
        => Generate.From(Spec.OfSchemas($$"""{ "{{schema}}": { "type": "object", "properties": { "{{schema}}": { "type": "string" } } } }""") with
        {
            Metadata = new() { ["Namespace"] = clientNamespace },
        }).AssertCompiles();

    [Fact]
    public void A_schema_gives_way_to_the_namespace_of_another_client()
    {
        var outer = Spec.OfSchemas("""{ "calls": { "type": "object", "properties": { "n": { "type": "string" } } } }""") with { Path = "a.json", Metadata = new() { ["Namespace"] = "Contoso" } };
        var inner = Spec.OfSchemas("""{ "n": { "type": "string", "enum": [ "x" ] } }""") with { Path = "b.json", Metadata = new() { ["Namespace"] = "Contoso.Calls" } };
        var run = Generate.From(outer, inner);

        run.AssertDiagnostics("a.json(6,32): info SVG009: Name 'Calls' is already in use; 'Calls2' is used instead").AssertCompiles();
    }

    /// <summary>C# allows names of 511 characters, and prefixes and suffixes need some of them.</summary>
    [Theory]
    [InlineData(199)]
    [InlineData(200)]
    [InlineData(500)]
    [InlineData(5000)]
    public void A_name_may_have_any_length(int length)
    {
        var name = new string('n', length);
        var run = Generate.From(Spec.Of(
            $$$"""{ "/{{{{name}}}}": { "post": { "operationId": "{{{name}}}", "tags": [ "{{{name}}}", "{{{name}}}2" ], "requestBody": { "content": { "application/json": { "schema": { "type": "object", "properties": { "{{{name}}}": { "type": "object", "properties": { "{{{name}}}": { "type": "string", "enum": [ "{{{name}}}", "{{{name}}}2" ] } } } } } } } }, "responses": { "204": { "description": "ok" } } } } }""",
            $$"""{ "{{name}}": { "type": "object", "properties": { "{{name}}": { "type": "string" }, "{{name}}2": { "type": "string" } } }, "{{name}}2": { "type": "object", "properties": { "a": { "type": "string" } } } }"""));

        run.AssertCompiles();
        Assert.All(run.HintNames, hintName => Assert.InRange(hintName.Length, 1, 250));
    }

    [Theory]
    [InlineData("Fo\\u200do", "it has invisible formatting characters, which C# ignores in identifiers")]
    [InlineData("E\\u0301", "it is not in Unicode normalization form C")]
    [InlineData("get_Value", "C# reserves its prefix for accessors and operators")]
    [InlineData("op_Implicit", "C# reserves its prefix for accessors and operators")]
    public void A_given_name_that_the_compiler_reads_differently_is_refused(string name, string reason)
    {
        var run = Generate.From(Spec.OfSchemas($$"""{ "a": { "type": "object", "properties": { "value": { "type": "string", "x-ms-client-name": "{{name}}" } } } }"""));
        Assert.EndsWith($"is not a valid client name: {reason}; the default name is used", Assert.Single(run.Diagnostics), StringComparison.Ordinal);
        run.AssertCompiles();
    }
}
