using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Files;

/// <summary>References to values in other files.</summary>
public class ReferencedFileTests
{
    private const string DefaultClient = "Sinch.Voice.DefaultClient.g.cs";

    /// <summary>One schema in a file of components, and one that is a file.</summary>
    private const string Common =
        """
        components:
          schemas:
            Money:
              type: object
              properties:
                amount: { type: string }
                owner: { $ref: 'schemas/account.json' }
        """;

    private const string Account = """{ "type": "object", "properties": { "id": { "type": "string" }, "balance": { "$ref": "../common.yaml#/components/schemas/Money" } } }""";

    [Theory]
    [InlineData("3.0.3")]
    [InlineData("3.1.0")]
    public void A_type_of_a_file_is_one_type_however_it_is_reached(string version)
    {
        var run = Run(
            Document(version, """
                "A": { "type": "object", "properties": {
                  "price": { "$ref": "common.yaml#/components/schemas/Money" },
                  "rebate": { "$ref": "./schemas/../common.yaml#/components/schemas/Mone%79" },
                  "payer": { "$ref": "schemas/account.json" },
                  "payee": { "$ref": "schemas/account.json#" } } }
                """),
            ("spec/common.yaml", Common), ("spec/schemas/account.json", Account)).AssertClean();

        var a = run.Source("Sinch.Voice.A.g.cs");
        Assert.Matches(@"\bMoney\? Price ", a);
        Assert.Matches(@"\bMoney\? Rebate ", a);
        Assert.Matches(@"\bAccount\? Payer ", a);
        Assert.Matches(@"\bAccount\? Payee ", a);
        Assert.Matches(@"\bAccount\? Owner ", run.Source("Sinch.Voice.Money.g.cs"));
        Assert.Matches(@"\bMoney\? Balance ", run.Source("Sinch.Voice.Account.g.cs"));
        Assert.DoesNotContain(run.Result.GeneratedSources, source => source.HintName.Contains("Money2", StringComparison.Ordinal) || source.HintName.Contains("Account2", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("3.0.3")]
    [InlineData("3.1.0")]
    public void Every_kind_of_element_may_be_in_another_file(string version)
    {
        var run = Run(
            Document(version, """ "Z": { "type": "string" } """, """
                "/calls/{id}": { "$ref": "paths/calls.yaml" },
                "/legs/{id}": { "$ref": "paths/calls.yaml" },
                "/more": { "post": { "operationId": "more", "tags": [ "t" ], "parameters": [ { "$ref": "common.yaml#/components/parameters/Limit" } ],
                  "requestBody": { "$ref": "common.yaml#/components/requestBodies/Call" },
                  "responses": { "200": { "$ref": "common.yaml#/components/responses/Call" }, "404": { "$ref": "paths/calls.yaml#/get/responses/404" } } } }
                """),
            ("spec/paths/calls.yaml", """
                parameters:
                  - { name: id, in: path, required: true, schema: { $ref: '../common.yaml#/components/schemas/Id' } }
                get:
                  tags: [ t ]
                  parameters: [ { $ref: '../common.yaml#/components/parameters/Limit' } ]
                  responses:
                    '200': { $ref: ../common.yaml#/components/responses/Call }
                    '404': { description: gone, content: { application/json: { schema: { $ref: '../common.yaml#/components/schemas/Problem' } } } }
                """),
            ("spec/common.yaml", """
                components:
                  schemas:
                    Id: { type: integer, format: int64 }
                    Call: { type: object, properties: { to: { type: string } } }
                    Problem: { type: object, properties: { code: { $ref: 'api.json#/components/schemas/Z' } } }
                  parameters:
                    Limit: { name: limit, in: query, schema: { type: integer } }
                  requestBodies:
                    Call: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Call' } } } }
                  responses:
                    Call:
                      description: ok
                      headers: { X-Trace: { $ref: '#/components/headers/Trace' } }
                      content: { application/json: { schema: { $ref: '#/components/schemas/Call' }, examples: { a: { $ref: '#/components/examples/Call' } } } }
                  headers: { Trace: { schema: { type: string } } }
                  examples: { Call: { value: { to: "+1" } } }
                """));
        Assert.DoesNotContain(run.Diagnostics, said => !said.Contains(" SVG024: ", StringComparison.Ordinal) && !said.Contains(" SVG009: ", StringComparison.Ordinal));
        run.AssertCompiles();

        var client = run.Source("Sinch.Voice.TClient.g.cs");
        Assert.Contains("\"/calls/{id}\"", client, StringComparison.Ordinal);
        Assert.Contains("\"/legs/{id}\"", client, StringComparison.Ordinal);
        Assert.Matches(@"Task<[\w:.]*\bCall> MoreAsync\([^)]*limit[^)]*", client);
        Assert.Contains("Problem", client, StringComparison.Ordinal);
        Assert.Matches(@"string\? Code ", run.Source("Sinch.Voice.Problem.g.cs"));
    }

    /// <summary>OpenAPI allows no reference there, but documents in several files have them, and other tools follow them.</summary>
    [Theory]
    [InlineData("3.0.3")]
    [InlineData("3.1.0")]
    public void A_part_that_is_no_element_is_replaced_by_what_the_reference_leads_to(string version)
    {
        var run = Run(
            $$"""
            { "openapi": "{{version}}", "info": { "$ref": "info.yaml" }, "servers": [ { "url": "https://api.example.com" } ],
              "paths": { "$ref": "paths/index.yaml" }, "components": { "$ref": "components.yaml" } }
            """,
            ("spec/info.yaml", "{ title: Test, version: '1' }"),
            ("spec/paths/index.yaml", "/a: { $ref: a.yaml }\n/b: { get: { $ref: b.yaml } }"),
            ("spec/paths/a.yaml", "get: { operationId: a, responses: { '200': { description: ok, headers: { $ref: ../headers.yaml }, content: { application/json: { schema: { $ref: '../schemas/index.yaml#/Call' } } } } } }"),
            ("spec/paths/b.yaml", "operationId: b\nresponses: { '200': { $ref: '../components.yaml#/responses/Ok' } }"),
            ("spec/headers.yaml", "X-Trace: { $ref: '#/X-Other' }\nX-Other: { schema: { type: string } }"),
            ("spec/components.yaml", """
                schemas: { $ref: schemas/index.yaml }
                responses: { Ok: { description: ok, content: { application/json: { schema: { $ref: schemas/call.yaml } } } } }
                """),
            ("spec/schemas/index.yaml", "Call: { $ref: call.yaml }"),
            ("spec/schemas/call.yaml", "type: object\nproperties: { to: { type: string }, next: { $ref: '#' } }")).AssertClean();
        var client = run.Source(DefaultClient);
        Assert.Matches(@"Task<[\w:.]*\bCall> AAsync\(", client);
        Assert.Matches(@"Task<[\w:.]*\bCall> BAsync\(", client);
        Assert.Matches(@"\bCall\? Next ", run.Source("Sinch.Voice.Call.g.cs"));
    }

    private static GeneratorRun Run(string document, params (string Path, string Content)[] files) => Generate.From(Item(document).With(files));

    private static Spec Item(string document) => new Spec(document, "spec/api.json").WithUnreferenced();

    private static string Document(string version, string schemas, string paths = "")
        => $$"""
            { "openapi": "{{version}}", "info": { "title": "Test", "version": "1" },
              "servers": [ { "url": "https://api.example.com" } ],
              "paths": { {{paths}} },
              "components": { "schemas": {
            {{schemas}} } } }
            """;
}
