using Sinch.Voice.Generator.Building.Contents;
using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Contents;

/// <summary>The media type that the client uses, and the diagnostics for the others.</summary>
public class MediaTypeTests
{
    [Theory]
    [InlineData("application/json", "Json")]
    [InlineData("APPLICATION/JSON; charset=\"utf-8\"", "Json")]
    [InlineData("text/json", "Json")]
    [InlineData("application/vnd.a.b-c+json;v=1", "Json")]
    [InlineData("application/x-www-form-urlencoded", "Form")]
    [InlineData("multipart/mixed; boundary=x", "Multipart")]
    [InlineData("application/xml", "Xml")]
    [InlineData("application/atom+xml", "Xml")]
    [InlineData("text/plain;charset=UTF-8", "Text")]
    [InlineData("text/plain; charset=iso-8859-1", "None")]
    [InlineData("text/*", "Text")]
    [InlineData("image/svg+xml", "Binary")]
    [InlineData("audio/*", "Binary")]
    [InlineData("application/pdf", "Binary")]
    [InlineData("*/*", "Any")]
    [InlineData("application/*", "Any")]
    [InlineData("*/json", "None")]
    [InlineData("application/jwt", "Other")]
    [InlineData("application/yaml", "Text")]
    [InlineData("application/openapi+yaml", "Text")]
    [InlineData("text/event-stream", "EventStream")]
    [InlineData("application/x-ndjson", "JsonLines")]
    [InlineData("application/jsonl; charset=utf-8", "JsonLines")]
    [InlineData("application/json-seq", "JsonTextSequence")]
    [InlineData("application/geo+json-seq", "JsonTextSequence")]
    [InlineData("", "None")]
    [InlineData("not-a-type", "None")]
    [InlineData("application/json\r\nX-Evil: 1", "None")]
    [InlineData("application/json\n", "None")]
    [InlineData("application/json; a=\"b\r\nX: 1\"", "None")]
    [InlineData("application/json; a=\"b\\\"", "None")]
    [InlineData("application/jsön", "None")]
    [InlineData("application / json", "None")]
    [InlineData("application/json, text/plain", "None")]
    public void Its_name_says_what_it_is(string mediaType, string family) => Assert.Equal(family, MediaTypes.FamilyOf(mediaType).ToString());

    [Fact]
    public void A_name_that_is_nearly_one_is_refused_at_once()
        => Assert.Equal(MediaFamily.None, MediaTypes.FamilyOf("a/b" + string.Concat(Enumerable.Repeat(";" + new string(' ', 1000), 1000)) + "é"));

    private const string Pet = """ "schema": { "$ref": "#/components/schemas/Pet" } """;

    [Theory]
    [InlineData("""{ "text/plain": {}, "application/json": { PET } }""", "global::Sinch.Voice.Pet body", "info SVG034: Media type 'text/plain' is ignored: the client uses 'application/json'")]
    [InlineData("""{ "application/xml": { PET }, "application/json": { PET } }""", "global::Sinch.Voice.Pet body")]
    [InlineData("""{ "application/x-www-form-urlencoded": { PET }, "text/plain": {}, "image/png": {} }""", "global::Sinch.Voice.Pet body", "info SVG034: Media type 'text/plain' is ignored: the client uses 'application/x-www-form-urlencoded'", "info SVG034: Media type 'image/png' is ignored: the client uses 'application/x-www-form-urlencoded'")]
    [InlineData("""{ "image/png": {}, "text/plain": {} }""", "string body", "info SVG034: Media type 'image/png' is ignored: the client uses 'text/plain'")]
    [InlineData("""{ "image/png": {}, "image/gif": { "schema": { "type": "string" } } }""", "global::System.IO.Stream body")]
    [InlineData("""{ "*/*": { PET } }""", "global::Sinch.Voice.Pet body")]
    [InlineData("""{ "*/*": { "schema": { "type": "array", "items": { "type": "string" } } } }""", "global::System.Collections.Generic.IReadOnlyList<string> body")]
    [InlineData("""{ "*/*": { "schema": { "type": "string", "format": "binary" } } }""", "global::System.IO.Stream body")]
    [InlineData("""{ "*/*": { "schema": { "type": "string" } } }""", "string body")]
    [InlineData("""{ "*/*": {} }""", "global::System.IO.Stream body")]
    [InlineData("""{ "application/json": { "schema": { "$ref": "#/components/schemas/File" } } }""", "global::System.IO.Stream body")]
    [InlineData("""{ "application/octet-stream": { "schema": { "type": "string", "format": "byte" } } }""", "global::System.IO.Stream body")]
    [InlineData("""{ "application/jwt": { "schema": { "type": "string" } } }""", "string body")]
    [InlineData("""{ "application/vnd.a": { "schema": { "type": "string", "format": "binary" } } }""", "global::System.IO.Stream body")]
    [InlineData("""{ "application/json": { PET }, "multipart/form-data": { "schema": { "type": "object" } } }""", "global::Sinch.Voice.Pet body", "info SVG034: Media type 'multipart/form-data' is ignored: the client uses 'application/json'")]
    public void One_of_several_is_used(string content, string parameter, params string[] expected)
    {
        var run = Generate.From(Document(content));
        run.AssertCompiles();
        Assert.Contains($" {parameter},", run.Source("Sinch.Voice.DefaultClient.g.cs"), StringComparison.Ordinal);
        Assert.Equal(expected, run.Diagnostics.Select(Message));
    }

    /// <summary>An operation isn't left out because its media type has no types here.</summary>
    [Theory]
    [InlineData("""{ "application/xml": { PET } }""", "string body", "warning SVG035: The schema of 'application/xml' is not used; the content is a string")]
    [InlineData("""{ "application/pdf": { PET } }""", "global::System.IO.Stream body", "warning SVG035: The schema of 'application/pdf' is not used; the content is a Stream")]
    [InlineData("""{ "application/cbor": { PET } }""", "global::System.IO.Stream body", "warning SVG035: The schema of 'application/cbor' is not used; the content is a Stream")]
    [InlineData("""{ "application/xml": { PET }, "text/plain": {} }""", "string body", "info SVG034: Media type 'application/xml' is ignored: the client uses 'text/plain'")]
    [InlineData("""{ "application/xml": { PET }, "text/xml": { PET } }""", "string body", "warning SVG035: The schema of 'application/xml' is not used; the content is a string")]
    public void A_schema_may_be_left_out(string content, string parameter, params string[] expected)
    {
        var run = Generate.From(Document(content));
        run.AssertCompiles();
        Assert.Contains($" {parameter},", run.Source("Sinch.Voice.DefaultClient.g.cs"), StringComparison.Ordinal);
        Assert.Equal(expected, run.Diagnostics.Select(Message));
    }

    [Theory]
    [InlineData("""{ "": { PET } }""", "'': it is invalid or has an unsupported charset")]
    [InlineData("""{ "application/json\r\nX-Evil: 1": { PET } }""", "'application/json\\r\\nX-Evil: 1': it is invalid or has an unsupported charset")]
    public void None_can_be_used(string content, string reason)
    {
        var run = Generate.From(Document(content));
        run.AssertCompiles();
        Assert.Equal([$"warning SVG028: Operation 'op' is skipped: its request body has no supported media type ({reason})"], run.Diagnostics.Select(Message));
    }

    [Theory]
    [InlineData("""{ "schema": { "type": "array", "items": { "type": "string" } } }""", "the schema of its form is not an object")]
    [InlineData("""{ PET, "encoding": { "tags": { "style": "matrix" } } }""", "style 'matrix' of form field 'tags' is not supported")]
    [InlineData("""{ PET, "encoding": { "more\r\n": { "style": "label" } } }""", "style 'label' of form field 'more\\r\\n' is not supported")]
    [InlineData("""{ PET, "encoding": { "tags": { "contentType": "application/xml" } } }""", "content type 'application/xml' of form field 'tags' is not supported for an array")]
    [InlineData("""{ PET, "encoding": { "tags": { "contentType": "image/png, image/gif" } } }""", "content type 'image/png, image/gif' of form field 'tags' is not supported for an array")]
    [InlineData("""{ "schema": { "type": "object", "properties": { "owner": { "$ref": "#/components/schemas/Pet" } } }, "encoding": { "owner": { "contentType": "application/xml" } } }""", "content type 'application/xml' of form field 'owner' is not supported for an object")]
    public void A_form_that_can_not_be_sent(string form, string reason)
    {
        var run = Generate.From(Document($$"""{ "application/x-www-form-urlencoded": {{form}} }"""));
        run.AssertCompiles();
        Assert.Equal([$"warning SVG028: Operation 'op' is skipped: {reason}"], run.Diagnostics.Select(Message));
    }

    /// <summary>A style or a media type that says how a field is sent leaves nothing to report.</summary>
    [Theory]
    [InlineData("""{ OWNERS }""", "Form field 'owner' has nested values; it is sent as JSON", "Form field 'owners' has nested values; it is sent as JSON")]
    [InlineData("""{ OWNERS, "encoding": { "owner": { "contentType": "application/json" }, "owners": { "contentType": "application/a+json" } } }""")]
    [InlineData("""{ OWNERS, "encoding": { "owner": { "style": "deepObject" }, "owners": { "style": "deepObject", "contentType": "application/xml" } } }""")]
    [InlineData("""{ OWNERS, "encoding": { "owner": { "style": "form" }, "owners": { "explode": false } } }""", "Form field 'owners' has nested values; it is sent as JSON")]
    [InlineData("""{ OWNERS, "encoding": { "owner": { "explode": false }, "owners": { "contentType": "application/json" } } }""", "Form field 'owner' has nested values; it is sent as JSON")]
    [InlineData("""{ OWNERS, "encoding": { "owner": { "contentType": "text/plain" }, "owners": { "contentType": "application/json" }, "x": { "contentType": "image/png" } } }""", "Form field 'owner' has nested values; it is sent as JSON")]
    [InlineData("""{ "schema": { "type": "object", "properties": { "a": { "oneOf": [ { "type": "string" }, { "type": "array", "items": { "type": "string" } } ] }, "b": {} } }, "encoding": { "b": { "contentType": "image/png" }, "c": { "contentType": "image/png" } } }""")]
    [InlineData("""{ "schema": { "type": "object", "additionalProperties": { PET } } }""", "Form fields have nested values; they are sent as JSON")]
    [InlineData("""{ "schema": { "type": "object", "additionalProperties": { "type": "array", "items": { "type": "string" } } } }""")]
    public void Nested_values_of_a_form_are_reported(string form, params string[] expected)
    {
        const string Owners = """ "schema": { "type": "object", "properties": { "owner": { "$ref": "#/components/schemas/Pet" }, "owners": { "type": "array", "items": { "$ref": "#/components/schemas/Pet" } }, "x": { "type": "string" } } } """;
        var run = Generate.From(Document($$"""{ "application/x-www-form-urlencoded": {{form.Replace("OWNERS", Owners, StringComparison.Ordinal).Replace("{ PET }", "{ \"$ref\": \"#/components/schemas/Pet\" }", StringComparison.Ordinal)}} }"""));
        run.AssertCompiles();
        Assert.Equal(expected.Select(message => "warning SVG035: " + message), run.Diagnostics.Select(Message));
    }

    /// <summary>Text from a document gets into a header only as a valid media type.</summary>
    [Fact]
    public void Hostile_names_are_reported()
    {
        var run = Generate.From(Document(
            """{ "application/json\r\nX-Evil: 1": { PET }, "*/*": { "schema": { "type": "string" } }, "": {}, "not-a-type": {}, "APPLICATION/JSON; charset=\"utf-8\"": { PET } }"""));
        run.AssertCompiles();
        Assert.Equal(
            [
                "info SVG034: Media type 'application/json\\r\\nX-Evil: 1' is ignored: it is invalid or has an unsupported charset",
                "info SVG034: Media type '*/*' is ignored: the client uses 'APPLICATION/JSON; charset=\"utf-8\"'",
                "info SVG034: Media type '' is ignored: it is invalid or has an unsupported charset",
                "info SVG034: Media type 'not-a-type' is ignored: it is invalid or has an unsupported charset",
            ],
            run.Diagnostics.Select(Message));
        Assert.Contains("RequestBody.Json(body, \"APPLICATION/JSON; charset=\\\"utf-8\\\"\")", run.Source("Sinch.Voice.DefaultClient.g.cs"), StringComparison.Ordinal);
        Assert.DoesNotContain("X-Evil", run.Source("Sinch.Voice.DefaultClient.g.cs"), StringComparison.Ordinal);
    }

    private static Spec Document(string content) => Spec.Of(
        $$"""{ "/a": { "post": { "operationId": "op", "requestBody": { "required": true, "content": {{content}} }, "responses": { "200": { "description": "ok" } } } } }"""
            .Replace("PET", Pet, StringComparison.Ordinal),
        """
        { "Pet": { "type": "object", "properties": { "name": { "type": "string" }, "tags": { "type": "array", "items": { "type": "string" } } } },
          "File": { "type": "string", "format": "binary" } }
        """);

    private static string Message(string diagnostic) => diagnostic[(diagnostic.IndexOf("): ", StringComparison.Ordinal) + 3)..];
}
