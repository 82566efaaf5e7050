using Sinch.Voice.Generator.Tests.Infrastructure;
using Sinch.Voice.Generator.Tests.Updating;

namespace Sinch.Voice.Generator.Tests.Contents;

/// <summary>Bodies and results in the public surface and in the documentation.</summary>
public class SurfaceTests
{
    private const string Paths =
        """
        { "/a": {
            "put": { "operationId": "put", "requestBody": { "content": { "image/*": {} } },
              "responses": { "200": { "description": "The thumbnail.", "content": { "image/png": {} } }, "204": { "description": "none" }, "default": { "description": "",
                "content": { "application/json": { "schema": { "type": "array", "items": { "type": "string" } } } } } } },
            "post": { "operationId": "post", "requestBody": { "required": false, "content": { "application/x-www-form-urlencoded": { "schema": { "type": "object", "additionalProperties": { "type": "string" } } } } },
              "responses": { "2XX": { "description": "", "content": { "application/json": { "schema": { "type": "array", "items": { "type": "integer" } } } } } } },
            "get": { "operationId": "get", "responses": { "200": { "description": "", "content": { "text/plain": {} } } } } } }
        """;

    private const string Multipart =
        """
        { "/b": { "post": { "operationId": "send", "requestBody": { "required": true, "content": { "multipart/form-data": {
            "schema": { "type": "object", "required": [ "file" ], "properties": {
              "file": { "type": "string", "format": "binary" }, "pages": { "type": "array", "items": { "type": "string", "format": "binary" } },
              "this": { "type": "string", "description": "What it shows." } } },
            "encoding": { "file": { "contentType": "image/png" } } } } },
            "responses": { "200": { "description": "The events.", "content": { "text/event-stream": {} } } } } },
          "/c": { "get": { "operationId": "getLines", "responses": { "200": { "description": "", "content": { "application/jsonl": { "schema": { "type": "number", "nullable": true } } } } } } } }
        """;

    [Fact]
    public void A_line_has_the_types_of_body_result_and_errors()
        => Assert.Equal(
            [
                "DefaultClient.GetAsync : GET /a () -> string {success: 200}",
                "DefaultClient.PostAsync : POST /a (IReadOnlyDictionary<string, string>? body = null) -> IReadOnlyList<long> {success: 2XX; content: application/x-www-form-urlencoded}",
                "DefaultClient.PutAsync : PUT /a (Stream body) -> Stream? {success: 200, 204; error: default IReadOnlyList<string>; content: application/octet-stream}",
            ],
            EmittedSurface.LinesOf(Generate.From(Spec.Of(Paths)).AssertClean()).Where(line => line.StartsWith("DefaultClient.", StringComparison.Ordinal)));

    [Fact]
    public void A_line_has_the_types_of_items_and_parts()
        => Assert.Equal(
            [
                "DefaultClient.GetLinesAsync : GET /c () -> IAsyncEnumerable<decimal?> {success: 200}",
                "DefaultClient.SendAsync : POST /b (SendForm body) -> IAsyncEnumerable<SseItem<string>> {success: 200; content: multipart/form-data}",
                "SendForm : class",
                "SendForm.File : required FilePart {wire: file}",
                "SendForm.Pages : IReadOnlyList<FilePart>? {wire: pages}",
                "SendForm.This : string? {wire: this}",
            ],
            EmittedSurface.LinesOf(Generate.From(Spec.Of(Multipart)).AssertClean()).Where(line => line.StartsWith("DefaultClient.", StringComparison.Ordinal) || line.StartsWith("SendForm", StringComparison.Ordinal)));

    [Fact]
    public void A_form_has_a_property_for_each_part_and_nothing_else()
        => Assert.Contains(
            """
            public sealed class SendForm : global::Sinch.Voice.Runtime.IMultipartForm
            {
                /// <summary>Gets the part <c>file</c>.</summary>
                public required global::Sinch.Voice.FilePart File { get; init; }

                /// <summary>Gets the part <c>pages</c>.</summary>
                public global::System.Collections.Generic.IReadOnlyList<global::Sinch.Voice.FilePart>? Pages { get; init; }

                /// <summary>What it shows.</summary>
                public string? This { get; init; }

                void global::Sinch.Voice.Runtime.IMultipartForm.WriteTo(global::Sinch.Voice.Runtime.MultipartWriter writer)
                {
                    writer.Write("file", File, "image/png");
                    writer.Write("pages", Pages);
                    writer.Write<string>("this", This, global::Sinch.Voice.Runtime.JsonWrite.String);
                }
            }
            """.ReplaceLineEndings("\n"),
            Generate.From(Spec.Of(Multipart)).AssertClean().Source("Sinch.Voice.SendForm.g.cs"),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("<returns> The thumbnail. It is <c>null</c> if the status code is 204. </returns>")]
    [InlineData("""<param name="body">The request body. It is read to the end before the request is sent, and is not disposed.</param>""")]
    [InlineData("Its <see cref=\"global::Sinch.Voice.ApiException.Error\"/> is an <c>IReadOnlyList&lt;string&gt;</c>.")]
    public void The_documentation_says_what_a_caller_has_to_know(string text)
    {
        var source = Generate.From(Spec.Of(Paths)).AssertClean().Source("Sinch.Voice.DefaultClient.g.cs");
        var documentation = string.Join(
            ' ', source.Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith("///", StringComparison.Ordinal)).Select(line => line[3..].Trim()));
        Assert.Contains(text, documentation, StringComparison.Ordinal);
    }
}
