using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Emission;

/// <summary>Names that meet: each keeps its wire name, and the output compiles.</summary>
public class NamingTests
{
    [Fact]
    public void Schemas_that_come_to_one_name_are_numbered_in_the_order_of_their_own_names()
    {
        var run = Generate.From(Spec.OfSchemas(
            """
            { "a.b": { "type": "object", "properties": { "first": { "type": "string" } } },
              "aB": { "type": "object", "properties": { "second": { "type": "string" } } } }
            """));
        run.AssertDiagnostics("spec/sinch-voice.json(7,3): info SVG009: Name 'AB' is already in use; 'AB2' is used instead").AssertCompiles();
        Assert.Contains("First", run.Source("Sinch.Voice.AB.g.cs"), StringComparison.Ordinal);
        Assert.Contains("Second", run.Source("Sinch.Voice.AB2.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_property_with_the_name_of_its_class_or_of_a_member_of_object_gets_another()
    {
        var run = Generate.From(Spec.OfSchemas(
            """
            { "menu": { "type": "object", "properties": {
                "menu": { "type": "string" }, "toString": { "type": "string" }, "getHashCode": { "type": "string" },
                "additionalProperties": { "type": "string" }, "reader": { "type": "integer" }, "writer": { "type": "integer" }, "properties": { "type": "integer" } } } }
            """)).AssertCompiles();
        Assert.Contains("string? MenuValue { get; init; }", run.Source("Sinch.Voice.Menu.g.cs"), StringComparison.Ordinal);
        Assert.Contains("writer.WriteString(s_properties[1], ToStringValue);", run.Source("Sinch.Voice.Menu.g.cs"), StringComparison.Ordinal);
        Assert.Equal(4, run.Diagnostics.Count);
    }

    [Fact]
    public void Schemas_named_like_types_of_the_runtime_or_of_dotnet_do_not_get_in_the_way()
        => Generate.From(Spec.OfSchemas(
            $$"""
            { {{string.Join(",\n", new[] { "String", "Task", "Type", "Action", "System", "Exception", "JsonElement", "RequestOptions", "SinchVoiceClient", "Func", "Object", "Sinch", "Voice" }
                .Select(name => $$"""
                    "{{name}}": { "type": "object", "required": ["task"], "properties": { "task": { "$ref": "#/components/schemas/Task" }, "when": { "type": "string", "format": "date-time" }, "kind": { "type": "string", "enum": ["Value", "value__", "ToString", "class"] } } }
                    """))}} }
            """)).AssertCompiles();

    [Fact]
    public void Parameters_may_be_keywords_or_the_names_that_every_operation_has()
        => Generate.From(Spec.Of(
            """
            { "/a/{class}/{options}/{cancellationToken}/{body}/{path}": { "get": { "operationId": "op",
                "parameters": [
                  { "name": "path", "in": "path", "required": true, "schema": { "type": "string" } },
                  { "name": "class", "in": "path", "required": true, "schema": { "type": "integer" } },
                  { "name": "options", "in": "path", "required": true, "schema": { "type": "string", "enum": ["a", "b"] } },
                  { "name": "cancellationToken", "in": "path", "required": true, "schema": { "type": "string" } },
                  { "name": "body", "in": "path", "required": true, "schema": { "type": "boolean" } } ],
                "requestBody": { "required": true, "content": { "application/json": { "schema": { "type": "object", "properties": { "n": { "type": "string" } } } } } },
                "responses": { "200": { "description": "ok" } } } } }
            """)).AssertDiagnostics(
                "spec/sinch-voice.json(10,7): info SVG009: Name 'cancellationToken' is already in use; 'pathCancellationToken' is used instead",
                "spec/sinch-voice.json(11,7): info SVG009: Name 'body' is already in use; 'pathBody' is used instead",
                "spec/sinch-voice.json(9,7): info SVG009: Name 'options' is already in use; 'pathOptions' is used instead").AssertCompiles();

    [Fact]
    public void Text_of_the_document_can_not_break_out_of_comments_or_literals()
        => Generate.From(Spec.OfSchemas(
            """
            { "a": { "type": "object", "description": "*/ </summary> <script> \u2028 class X; \u0085 \r\n /// \" \"\"\" {0} \uD800 [x](javascript:alert(1)) `c`",
                "properties": {
                  "quo\"te": { "type": "string", "description": "line\u2029 #error out" },
                  "back\\slash": { "type": "string", "default": "\"; #error" },
                  "new\nline": { "type": "string", "enum": ["\"", "\\", "\n#error"] },
                  "brace{0}": { "type": "string" } } } }
            """)).AssertCompiles();
}
