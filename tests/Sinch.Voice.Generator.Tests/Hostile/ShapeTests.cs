using System.Text.Json.Nodes;
using Sinch.Voice.Generator.Json;
using Sinch.Voice.Generator.Reading;
using Sinch.Voice.Generator.Reading.Sanitizing;
using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Hostile;

/// <summary>Values of the wrong JSON type anywhere in a document: each is reported at its line, and the rest is read.</summary>
public class ShapeTests
{
    private static readonly string[] s_values =
    [
        "5", "-1", "1.5", "1e99", "\"x\"", "\"\"", "\"true\"", "\"http://[::1\"", "\"../x#/\"", "\"#/\"", "\"#/components/schemas/S\"", "true", "false", "null",
        "[]", "[null]", "[1]", "[\"x\"]", "[{}]", "[[]]", "{}", """{ "x": null }""", """{ "x": 1 }""", """{ "x": "y" }""", """{ "x": [] }""", """{ "x": {} }""",
        """{ "$ref": 5 }""", """{ "$ref": "" }""", """{ "$ref": "#/components/schemas/" }""", """{ "$ref": "//" }""", """{ "$ref": {} }""", """{ "*": "#/", "/": "http://" }""",
    ];

    public static TheoryData<string, string> Locations => [.. Templates().SelectMany(template => (string[])["3.0.3", "3.1.0", "3.2.0"], (template, version) => (template.Name, version))];

    [Theory]
    [MemberData(nameof(Locations))]
    public void Any_value_may_stand_at_any_keyword(string shape, string version)
    {
        var template = Templates().First(candidate => candidate.Name == shape).Document;
        foreach (var keyword in ShapeTable.Of(Enum.Parse<OpenApiVersion>("OpenApi" + version.Replace(".", string.Empty, StringComparison.Ordinal)[..2]))[shape].Keys.Append("$ref"))
        {
            foreach (var value in s_values)
            {
                var document = template(version, $"\"{(keyword == ShapeTable.AnyName ? "/x" : keyword)}\": {value}");
                var outcome = SmallStack.Run(document, TestContext.Current.CancellationToken);

                Assert.All(outcome.Result.Diagnostics, diagnostic => Assert.False(diagnostic.Descriptor.Id is "SVG001" or "SVG099", $"{document}\n{diagnostic.ToDiagnostic()}"));
                Assert.NotNull(outcome.Result.Model);
            }
        }
    }

    [Fact]
    public void Every_object_of_the_table_has_a_place_in_these_tests()
        => Assert.Equal(ShapeTable.Of(OpenApiVersion.OpenApi32).Keys.Order(StringComparer.Ordinal), Templates().Select(template => template.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void A_value_of_the_wrong_kind_is_reported_at_its_line_and_the_rest_is_read()
    {
        var run = Generate.From(new Spec(
            """
            { "openapi": "3.0.3", "info": { "title": "T", "version": 1.0 }, "servers": [ { "url": "https://api.example.com" } ],
              "paths": {
                "no-slash": { "get": { "responses": { "204": { "description": "ok" } } } },
                "/a": { "get": { "operationId": "op", "deprecated": "yes", "tags": 5,
                  "responses": { "204": { "description": "ok" } } } },
                "/b": null },
              "components": { "schemas": {
                "a": { "type": "object", "additionalProperties": "yes",
                  "required": "n",
                  "properties": { "n": { "type": "string", "minLength": 1e99 },
                    "o": 7 } } } } }
            """).WithUnreferenced());

        run.AssertDiagnostics(
            "spec/sinch-voice.json(1,47): warning SVG003: The document violates the OpenAPI specification: '#/info/version' is a number, not a string; it is converted to a string",
            "spec/sinch-voice.json(3,5): warning SVG003: The document violates the OpenAPI specification: path 'no-slash' does not start with '/'; its operations are skipped",
            "spec/sinch-voice.json(4,43): warning SVG003: The document violates the OpenAPI specification: '#/paths/~1a/get/deprecated' is a string, not a boolean; it is ignored",
            "spec/sinch-voice.json(4,64): warning SVG003: The document violates the OpenAPI specification: '#/paths/~1a/get/tags' is a number, not an array; it is ignored",
            "spec/sinch-voice.json(6,5): warning SVG003: The document violates the OpenAPI specification: '#/paths/~1b' is null, not an object; it is ignored",
            "spec/sinch-voice.json(8,30): warning SVG003: The document violates the OpenAPI specification: '#/components/schemas/a/additionalProperties' is a string, not an object or a boolean; it is ignored",
            "spec/sinch-voice.json(9,7): warning SVG003: The document violates the OpenAPI specification: '#/components/schemas/a/required' is a string, not an array; it is ignored",
            "spec/sinch-voice.json(10,48): warning SVG003: The document violates the OpenAPI specification: '#/components/schemas/a/properties/n/minLength' is 1e99, not an integer from 0 to 2147483647; it is ignored",
            "spec/sinch-voice.json(11,9): warning SVG003: The document violates the OpenAPI specification: '#/components/schemas/a/properties/o' is a number, not an object; it is treated as a schema that accepts any JSON").AssertCompiles();
        Assert.Contains("public string? N { get; init; }", run.Source("Sinch.Voice.A.g.cs"), StringComparison.Ordinal);
        Assert.Contains("public global::System.Text.Json.JsonElement? O { get; init; }", run.Source("Sinch.Voice.A.g.cs"), StringComparison.Ordinal);
        Assert.Contains(" OpAsync(", run.Source("Sinch.Voice.DefaultClient.g.cs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "": [] }""", "")]
    [InlineData("""{ "key": [], " \u2028": [ "scope" ] }""", " \u2028")]
    public void A_security_scheme_without_a_name_is_skipped_alone(string requirement, string name)
    {
        var run = Generate.From(new Spec($$"""
            { "openapi": "3.0.3", "info": { "title": "T", "version": "1" }, "servers": [ { "url": "https://api.example.com" } ],
              "components": { "securitySchemes": { "key": { "type": "http", "scheme": "bearer" } } },
              "paths": { "/a": { "get": { "operationId": "op", "security": [
                {{requirement}}
              ], "responses": { "204": { "description": "ok" } } } } } }
            """)).AssertCompiles();

        Assert.EndsWith(
            $"SVG003: The document violates the OpenAPI specification: '#/paths/~1a/get/security/0/{name}' has a blank security scheme name; it is ignored",
            Assert.Single(run.Diagnostics),
            StringComparison.Ordinal);
        Assert.Contains(" OpAsync(", run.Source("Sinch.Voice.DefaultClient.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_blank_tag_is_skipped_alone()
    {
        var run = Generate.From(Spec.Of("""{ "/a": { "get": { "operationId": "op", "tags": [ "", " \u2029", "Calls" ], "responses": { "204": { "description": "ok" } } } } }""")).AssertCompiles();

        Assert.Equal(["'#/paths/~1a/get/tags/0' is \"\", not a name; it is ignored", "'#/paths/~1a/get/tags/1' is \" \\u2029\", not a name; it is ignored"],
            run.Diagnostics.Select(said => said[said.IndexOf('\'', StringComparison.Ordinal)..]));
        Assert.Contains(" OpAsync(", run.Source("Sinch.Voice.CallsClient.g.cs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "a": 7 }""")]
    [InlineData("""{ "$ref": "#/components/schemas/A" }""")]
    [InlineData("[]")]
    public void An_invalid_schema_in_dependentSchemas_is_reported(string schemas)
    {
        var run = Generate.From(new Spec($$"""
            { "openapi": "3.1.0", "info": { "title": "T", "version": "1" }, "servers": [ { "url": "https://api.example.com" } ], "paths": {},
              "components": { "schemas": { "A": { "type": "object", "properties": { "n": { "type": "string" } }, "dependentSchemas": {{schemas}} } } } }
            """)).AssertCompiles();

        Assert.Contains("warning SVG003", Assert.Single(run.Diagnostics), StringComparison.Ordinal);
        Assert.Contains("public string? N { get; init; }", run.Source("Sinch.Voice.A.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void In_3_1_a_schema_may_be_a_boolean()
        => Generate.From(new Spec(
            """
            { "openapi": "3.1.0", "info": { "title": "T", "version": "1" }, "servers": [ { "url": "https://api.example.com" } ], "paths": {},
              "components": { "schemas": { "a": { "type": "object", "properties": { "n": true, "l": { "type": "array", "items": true } } } } } }
            """)).AssertClean();

    /// <summary>A reference may lead to any schema, however its pointer is escaped.</summary>
    [Theory]
    [InlineData("#/components/schemas/B/properties/q", "global::System.DateOnly?")]
    [InlineData("#/components/schemas/B/properties/a~1b", "long?")]
    [InlineData("#/components/schemas/B/properties/l/items", "global::Sinch.Voice.BLItems?")]
    [InlineData("#/components/schemas/B/allOf/0/properties/z", "bool?")]
    [InlineData("#/components/schemas/x~1y", "global::Sinch.Voice.XY?")]
    [InlineData("#/components/schemas/%42", "global::Sinch.Voice.B?")]
    [InlineData("#/paths/~1a/get/responses/200/content/application~1json/schema", "global::Sinch.Voice.AGet200ApplicationJson?")]
    public void A_reference_into_the_document_is_followed(string reference, string type)
    {
        foreach (var version in new[] { "3.0.3", "3.1.0" })
        {
            var run = HostileRun.Of(("spec/api.json", System.Text.Encoding.UTF8.GetBytes($$"""
                { "openapi": "{{version}}", "info": { "title": "T", "version": "1" }, "servers": [ { "url": "https://api.example.com" } ],
                  "paths": { "/a": { "get": { "operationId": "get", "responses": { "200": { "description": "ok", "content": { "application/json": { "schema": {
                    "type": "object", "properties": { "r": { "type": "string" } } } } } } } } },
                    "/b": { "put": { "operationId": "put", "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/A" } } } }, "responses": { "204": { "description": "ok" } } } } },
                  "components": { "schemas": {
                    "A": { "type": "object", "properties": { "p": { "$ref": "{{reference}}" } } },
                    "B": { "allOf": [ { "properties": { "z": { "type": "boolean" } } } ], "properties": {
                      "q": { "type": "string", "format": "date" }, "a/b": { "type": "integer" }, "l": { "type": "array", "items": { "type": "string", "enum": [ "i" ] } } } },
                    "x/y": { "type": "string", "enum": [ "e" ] } } } }
                """))).AssertSound();

            Assert.DoesNotContain(run.Said, diagnostic => diagnostic.Id != "SVG003");
            Assert.Contains($"public {type} P {{ get; init; }}", run.Run.Source("Sinch.Voice.A.g.cs"), StringComparison.Ordinal);
        }
    }

    /// <summary>A document for each object of the table, with a place for one more member in it.</summary>
    private static IReadOnlyList<(string Name, Func<string, string, string> Document)> Templates()
    {
        return
        [
            ("document", (version, member) => Merge(version, "{ MEMBER }", member)),
            ("info", Place("""{ "info": { MEMBER } }""")),
            ("contact", Place("""{ "info": { "contact": { MEMBER } } }""")),
            ("license", Place("""{ "info": { "license": { MEMBER } } }""")),
            ("docs", Place("""{ "externalDocs": { MEMBER } }""")),
            ("tag", Place("""{ "tags": [ { MEMBER } ] }""")),
            ("server", Place("""{ "servers": [ { MEMBER } ] }""")),
            ("variable", Place("""{ "servers": [ { "url": "https://{a}.example.com", "variables": { "a": { MEMBER } } } ] }""")),
            ("components", Place("""{ "components": { MEMBER } }""")),
            ("paths", Place("""{ "paths": { MEMBER } }""")),
            ("path", Place("""{ "paths": { "/a": { MEMBER } }, "x-webhooks": { "b": { MEMBER } }, "webhooks": { "c": { MEMBER } }, "components": { "pathItems": { "p": { MEMBER } } } }""")),
            ("operation", Place("""{ "paths": { "/a/{p}": { "post": { MEMBER } } }, "x-webhooks": { "b": { "post": { MEMBER } } } }""")),
            ("callback", Place("""{ "components": { "callbacks": { "c": { MEMBER } } } }""")),
            ("parameter", Place("""{ "paths": { "/a/{p}": { "parameters": [ { MEMBER } ], "get": { "responses": { "200": { "description": "d", "headers": { "h": { MEMBER } } } } } } } }""")),
            ("body", Place("""{ "paths": { "/a": { "post": { "requestBody": { MEMBER }, "responses": { "204": { "description": "d" } } } } } }""")),
            ("media", Place("""{ "paths": { "/a": { "post": { "requestBody": { "content": { "application/json": { MEMBER } } }, "responses": { "200": { "description": "d", "content": { "application/json": { MEMBER } } } } } } }, "x-webhooks": { "b": { "post": { "requestBody": { "content": { "application/json": { MEMBER } } } } } } }""")),
            ("encoding", Place("""{ "paths": { "/a": { "post": { "requestBody": { "content": { "multipart/form-data": { "encoding": { "e": { MEMBER } } } } } } } } }""")),
            ("responses", Place("""{ "paths": { "/a": { "get": { "responses": { "200": { "description": "d" }, MEMBER } } } } }""")),
            ("response", Place("""{ "paths": { "/a": { "get": { "responses": { "200": { MEMBER }, "404": { MEMBER } } } } } }""")),
            ("example", Place("""{ "components": { "examples": { "e": { MEMBER } } } }""")),
            ("link", Place("""{ "components": { "links": { "l": { MEMBER } } } }""")),
            ("security", Place("""{ "components": { "securitySchemes": { "s": { MEMBER } } } }""")),
            ("flows", Place("""{ "components": { "securitySchemes": { "s": { "type": "oauth2", "flows": { MEMBER } } } } }""")),
            ("flow", Place("""{ "components": { "securitySchemes": { "s": { "type": "oauth2", "flows": { "implicit": { MEMBER } } } } } }""")),
            ("schema", Place("""{ "components": { "schemas": { "S": { "type": "object", "properties": { "p": { MEMBER }, "q": { "type": "string", MEMBER } } }, "T": { MEMBER }, "U": { "allOf": [ { "$ref": "#/components/schemas/S" }, { MEMBER } ] }, "V": { "oneOf": [ { "$ref": "#/components/schemas/S" }, { MEMBER } ] } } }, "paths": { "/a/{p}": { "parameters": [ { "name": "p", "in": "path", "required": true, "schema": { MEMBER } } ], "get": { "responses": { "200": { "description": "d", "content": { "application/json": { "schema": { MEMBER } } } } } } } } }""")),
            ("discriminator", Place("""{ "components": { "schemas": { "S": { "type": "object", "properties": { "x": { "type": "string" } } }, "V": { "oneOf": [ { "$ref": "#/components/schemas/S" } ], "discriminator": { MEMBER } } } } }""")),
            ("xml", Place("""{ "components": { "schemas": { "S": { "xml": { MEMBER } } } } }""")),
        ];

        static Func<string, string, string> Place(string template) => (version, member) => Merge(version, template, member);
    }

    /// <summary>Adds the missing parts of a valid document to the template; the template's members replace existing ones.</summary>
    private static string Merge(string version, string template, string member)
    {
        var root = JsonNode.Parse(template.Replace("MEMBER", "\"MEMBER\": 0", StringComparison.Ordinal))!.AsObject();
        var (name, value) = JsonNode.Parse($"{{ {member} }}")!.AsObject().Single();
        Put(root);
        foreach (var (key, text) in new[] { ("openapi", $"\"{version}\""), ("info", """{ "title": "T", "version": "1" }"""), ("paths", "{}") })
        {
            if (!root.ContainsKey(key))
            {
                root.Add(key, JsonNode.Parse(text));
            }
        }

        return root.ToJsonString();

        void Put(JsonNode? node)
        {
            if (node is JsonObject members)
            {
                if (members.Remove("MEMBER"))
                {
                    members[name] = value?.DeepClone();
                }

                foreach (var child in members.ToList())
                {
                    Put(child.Value);
                }
            }
            else if (node is JsonArray items)
            {
                foreach (var item in items)
                {
                    Put(item);
                }
            }
        }
    }
}
