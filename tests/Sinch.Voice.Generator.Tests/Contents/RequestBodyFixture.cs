using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Contents;

/// <summary>A client whose operations have bodies of every kind, made once.</summary>
public sealed class RequestBodyFixture : IDisposable
{
    private const string Schemas =
        """
        "Pet": { "type": "object", "properties": { "name": { "type": "string" }, "age": { "type": "integer" } } },
        "Patch": { "type": "object", "required": ["name"], "properties": { "name": { "type": "string", "nullable": true } } },
        "Color": { "type": "string", "enum": ["red", "green"] },
        "PetForm": { "type": "object", "properties": {
          "name": { "type": "string" }, "age": { "type": "integer" }, "tags": { "type": "array", "items": { "type": "string" } },
          "kind": { "type": "string", "enum": ["x", "y"] }, "born": { "type": "string", "format": "date" }, "alive": { "type": "boolean" } } },
        "Joined": { "type": "object", "properties": {
          "tags": { "type": "array", "items": { "type": "string" } }, "codes": { "type": "array", "items": { "type": "integer" } },
          "words": { "oneOf": [ { "type": "string" }, { "type": "array", "items": { "type": "string" } } ] },
          "sizes": { "oneOf": [ { "type": "array", "items": { "type": "integer" } } ] } } },
        "Rich": { "type": "object", "properties": {
          "pet": { "$ref": "#/components/schemas/Pet" }, "pets": { "type": "array", "items": { "$ref": "#/components/schemas/Pet" } },
          "tags": { "type": "array", "items": { "type": "string" } }, "metadata": { "type": "object", "additionalProperties": { "type": "string" } },
          "any": {}, "url": { "type": "string" }, "petOrNone": { "anyOf": [ { "$ref": "#/components/schemas/Pet" }, { "type": "string", "maxLength": 0 } ] } } },
        "Nested": { "type": "object", "properties": { "owner": { "$ref": "#/components/schemas/Pet" } } }
        """;

    private const string Paths =
        """
        "/model": { "post": { "operationId": "sendModel", "requestBody": { "required": true, "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Pet" } } } }, OK } },
        "/merge": { "patch": { "operationId": "sendMerge", "requestBody": { "content": { "application/merge-patch+json; v=1": { "schema": { "$ref": "#/components/schemas/Patch" } } } }, OK } },
        "/list": { "post": { "operationId": "sendList", "requestBody": { "content": { "application/json": { "schema": { "type": "array", "items": { "$ref": "#/components/schemas/Pet" } } } } }, OK } },
        "/map": { "post": { "operationId": "sendMap", "requestBody": { "content": { "application/json": { "schema": { "type": "object", "additionalProperties": { "type": "integer" } } } } }, OK } },
        "/lists": { "post": { "operationId": "sendLists", "requestBody": { "content": { "application/json": { "schema": { "type": "array", "items": { "type": "array", "items": { "type": "integer" } } } } } }, OK } },
        "/number": { "post": { "operationId": "sendNumber", "requestBody": { "content": { "application/json": { "schema": { "type": "number" } } } }, OK } },
        "/word": { "post": { "operationId": "sendWord", "requestBody": { "content": { "application/json": { "schema": { "type": "string" } } } }, OK } },
        "/color": { "post": { "operationId": "sendColor", "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Color" } } } }, OK } },
        "/any": { "post": { "operationId": "sendAny", "requestBody": { "content": { "application/json": {} } }, OK } },
        "/anything": { "post": { "operationId": "sendAnything", "requestBody": { "content": { "*/*": { "schema": { "$ref": "#/components/schemas/Pet" } } } }, OK } },
        "/form": { "post": { "operationId": "sendForm", "requestBody": { "content": { "application/x-www-form-urlencoded": { "schema": { "$ref": "#/components/schemas/PetForm" } } } }, OK } },
        "/joined": { "post": { "operationId": "sendFormJoined", "requestBody": { "content": { "application/x-www-form-urlencoded": {
            "schema": { "$ref": "#/components/schemas/Joined" }, "encoding": { "tags": { "style": "form", "explode": false }, "words": { "explode": false }, "sizes": { "explode": false }, "codes": { "explode": true } } } } }, OK } },
        "/deep": { "post": { "operationId": "sendFormDeep", "requestBody": { "content": { "application/x-www-form-urlencoded": { "schema": { "$ref": "#/components/schemas/Rich" },
            "encoding": { "pet": { "style": "deepObject", "explode": true }, "pets": { "style": "deepObject" }, "tags": { "style": "deepObject" }, "metadata": { "style": "deepObject" },
              "any": { "style": "deepObject" }, "petOrNone": { "style": "deepObject" }, "url": { "allowReserved": true } } } } }, OK } },
        "/styled": { "post": { "operationId": "sendFormStyled", "requestBody": { "content": { "application/x-www-form-urlencoded": { "schema": { "$ref": "#/components/schemas/Rich" },
            "encoding": { "pet": { "style": "form" }, "pets": { "contentType": "application/json" }, "tags": { "style": "spaceDelimited" }, "metadata": { "style": "pipeDelimited" },
              "any": { "explode": false }, "petOrNone": { "contentType": "application/json" }, "url": { "style": "deepObject" } } } } }, OK } },
        "/mapencoded": { "post": { "operationId": "sendFormMapOfLists", "requestBody": { "content": { "application/x-www-form-urlencoded": {
            "schema": { "type": "object", "additionalProperties": { "type": "array", "items": { "type": "string" } } }, "encoding": { "a": { "explode": false }, "b&c": { "style": "pipeDelimited" } } } } }, OK } },
        "/formmap": { "post": { "operationId": "sendFormMap", "requestBody": { "content": { "application/x-www-form-urlencoded": { "schema": { "type": "object", "additionalProperties": { "type": "string" } } } } }, OK } },
        "/nested": { "post": { "operationId": "sendFormNested", "requestBody": { "content": { "application/x-www-form-urlencoded": { "schema": { "$ref": "#/components/schemas/Nested" } } } }, OK } },
        "/plain": { "post": { "operationId": "sendPlain", "requestBody": { "content": { "text/plain": { "schema": { "type": "string" } } } }, OK } },
        "/csv": { "post": { "operationId": "sendCsv", "requestBody": { "content": { "text/csv; header=present; charset=utf-8": {} } }, OK } },
        "/xml": { "post": { "operationId": "sendXml", "requestBody": { "content": { "application/xml": { "schema": { "type": "string" } } } }, OK } },
        "/bytes": { "post": { "operationId": "sendBytes", "requestBody": { "content": { "application/octet-stream": { "schema": { "type": "string", "format": "binary" } } } }, OK } },
        "/image": { "put": { "operationId": "sendImage", "requestBody": { "content": { "image/*": { "schema": { "type": "string" } } } }, OK } },
        "/upload": { "put": { "operationId": "upload", "requestBody": { "content": {
            "application/json": { "schema": { "type": "string", "format": "binary" } }, "audio/wav": { "schema": { "type": "string", "format": "binary" } },
            "text/plain": { "schema": { "type": "string", "format": "binary" } } } }, OK } },
        "/remove": { "delete": { "operationId": "sendDelete", "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Pet" } } } }, OK },
                     "get": { "operationId": "sendGet", "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Pet" } } } }, OK },
                     "trace": { "operationId": "sendTrace", "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Pet" } } } }, OK } },
        "/optional": { "post": { "operationId": "sendOptional", "requestBody": { "required": false, "content": { "application/json": { "schema": { "type": "array", "items": { "type": "integer" } } } } }, OK },
                       "put": { "operationId": "sendOptionalStream", "requestBody": { "required": false, "content": { "application/octet-stream": {} } }, OK } },
        "/shared": { "post": { "operationId": "sendShared", "requestBody": { "$ref": "#/components/requestBodies/things" }, OK },
                     "put": { "operationId": "sendSharedToo", "requestBody": { "$ref": "#/components/requestBodies/things" }, OK } }
        """;

    private const string Probe =
        """
        using System;
        using System.IO;
        using System.Collections.Generic;
        using System.Text;
        using System.Text.Json;
        using System.Threading.Tasks;
        using Sinch.Voice;

        internal static class Probe
        {
            public static Task SendStreamAsync(Uri server, Stream content) => Client(server).SendBytesAsync(content);

            public static Task SendAsync(Uri server, string operation)
            {
                var client = Client(server);
                return operation switch
                {
                    "Model" => client.SendModelAsync(new Pet { Name = "Rex", Age = 3 }),
                    "Merge" => client.SendMergeAsync(new Patch { Name = null }),
                    "List" => client.SendListAsync([new() { Name = "Rex" }, new() { Name = "Tom" }]),
                    "Map" => client.SendMapAsync(new Dictionary<string, long> { ["a b"] = 1, ["c"] = 2 }),
                    "Lists" => client.SendListsAsync([[1, 2], [], [3]]),
                    "Number" => client.SendNumberAsync(1.50m),
                    "Word" => client.SendWordAsync("a\"b"),
                    "Color" => client.SendColorAsync(Color.Red),
                    "Any" => client.SendAnyAsync(JsonDocument.Parse("{\"x\":[1,true]}").RootElement),
                    "Null" => client.SendAnyAsync(JsonDocument.Parse("null").RootElement),
                    "Anything" => client.SendAnythingAsync(new() { Name = "Rex" }),
                    "Form" => client.SendFormAsync(new()
                    {
                        Name = "Rex & co=+", Age = 3, Tags = ["a", "b,c"], Kind = PetFormKind.X, Born = new(2024, 2, 29), Alive = true,
                    }),
                    "FormJoined" => client.SendFormJoinedAsync(new() { Tags = ["a", "b,c"], Codes = [1, 2], Words = new(["a", "b"]), Sizes = [3, 4] }),
                    "FormOne" => client.SendFormJoinedAsync(new() { Words = "a" }),
                    "FormDeep" => client.SendFormDeepAsync(new()
                    {
                        Pet = new() { Name = "Rex & co=+ [x]", Age = 3 }, Pets = [new() { Name = "a" }, new() { Age = 4 }], Tags = ["x", "y z"],
                        Metadata = new Dictionary<string, string> { ["k]&=["] = "v%é" }, Any = JsonDocument.Parse("[[1],{\"a\":null}]").RootElement,
                        Url = "https://a.test/?b=c&d=+e f", PetOrNone = new Pet { Age = 1 },
                    }),
                    "FormDeepNone" => client.SendFormDeepAsync(new() { Pet = new(), Pets = [], Metadata = new Dictionary<string, string>(), PetOrNone = "" }),
                    "FormStyled" => client.SendFormStyledAsync(new()
                    {
                        Pet = new() { Name = "a b", Age = 3 }, Pets = [new() { Name = "a" }], Tags = ["x", "y z"],
                        Metadata = new Dictionary<string, string> { ["a"] = "1", ["b"] = "2" }, Any = JsonDocument.Parse("[1,2]").RootElement, Url = "x", PetOrNone = new Pet { Age = 1 },
                    }),
                    "FormMapOfLists" => client.SendFormMapOfListsAsync(new Dictionary<string, IReadOnlyList<string>> { ["a"] = ["1", "2,3"], ["b&c"] = ["4", "5"], ["d"] = ["6", "7"] }),
                    "FormMap" => client.SendFormMapAsync(new Dictionary<string, string> { ["ä"] = "€" }),
                    "FormNested" => client.SendFormNestedAsync(new() { Owner = new() { Name = "Ann" } }),
                    "Plain" => client.SendPlainAsync("grüß\n"),
                    "Csv" => client.SendCsvAsync("a;b"),
                    "Xml" => client.SendXmlAsync("<Response/>"),
                    "Bytes" => client.SendBytesAsync(Of("\0ab")),
                    "Image" => client.SendImageAsync(Of("png")),
                    "ImageTyped" => client.SendImageAsync(Of("png"), new() { ContentType = "image/png" }),
                    "Upload" => client.UploadAsync(Of("wav")),
                    "Delete" => client.SendDeleteAsync(new() { Name = "Rex" }),
                    "Get" => client.SendGetAsync(new() { Name = "Rex" }),
                    "Trace" => client.SendTraceAsync(),
                    "Optional" => client.SendOptionalAsync([1]),
                    "OptionalMissing" => client.SendOptionalAsync(),
                    "OptionalStream" => client.SendOptionalStreamAsync(Of("ab")),
                    "OptionalStreamMissing" => client.SendOptionalStreamAsync(),
                    "Shared" => client.SendSharedAsync([new ThingsItem { X = "1" }]),
                    "NoStream" => client.SendBytesAsync(null!),
                    "NoText" => client.SendPlainAsync(null!),
                    "NoList" => client.SendListAsync(null!),
                    "NoElement" => client.SendAnyAsync(default),
                    "ClosedStream" => client.SendBytesAsync(Closed()),
                    _ => throw new ArgumentOutOfRangeException(nameof(operation)),
                };
            }

            private static DefaultClient Client(Uri server)
                => new SinchVoiceClient(SinchCredential.Basic("key", "secret"), new() { Endpoint = server }).Default;

            private static Stream Of(string text) => new MemoryStream(Encoding.UTF8.GetBytes(text));

            private static Stream Closed()
            {
                var stream = Of("x");
                stream.Dispose();
                return stream;
            }
        }
        """;

    private static readonly Spec s_spec = new(
        $$"""
        { "openapi": "3.0.3", "info": { "title": "Test", "version": "1" }, "servers": [ { "url": "https://api.example.com" } ],
          "paths": { {{Paths.Replace("OK", """ "responses": { "200": { "description": "ok" } } """, StringComparison.Ordinal)}} },
          "components": {
            "schemas": { {{Schemas}} },
            "requestBodies": { "things": { "content": { "application/json": { "schema": { "type": "array", "items": { "type": "object", "properties": { "x": { "type": "string" } } } } } } } } } }
        """);

    public RequestBodyFixture()
    {
        var run = new GeneratorHost(s_spec).AddSource(Probe).RunTwice();
        Assert.Equal(
            ["info SVG034: The request body is ignored: a TRACE request cannot have a body", "warning SVG035: Form field 'owner' has nested values; it is sent as JSON"],
            run.Diagnostics.Select(diagnostic => diagnostic[(diagnostic.IndexOf("): ", StringComparison.Ordinal) + 3)..]));
        run.AssertCompiles();
        Consumer = new LoadedConsumer(run.Output);
    }

    internal LoadedConsumer Consumer { get; }

    public void Dispose() => Consumer.Dispose();
}
