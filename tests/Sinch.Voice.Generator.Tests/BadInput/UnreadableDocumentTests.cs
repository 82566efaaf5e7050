using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.BadInput;

/// <summary>A file that is no OpenAPI document gets one error at that file, and nothing else in the build suffers.</summary>
public class UnreadableDocumentTests
{
    public static TheoryData<string?, string> Documents => new()
    {
        { null, "spec/sinch-voice.json(1,1): error SVG001: 'sinch-voice.json' cannot be read: the file is missing or is not text" },
        { "", "spec/sinch-voice.json(1,1): error SVG001: 'sinch-voice.json' cannot be read: the file is empty" },
        { "  \n ", "spec/sinch-voice.json(1,1): error SVG001: 'sinch-voice.json' cannot be read: the file is empty" },
        {
            "<html><body>502 Bad Gateway</body></html>",
            "spec/sinch-voice.json(1,1): error SVG001: 'sinch-voice.json' cannot be read: it is not valid JSON: '<' is an invalid start of a value."
        },
        {
            "{\n  \"openapi\": \"3.0.0\",\n  \"info\": ",
            "spec/sinch-voice.json(3,11): error SVG001: 'sinch-voice.json' cannot be read: it is not valid JSON: "
                + "Expected depth to be zero at the end of the JSON payload. There is an open JSON object or array that should be closed."
        },
        {
            "openapi: 3.0.0\ninfo:\n  title: YAML\n",
            "spec/sinch-voice.json(1,1): error SVG001: 'sinch-voice.json' cannot be read: it is YAML; give the file the extension .yaml or .yml"
        },
        { "[]", "spec/sinch-voice.json(1,1): error SVG002: 'sinch-voice.json' is not an OpenAPI 3.0, 3.1 or 3.2 document: its root is an array, not an object" },
        { "42", "spec/sinch-voice.json(1,1): error SVG002: 'sinch-voice.json' is not an OpenAPI 3.0, 3.1 or 3.2 document: its root is a number, not an object" },
        { "null", "spec/sinch-voice.json(1,1): error SVG002: 'sinch-voice.json' is not an OpenAPI 3.0, 3.1 or 3.2 document: its root is null, not an object" },
        { "true", "spec/sinch-voice.json(1,1): error SVG002: 'sinch-voice.json' is not an OpenAPI 3.0, 3.1 or 3.2 document: its root is a boolean, not an object" },
        {
            "{\n  \"openapi\": \"3.0.0\",\n  \"é\": { \"a\": [ { \"x\": 1, \"x\": 2 } ] }\n}",
            "spec/sinch-voice.json(3,27): error SVG001: 'sinch-voice.json' cannot be read: the property 'x' occurs twice in one object"
        },
        {
            "{ \"a\":\n" + new string('[', 200) + new string(']', 200) + "}",
            "spec/sinch-voice.json(2,100): error SVG001: 'sinch-voice.json' cannot be read: it is nested deeper than 100 levels"
        },
        { "{}", "spec/sinch-voice.json(1,1): error SVG002: 'sinch-voice.json' is not an OpenAPI 3.0, 3.1 or 3.2 document: it has no 'openapi' field with a version such as \"3.0.3\"" },
        {
            """{ "name": "package", "version": "1.0.0" }""",
            "spec/sinch-voice.json(1,1): error SVG002: 'sinch-voice.json' is not an OpenAPI 3.0, 3.1 or 3.2 document: it has no 'openapi' field with a version such as \"3.0.3\""
        },
        {
            """
            {
              "swagger": "2.0", "info": { "title": "Old", "version": "1" }, "paths": {}
            }
            """,
            "spec/sinch-voice.json(2,3): error SVG002: 'sinch-voice.json' is not an OpenAPI 3.0, 3.1 or 3.2 document: it is a Swagger 2.0 document; convert it to OpenAPI 3.0, for example with 'npx swagger2openapi'"
        },
        {
            """{ "openapi": "4.0.0", "info": { "title": "New", "version": "1" }, "paths": {} }""",
            "spec/sinch-voice.json(1,3): error SVG002: 'sinch-voice.json' is not an OpenAPI 3.0, 3.1 or 3.2 document: its version is '4.0.0', which is not supported"
        },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public void One_error_at_the_file(string? content, string expected)
    {
        var run = Generate.From(new Spec(content));
        run.AssertDiagnostics(expected).AssertCompiles();
        Assert.Empty(run.HintNames);
    }

    [Fact]
    public void The_other_document_is_unharmed()
    {
        var run = Generate.From(new Spec("[]", "a.json") { Metadata = { ["Namespace"] = "Broken" } }, Spec.Vendor);
        Assert.Single(run.Diagnostics, diagnostic => diagnostic.StartsWith("a.json(1,1): error SVG002", StringComparison.Ordinal));
        run.AssertCompiles();
        Assert.Contains("Sinch.Voice.SinchVoiceClient.g.cs", run.HintNames);
    }

    [Fact]
    public void A_file_that_is_not_an_item_is_left_alone()
    {
        var run = Generate.From(new Spec("[]") { IsItem = false });
        run.AssertClean();
        Assert.Empty(run.HintNames);
    }

    [Fact]
    public void An_older_language_version_gets_one_error_that_says_so()
        => Generate.From(LanguageVersion.CSharp11, Spec.Vendor).AssertDiagnostics(
            "error SVG013: The generated client requires C# 12 or later, but the project uses C# 11.0; set <LangVersion>12</LangVersion> or target net8.0 or later");

    [Fact]
    public void A_project_without_the_runtime_gets_one_error_that_says_so()
    {
        var run = new GeneratorHost(LanguageVersion.CSharp12, References.Framework, Spec.Vendor).RunTwice();
        run.AssertDiagnostics("error SVG014: The generated client requires the Sinch.Voice.Runtime package; add a reference to it").AssertCompiles();
    }
}
