namespace Sinch.Voice.Generator.Tests.Hostile;

/// <summary>References that lead in circles or astray, found by fuzzing.</summary>
public class ReferenceTests
{
    [Theory]
    [InlineData(""" "Left": { "$ref": "#/components/schemas/Left" }, "Right": { "type": "object", "properties": { "left": { "$ref": "#/components/schemas/Left" } } } """)]
    [InlineData(""" "Reply": { "$ref": "#/paths/~1files~1{name}/get/responses/2XX" } """)]
    [InlineData(""" "Reply": { "$ref": "#/components/schemas/Reply/properties" } """)]
    [InlineData(""" "Any": { "$ref": "#/webhooks/removed/post/requestBody/content/application~1json" }, "Pet": { "properties": { "any": { "$ref": "#/components/schemas/Any" } } } """)]
    public void They_are_reported(string schemas)
    {
        var outcome = SmallStack.Run(LargeDocuments.Schemas(schemas), TestContext.Current.CancellationToken);
        Assert.NotNull(outcome.Result.Model);
        Assert.Contains(outcome.Result.Diagnostics, diagnostic => diagnostic.Descriptor.Id is "SVG004" or "SVG018" or "SVG005");
        Assert.DoesNotContain(outcome.Result.Diagnostics, diagnostic => diagnostic.Descriptor.Id == "SVG099");
    }

    [Fact]
    public void References_that_no_builder_visits_are_reported_too()
    {
        const string Document =
            """
            { "openapi": "3.0.0", "info": { "title": "t", "version": "1" },
              "paths": { "/pets": { "get": { "parameters": [ { "$ref": "#/components/parameters/Absent" },
                { "name": "a", "in": "query", "schema": { "$ref": "#/components/schemas/Pett" } } ], "responses": { "204": { "description": "ok" } } } } },
              "components": { "schemas": { "Pet": { "type": "object", "required": [ "kind" ], "properties": { "kind": { "type": "string" } },
                "discriminator": { "propertyName": "kind", "mapping": { "cat": "#/components/schemas/Catt" } } } } } }
            """;
        var outcome = SmallStack.Run(Document, TestContext.Current.CancellationToken);
        Assert.Equal(
            ["Reference '#/components/schemas/Pett' does not resolve to a schema", "Reference '#/components/schemas/Catt' does not resolve to a schema"],
            outcome.Result.Diagnostics.Where(diagnostic => diagnostic.Descriptor.Id == "SVG003").Select(diagnostic => diagnostic.Arguments.Single()));
    }

    [Fact]
    public void A_component_that_refers_to_one_of_another_kind_and_the_same_name_leads_nowhere()
    {
        const string Document =
            """
            { "openapi": "3.0.0", "info": { "title": "t", "version": "1" },
              "paths": { "/pets": { "post": { "requestBody": { "$ref": "#/components/requestBodies/Pet" }, "responses": { "204": { "description": "ok" } } } } },
              "components": { "requestBodies": { "Pet": { "$ref": "#/components/schemas/Pet" } }, "schemas": { "Pet": { "type": "object" } } } }
            """;
        var outcome = SmallStack.Run(Document, TestContext.Current.CancellationToken);
        Assert.NotEmpty(outcome.Result.Diagnostics);
        Assert.DoesNotContain(outcome.Result.Diagnostics, diagnostic => diagnostic.Descriptor.Id == "SVG099");
    }

    [Theory(Timeout = 60_000)]
    [InlineData("\"properties\": { \"inner\": {0} }")]
    [InlineData("\"additionalProperties\": {0}")]
    public async Task A_schema_that_inherits_the_schema_that_contains_it_is_one_type(string part)
    {
        var inner = """{ "type": "object", "allOf": [ { "$ref": "#/components/schemas/Child" } ], "properties": { "info": { "type": "string" } } }""";
        var document = LargeDocuments.Schemas($$"""
            "Parent": { "type": "object", {{part.Replace("{0}", inner, StringComparison.Ordinal)}} },
            "Child": { "type": "object", "allOf": [ { "$ref": "#/components/schemas/Parent" } ], "properties": { "name": { "type": "string" } } }
            """);
        var token = TestContext.Current.CancellationToken;
        var outcome = await Task.Run(() => SmallStack.Run(document, token), token);
        Assert.Contains(outcome.Files, file => file.ToString().Contains(" class ParentInner", StringComparison.Ordinal) || file.ToString().Contains(" class ParentValue", StringComparison.Ordinal));
        Assert.DoesNotContain(outcome.Files, file => file.ToString().Contains("InnerInner", StringComparison.Ordinal) || file.ToString().Contains("ValueValue", StringComparison.Ordinal));
    }
}
