using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Contents;

/// <summary>A client whose operations have multipart requests, made once.</summary>
public sealed class MultipartFixture : IDisposable
{
    private const string Document =
        """
        {
          "openapi": "3.1.0",
          "info": { "title": "Files", "version": "1" },
          "servers": [ { "url": "https://files.example.com" } ],
          "paths": {
            "/files": { "post": { "operationId": "upload", "requestBody": { "required": true, "content": { "multipart/form-data": {
              "schema": { "$ref": "#/components/schemas/Upload" },
              "encoding": { "picture": { "contentType": "image/png, image/jpeg" }, "meta": { "contentType": "application/vnd.meta+json" }, "tags": { "contentType": "application/json" } } } } },
              "responses": { "204": { "description": "done" } } } },
            "/again": { "post": { "operationId": "uploadAgain", "requestBody": { "$ref": "#/components/requestBodies/Again" }, "responses": { "204": { "description": "done" } } } },
            "/inline": { "post": { "operationId": "send", "requestBody": { "content": { "multipart/mixed; boundary=\"x y\"; type=a": { "schema": { "type": "object", "required": [ "head", "when", "kind" ], "properties": {
              "head": { "$ref": "#/components/schemas/Pet" }, "when": { "type": "string", "format": "date" }, "kind": { "const": "memo" }, "writer": { "type": "boolean" } } } } } },
              "responses": { "204": { "description": "done" } } } },
            "/free": { "post": { "operationId": "sendFree", "requestBody": { "required": true, "content": { "multipart/form-data": { "schema": { "type": "object" } } } }, "responses": { "204": { "description": "done" } } } },
            "/all": { "post": { "operationId": "sendAll", "requestBody": { "required": true, "content": { "multipart/*": {} } }, "responses": { "204": { "description": "done" } } } },
            "/optional": { "post": { "operationId": "sendOptional", "requestBody": { "required": false, "content": { "multipart/form-data": { "schema": { "type": "object", "properties": { "a": { "type": "string" } } } } } }, "responses": { "204": { "description": "done" } } } },
            "/pets": { "post": { "operationId": "addPet", "requestBody": { "required": true, "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Pet" } } } }, "responses": { "204": { "description": "done" } } } }
          },
          "components": {
            "requestBodies": { "Again": { "required": true, "content": { "multipart/form-data": {
              "schema": { "$ref": "#/components/schemas/Upload" },
              "encoding": { "picture": { "contentType": "image/png, image/jpeg" }, "meta": { "contentType": "application/vnd.meta+json" }, "tags": { "contentType": "application/json" } } } } } },
            "schemas": {
              "Pet": { "type": "object", "required": [ "name" ], "properties": { "name": { "type": "string" } } },
              "Upload": { "description": "A file with its facts.", "type": "object", "required": [ "file" ], "properties": {
                "note": { "type": "string", "description": "What it shows." },
                "file": { "type": "string", "format": "binary" },
                "picture": { "type": "string" },
                "pages": { "type": "array", "items": { "type": "string", "format": "binary" } },
                "raw": { "contentMediaType": "application/octet-stream" },
                "count": { "type": "integer" },
                "color": { "type": "string", "enum": [ "red", "green" ] },
                "pet": { "$ref": "#/components/schemas/Pet" },
                "pets": { "type": "array", "items": { "$ref": "#/components/schemas/Pet" } },
                "words": { "type": "array", "items": { "type": "string" } },
                "tags": { "type": "array", "items": { "type": "string" } },
                "meta": { "type": "object", "additionalProperties": { "type": "integer" } },
                "hash": { "type": "string", "format": "byte" },
                "any": {} } }
            }
          }
        }
        """;

    private const string Probe =
        """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Text.Json;
        using System.Threading;
        using System.Threading.Tasks;
        using Sinch.Voice;

        internal static class Probe
        {
            public static Task UploadAsync(Uri server, ApiCredential credential, FilePart file, CancellationToken cancellationToken)
                => Client(server, credential).UploadAsync(new UploadForm { File = file }, cancellationToken: cancellationToken);

            public static Task AllPartsAsync(Uri server, ApiCredential credential)
                => Client(server, credential).UploadAgainAsync(new UploadForm
                {
                    Note = "grüß\r\n--x",
                    File = new FilePart(new byte[] { 0, 1, 2 }, "a \"b\"\r\nX: 1.bin"),
                    Picture = new FilePart(new MemoryStream([3])),
                    Pages = [new FilePart(new byte[] { 4 }, "p1", "application/pdf"), new FilePart(new byte[] { 5 })],
                    Raw = new FilePart(new byte[] { 6 }),
                    Count = 7,
                    Color = UploadColor.Green,
                    Pet = new Pet { Name = "Rex" },
                    Pets = [new Pet { Name = "Tom" }, new Pet { Name = "Kim" }],
                    Words = ["a", "b"],
                    Tags = ["c", "d"],
                    Meta = new Dictionary<string, long> { ["x"] = 1 },
                    Hash = [255],
                    Any = JsonDocument.Parse("[1,{}]").RootElement,
                });

            public static Task MixedAsync(Uri server)
                => Client(server, ApiCredentials.None).SendAsync(new SendForm { Head = new Pet { Name = "Rex" }, When = new DateOnly(2024, 2, 29), Writer = true });

            public static async Task FreeAsync(Uri server)
            {
                var form = new MultipartForm().Add("a", "1").Add("f", new FilePart(new byte[] { 1 }, contentType: "image/png")).AddJson("pet", new Pet { Name = "Rex" });
                await Client(server, ApiCredentials.None).SendFreeAsync(form);
                await Client(server, ApiCredentials.None).SendAllAsync(form, new() { ContentType = "multipart/related" });
                await Client(server, ApiCredentials.None).SendOptionalAsync();
                await Client(server, ApiCredentials.None).SendOptionalAsync(new SendOptionalForm { A = "2" });
            }

            public static Task EmptyAsync(Uri server) => Client(server, ApiCredentials.None).SendOptionalAsync(new SendOptionalForm());

            public static Task AnyAsync(Uri server, string json)
                => Client(server, ApiCredentials.None).UploadAsync(new UploadForm
                {
                    File = new FilePart(new byte[] { 1 }),
                    Any = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 1000 }).RootElement,
                });

            private static DefaultClient Client(Uri server, ApiCredential credential)
                => new FilesClient(credential, new() { Endpoint = server }).Default;
        }
        """;

    public MultipartFixture()
    {
        Run = new GeneratorHost(new Spec(Document) { Metadata = new() { ["ClientName"] = "FilesClient" } }).AddSource(Probe).RunTwice();
        Assert.Empty(Run.Diagnostics);
        Run.AssertCompiles();
        Consumer = new LoadedConsumer(Run.Output);
    }

    internal GeneratorRun Run { get; }

    internal LoadedConsumer Consumer { get; }

    public void Dispose() => Consumer.Dispose();
}
