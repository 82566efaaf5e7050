using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Overlays;

/// <summary>The examples of the Overlay specification 1.1.0, section "Examples", and those of 1.0.0 that differ.</summary>
public class OverlayExampleTests
{
    private const string Items = """
        { "paths": { "/items": { "get": { "responses": { "200": { "description": "OK" } } } },
                     "/some-items": { "delete": { "responses": { "200": { "description": "OK" } } } } } }
        """;

    /// <summary>Without its <c>components:</c> and <c>tags:</c>, which in JSON are null: the merge rules let null replace no object.</summary>
    [Theory]
    [InlineData("1.0.0")]
    [InlineData("1.1.0")]
    public void Structured_overlay(string version) => Overlaid.From(
        """{ "info": { "title": "T" }, "paths": { "/": { "get": { "summary": "Old", "operationId": "root" } }, "/pets": { "get": {} } } }""",
        Overlaid.Overlay(
            """
            [{ "target": "$",
               "update": {
                 "info": { "x-overlay-applied": "structured-overlay" },
                 "paths": {
                   "/": { "summary": "The root resource", "get": { "summary": "Retrieve the root resource", "x-rate-limit": 100 } },
                   "/pets": { "get": { "summary": "Retrieve a list of pets", "x-rate-limit": 100 } } } } }]
            """,
            version))
        .AssertDiagnostics()
        .AssertRoot(
            """
            { "info": { "title": "T", "x-overlay-applied": "structured-overlay" },
              "paths": {
                "/": { "summary": "The root resource", "get": { "summary": "Retrieve the root resource", "operationId": "root", "x-rate-limit": 100 } },
                "/pets": { "get": { "summary": "Retrieve a list of pets", "x-rate-limit": 100 } } } }
            """);

    [Theory]
    [InlineData("1.0.0", """{ "target": "$.paths['/foo'].get", "update": { "description": "This is the new description" } }""")]
    [InlineData("1.1.0", """{ "target": "$.paths['/foo'].get.description", "update": "This is the new description" }""")]
    public void Targeted_overlay(string version, string first) => Overlaid.From(
        """{ "paths": { "/foo": { "get": { "description": "Old" } }, "/bar": { "get": { "description": "Old" } } } }""",
        Overlaid.Overlay(
            $$"""
            [ {{first}},
              { "target": "$.paths['/bar'].get", "update": { "description": "This is the updated description" } },
              { "target": "$.paths['/bar']",
                "update": { "post": { "description": "This is an updated description of a child object", "x-safe": false } } } ]
            """,
            version))
        .AssertDiagnostics()
        .AssertRoot(
            """
            { "paths": {
                "/foo": { "get": { "description": "This is the new description" } },
                "/bar": { "get": { "description": "This is the updated description" },
                          "post": { "description": "This is an updated description of a child object", "x-safe": false } } } }
            """);

    [Theory]
    [InlineData("1.0.0")]
    [InlineData("1.1.0")]
    public void Wildcard_overlay(string version) => Overlaid.From(
        """
        { "paths": { "/a": { "get": { "parameters": [ { "name": "filter", "in": "query" }, { "name": "filter", "in": "header" } ] } },
                     "/b": { "get": {}, "post": {} } } }
        """,
        Overlaid.Overlay(
            """
            [ { "target": "$.paths.*.get", "update": { "x-safe": true } },
              { "target": "$.paths.*.get.parameters[?@.name=='filter' && @.in=='query']",
                "update": { "schema": { "$ref": "#/components/schemas/filterSchema" } } } ]
            """,
            version))
        .AssertDiagnostics()
        .AssertRoot(
            """
            { "paths": { "/a": { "get": { "x-safe": true, "parameters": [
                           { "name": "filter", "in": "query", "schema": { "$ref": "#/components/schemas/filterSchema" } },
                           { "name": "filter", "in": "header" } ] } },
                         "/b": { "get": { "x-safe": true }, "post": {} } } }
            """);

    [Theory]
    [InlineData("1.0.0")]
    [InlineData("1.1.0")]
    public void Add_and_remove_an_array_element(string version) => Overlaid.From(
        """{ "paths": { "/a": { "get": { "parameters": [ { "name": "dummy" }, { "name": "x" }, { "name": "dummy" } ] } } } }""",
        Overlaid.Overlay("""[{ "target": "$.paths.*.get.parameters", "update": { "name": "newParam", "in": "query" } }]""", version),
        Overlaid.Overlay("""[{ "target": "$.paths.*.get.parameters[?@.name == 'dummy']", "remove": true }]""", version))
        .AssertDiagnostics()
        .AssertRoot("""{ "paths": { "/a": { "get": { "parameters": [ { "name": "x" }, { "name": "newParam", "in": "query" } ] } } } }""");

    [Fact]
    public void Remove_a_primitive_array_element() => Overlaid.From(
        """{ "paths": { "/a": { "get": { "tags": [ "dummy", "a", "dummy" ] } } } }""",
        Overlaid.Overlay("""[{ "target": "$.paths.*.get.tags[?@ == 'dummy']", "remove": true }]"""))
        .AssertDiagnostics()
        .AssertRoot("""{ "paths": { "/a": { "get": { "tags": [ "a" ] } } } }""");

    [Fact]
    public void Traits() => Overlaid.From(
        """
        { "paths": {
            "/items": { "get": { "x-oai-traits": ["paged"] } },
            "/items/{id}/subitems": { "get": { "x-oai-traits": ["paged"], "parameters": [ { "name": "id" } ] } },
            "/other": { "get": {} } } }
        """,
        Overlaid.Overlay(
            """
            [{ "target": "$.paths[?(@.get['x-oai-traits'][?(@ == 'paged')])].get",
               "update": { "parameters": [ { "name": "top", "in": "query" }, { "name": "skip", "in": "query" } ] } }]
            """,
            "1.0.0"))
        .AssertDiagnostics()
        .AssertRoot(
            """
            { "paths": {
                "/items": { "get": { "x-oai-traits": ["paged"], "parameters": [ { "name": "top", "in": "query" }, { "name": "skip", "in": "query" } ] } },
                "/items/{id}/subitems": { "get": { "x-oai-traits": ["paged"], "parameters": [
                  { "name": "id" }, { "name": "top", "in": "query" }, { "name": "skip", "in": "query" } ] } },
                "/other": { "get": {} } } }
            """);

    [Fact]
    public void Simple_copy() => Overlaid.From(
        Items,
        Overlaid.Overlay("""[{ "target": "$.paths[\"/some-items\"]", "copy": "$.paths[\"/items\"]" }]"""))
        .AssertDiagnostics()
        .AssertRoot(
            """
            { "paths": { "/items": { "get": { "responses": { "200": { "description": "OK" } } } },
                         "/some-items": { "get": { "responses": { "200": { "description": "OK" } } },
                                          "delete": { "responses": { "200": { "description": "OK" } } } } } }
            """);

    [Fact]
    public void Ensure_the_target_exists_and_copy() => Overlaid.From(
        Items,
        Overlaid.Overlay(
            """
            [ { "target": "$.paths", "update": { "/other-items": {} } },
              { "target": "$.paths[\"/other-items\"]", "copy": "$.paths[\"/items\"]" } ]
            """))
        .AssertDiagnostics()
        .AssertRoot(
            """
            { "paths": { "/items": { "get": { "responses": { "200": { "description": "OK" } } } },
                         "/other-items": { "get": { "responses": { "200": { "description": "OK" } } } },
                         "/some-items": { "delete": { "responses": { "200": { "description": "OK" } } } } } }
            """);

    [Fact]
    public void Move() => Overlaid.From(
        Items,
        Overlaid.Overlay(
            """
            [ { "target": "$.paths", "update": { "/new-items": {} } },
              { "target": "$.paths[\"/new-items\"]", "copy": "$.paths[\"/items\"]" },
              { "target": "$.paths[\"/items\"]", "remove": true, "description": "moves the path item" } ]
            """))
        .AssertDiagnostics()
        .AssertRoot(
            """
            { "paths": { "/new-items": { "get": { "responses": { "200": { "description": "OK" } } } },
                         "/some-items": { "delete": { "responses": { "200": { "description": "OK" } } } } } }
            """);
}
