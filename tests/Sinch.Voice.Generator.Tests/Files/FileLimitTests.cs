using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Files;

/// <summary>Files that lead in circles, repeat each other or are no OpenAPI do no harm, and no other file is opened.</summary>
public class FileLimitTests
{
    [Theory]
    [InlineData("""{ "$ref": "b.json" }""", """{ "$ref": "a.json" }""")]
    [InlineData("""{ "$ref": "a.json" }""", "{}")]
    [InlineData("""{ "$ref": "b.json", "description": "a" }""", """{ "$ref": "a.json", "description": "b" }""")]
    [InlineData("""{ "$ref": "api.json#/components/schemas/A" }""", "{}")]
    public void References_in_a_circle_lead_nowhere(string a, string b)
    {
        var run = Run("", """ "A": { "$ref": "a.json" } """, ("spec/a.json", a), ("spec/b.json", b)).AssertCompiles();
        Assert.DoesNotContain(run.Result.Diagnostics, diagnostic => diagnostic.Id == "SVG099");
    }

    [Fact]
    public void Path_items_of_files_in_a_circle_lead_nowhere()
        => Assert.All(
            Run(""" "/a": { "$ref": "a.json" } """, "", ("spec/a.json", """{ "$ref": "b.json" }"""), ("spec/b.json", """{ "$ref": "a.json" }""")).AssertCompiles().Result.Diagnostics,
            diagnostic => Assert.Equal("SVG004", diagnostic.Id));

    [Fact]
    public void A_document_that_its_files_make_too_deep_is_an_error()
    {
        var run = Run(""" "/a": { "$ref": "a.json" } """, "", ("spec/a.json", """
            { "post": { "operationId": "a", "responses": { "204": { "description": "" } }, "callbacks": { "c": { "{$url}": { "$ref": "b.json" } } } } }
            """), ("spec/b.json", $$"""
            { "post": { "responses": { "204": { "description": "" } }, "x-deep": {{Nested(94)}} } }
            """));
        Assert.Equal(
            ["spec/a.json(1,114): error SVG001: 'a.json' cannot be read: with what its references add, it is nested deeper than 100 levels"],
            run.Diagnostics);
    }

    [Fact]
    public void A_document_that_its_files_make_too_large_is_an_error()
    {
        // Each of a thousand operations gets a copy of what stands where OpenAPI has no references.
        var paths = string.Join(",", Enumerable.Range(0, 1000).Select(i => $$""" "/p{{i}}": { "get": { "responses": { "$ref": "many.json" } } }"""));
        var responses = string.Join(",", Enumerable.Range(200, 400).Select(i => $$""" "{{i}}": { "description": "" } """));
        var run = Run(paths, "", ("spec/many.json", $$"""{ {{responses}} }"""));
        Assert.Contains(" error SVG001: 'api.json' cannot be read: its references add more than 250000 values, plus one for each character of the files", Assert.Single(run.Diagnostics), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("1")]
    [InlineData("\"text\"")]
    [InlineData("{ \"type\": 1, \"properties\": [], \"allOf\": {}, \"$ref\": 1 }")]
    [InlineData("{ \"components\": { \"schemas\": 1 } }")]
    public void A_file_that_has_none_of_what_is_looked_for_is_reported_or_ignored(string content)
    {
        var run = Run(
            """ "/a": { "$ref": "x.json" }, "/b": { "get": { "parameters": [ { "$ref": "x.json" } ], "responses": { "$ref": "x.json" } } } """,
            """ "A": { "$ref": "x.json" }, "B": { "properties": { "c": { "$ref": "x.json#/components/schemas/C" }, "d": { "items": { "$ref": "x.json#/0" } } } } """,
            ("spec/x.json", content)).AssertCompiles();
        Assert.NotEmpty(run.Diagnostics);
        Assert.All(run.Result.Diagnostics, diagnostic => Assert.NotEqual("SVG099", diagnostic.Id));
    }

    [Fact(Timeout = 120_000)]
    public async Task Thousands_of_equal_names_are_told_apart_in_time()
    {
        var names = Enumerable.Range(0x4e00, 5000).Select(letter => (char)letter).ToList();
        var references = string.Join(",", names.Select((name, i) => $$""" "p{{i}}": { "$ref": "x.json#/p/{{name}}" } """));
        var content = string.Join(",", names.Select(name => $$""" "{{name}}": { "type": "string" } """));
        var specs = Specs("", $$""" "A": { "type": "object", "properties": { {{references}} } } """, ("spec/x.json", $$"""{ "p": { {{content}} } }"""));
        var run = await Task.Run(() => new GeneratorHost(specs).Run(), TestContext.Current.CancellationToken);
        Assert.Contains("string? P4999 ", run.AssertDiagnostics().Source("Sinch.Voice.A.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_is_opened_only_if_the_item_lists_it()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var folder = new TemporaryFolder();
        folder.Write("other.json", """{ "type": "object", "properties": { "fromElsewhere": { "type": "string" } } }""");
        var listed = folder.PathOf("listed.json");
        var url = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture)}/other.json";
        var spec = new Spec(
            $$"""
            { "openapi": "3.0.3", "info": { "title": "T", "version": "1" }, "servers": [ { "url": "https://api.example.com" } ], "paths": {},
              "components": { "schemas": { "A": { "type": "object", "properties": {
                "x": { "$ref": "other.json" }, "y": { "$ref": "{{url}}" }, "z": { "$ref": "listed.json" } } } } } }
            """, folder.PathOf("api.json")).WithUnreferenced();

        var run = Generate.From(spec.With((listed, """{ "type": "object", "properties": { "x": { "$ref": "./other.json" }, "seen": { "type": "string" } } }"""))).AssertCompiles();

        Assert.False(listener.Pending(), "The generator connected to an address of the document.");
        Assert.Contains(" Seen ", run.Source("Sinch.Voice.Listed.g.cs"), StringComparison.Ordinal);
        Assert.All(run.Result.GeneratedSources, source => Assert.DoesNotContain("FromElsewhere", source.SourceText.ToString(), StringComparison.Ordinal));
        Assert.Equal(["api.json SVG018", "api.json SVG018", "listed.json SVG018"], run.Result.Diagnostics.Select(diagnostic => $"{Path.GetFileName(diagnostic.Location.GetLineSpan().Path)} {diagnostic.Id}").Order(StringComparer.Ordinal));
    }

    private static string Nested(int levels)
        => new StringBuilder().Insert(0, "[", levels).Append(']', levels).ToString();

    private static GeneratorRun Run(string paths, string schemas, params (string Path, string Content)[] files) => Generate.From(Specs(paths, schemas, files));

    private static Spec[] Specs(string paths, string schemas, params (string Path, string Content)[] files) => new Spec(
        $$"""
        { "openapi": "3.1.0", "info": { "title": "Test", "version": "1" },
          "servers": [ { "url": "https://api.example.com" } ],
          "paths": { {{paths}} },
          "components": { "schemas": { {{schemas}} } } }
        """, "spec/api.json").WithUnreferenced().With(files);
}
