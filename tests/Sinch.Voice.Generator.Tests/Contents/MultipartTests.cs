using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Contents;

/// <summary>Requests in several parts, as a server gets them.</summary>
public sealed class MultipartTests(MultipartFixture fixture) : IClassFixture<MultipartFixture>
{
    private const string Text = "text/plain; charset=utf-8";
    private const string Bytes = "application/octet-stream";
    private const string Json = "application/json";

    /// <summary>Names are escaped as browsers escape them, so that none ends a header.</summary>
    [Fact]
    public async Task Every_part_is_sent_with_its_media_type()
    {
        await using var server = await LoopbackServer.StartAsync(204);
        await fixture.Consumer.Call<Task>("Probe", "AllPartsAsync", server.Address, ApiCredentials.None);
        var request = Assert.Single(server.Requests);
        Assert.Matches("^multipart/form-data; boundary=[0-9a-f]{32}$", request.Header("Content-Type"));
        Assert.Equal($"{request.Body.Length}", request.Header("Content-Length"));
        Assert.Equal(
            [
                new("note", null, Text, "grüß\r\n--x"),
                new("file", "a %22b%22%0D%0AX: 1.bin", Bytes, "\0\u0001\u0002"),
                new("picture", "picture", "image/png", "\u0003"),
                new("pages", "p1", "application/pdf", "\u0004"),
                new("pages", "pages", Bytes, "\u0005"),
                new("raw", "raw", Bytes, "\u0006"),
                new("count", null, Text, "7"),
                new("color", null, Text, "green"),
                new("pet", null, Json, """{"name":"Rex"}"""),
                new("pets", null, Json, """{"name":"Tom"}"""),
                new("pets", null, Json, """{"name":"Kim"}"""),
                new("words", null, Text, "a"),
                new("words", null, Text, "b"),
                new("tags", null, Json, """["c","d"]"""),
                new("meta", null, "application/vnd.meta+json", """{"x":1}"""),
                new("hash", null, Text, "/w=="),
                new("any", null, Text, "1"),
                new("any", null, Json, "{}"),
            ],
            await PartsOfAsync(request));
    }

    [Fact]
    public async Task Parts_without_a_value_are_not_sent()
    {
        await using var server = await LoopbackServer.StartAsync(204);
        await UploadAsync(server, new FilePart("x"u8.ToArray()));
        Assert.Equal([new("file", "file", Bytes, "x")], await PartsOfAsync(Assert.Single(server.Requests)));
    }

    [Fact]
    public async Task Other_media_types_of_parts_keep_their_parameters()
    {
        await using var server = await LoopbackServer.StartAsync(204);
        await fixture.Consumer.Call<Task>("Probe", "MixedAsync", server.Address);
        var request = Assert.Single(server.Requests);
        Assert.Matches("^multipart/mixed; boundary=[0-9a-f]{32}; type=a$", request.Header("Content-Type"));
        Assert.Equal(
            [new("head", null, Json, """{"name":"Rex"}"""), new("when", null, Text, "2024-02-29"), new("kind", null, Text, "memo"), new("writer", null, Text, "true")],
            await PartsOfAsync(request));
    }

    [Fact]
    public async Task Parts_that_the_document_does_not_describe_are_the_callers()
    {
        await using var server = await LoopbackServer.StartAsync(204);
        await fixture.Consumer.Call<Task>("Probe", "FreeAsync", server.Address);
        Assert.Equal(["multipart/form-data", "multipart/related", null, "multipart/form-data"], server.Requests.Select(request => request.Headers.GetValueOrDefault("Content-Type")?.Split(';')[0]));
        FormPart[] expected = [new("a", null, Text, "1"), new("f", "f", "image/png", "\u0001"), new("pet", null, Json, """{"name":"Rex"}""")];
        Assert.Equal(expected, await PartsOfAsync(server.Requests[0]));
        Assert.Equal(expected, await PartsOfAsync(server.Requests[1]));
        Assert.Empty(server.Requests[2].Body);
        Assert.Equal([new("a", null, Text, "2")], await PartsOfAsync(server.Requests[3]));
    }

    /// <summary>The server gets the first bytes before the stream has the last ones.</summary>
    [Fact]
    public async Task A_file_is_sent_while_it_is_read()
    {
        var arrived = new TaskCompletionSource();
        var body = new MemoryStream();
        await using var application = Loopback.CreateBuilder().Build();
        application.Run(async context =>
        {
            var buffer = new byte[1024];
            while (await context.Request.Body.ReadAsync(buffer, context.RequestAborted) is > 0 and var count)
            {
                body.Write(buffer.AsSpan(0, count));
                if (Encoding.UTF8.GetString(body.ToArray()).Contains("first", StringComparison.Ordinal))
                {
                    arrived.TrySetResult();
                }
            }

            context.Response.StatusCode = 204;
        });
        await application.StartAsync(TestContext.Current.CancellationToken);
        var first = string.Concat(Enumerable.Repeat("first", 10_000));
        var stream = new StreamOfTwo(first, "second", arrived.Task);
        await UploadAsync(application.Address(), ApiCredentials.None, new FilePart(stream, "two.txt"));
        Assert.Contains($"filename=\"two.txt\"\r\nContent-Type: application/octet-stream\r\n\r\n{first}second\r\n--", Encoding.UTF8.GetString(body.ToArray()), StringComparison.Ordinal);
        Assert.False(stream.IsDisposed);
    }

    [Fact]
    public async Task A_signed_request_is_in_memory_first()
    {
        await using var server = await LoopbackServer.StartAsync(204);
        var stream = new StreamOfTwo("first", "second", Task.CompletedTask);
        await UploadAsync(server.Address, SinchCredential.Signed("669E367E-6BBA-48AB-AF15-266871C28135", "BeIukql3pTKJ8RGL5zo0DA=="), new FilePart(stream));
        var request = Assert.Single(server.Requests);
        Assert.Equal($"{request.Body.Length}", request.Header("Content-Length"));
        Assert.StartsWith("Application 669E367E-6BBA-48AB-AF15-266871C28135:", request.Header("Authorization"), StringComparison.Ordinal);
        Assert.Equal([new("file", "file", Bytes, "firstsecond")], await PartsOfAsync(request));
    }

    [Fact]
    public async Task A_redirect_sends_a_seekable_stream_again_from_where_it_stood()
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.StatusCode = context.Request.Path == "/files" ? 307 : 204;
            context.Response.Headers.Location = "/moved";
            return Task.CompletedTask;
        });
        var stream = new MemoryStream("--content"u8.ToArray()) { Position = 2 };
        await UploadAsync(server.Address, ApiCredentials.None, new FilePart(stream));
        FormPart[] expected = [new("file", "file", Bytes, "content")];
        Assert.Equal(["/files", "/moved"], server.Requests.Select(request => request.Path));
        Assert.Equal(expected, await PartsOfAsync(server.Requests[0]));
        Assert.Equal(expected, await PartsOfAsync(server.Requests[1]));
    }

    [Fact]
    public async Task A_stream_that_can_not_be_sent_again_is_an_exception()
    {
        await using var server = await LoopbackServer.StartAsync(204);
        var file = new FilePart(new StreamOfTwo("first", "second", Task.CompletedTask));
        await UploadAsync(server, file);
        var exception = await Assert.ThrowsAsync<ApiException>(() => UploadAsync(server, file));
        Assert.Contains("not seekable", exception.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "schema": { "type": "array", "items": { "type": "string" } } }""", "MultipartForm", "warning SVG035: The schema of 'multipart/form-data' is not an object; the content is a MultipartForm")]
    [InlineData("""{ "schema": { "type": "string", "format": "binary" } }""", "MultipartForm", "warning SVG035: The schema of 'multipart/form-data' is not an object; the content is a MultipartForm")]
    [InlineData("""{ "schema": { "type": "object", "properties": { "a": { "type": "array", "items": { "type": "string" } } } }, "encoding": { "a": { "style": "form", "headers": { "X": {} } } } }""", "OpForm",
        "info SVG032: 'style' of part 'a' is ignored: the part is sent with its media type only", "info SVG032: 'headers' of part 'a' is ignored: the part is sent with its media type only")]
    [InlineData("""{ "schema": {} }""", "MultipartForm")]
    [InlineData("""{ "schema": { "oneOf": [ { "type": "object", "properties": { "a": { "type": "string" } } }, { "type": "object", "properties": { "b": { "type": "string" } } } ] } }""", "MultipartForm",
        "warning SVG035: The schema of 'multipart/form-data' is a union; the content is a MultipartForm")]
    public void What_the_client_does_not_send_is_reported(string content, string type, params string[] expected)
    {
        var run = Generate.From(Spec.Of(
            $$"""{ "/a": { "post": { "operationId": "op", "requestBody": { "required": true, "content": { "multipart/form-data": {{content}} } }, "responses": { "204": { "description": "ok" } } } } }"""));
        run.AssertCompiles();
        Assert.Equal(expected, run.Diagnostics.Select(diagnostic => diagnostic[(diagnostic.IndexOf("): ", StringComparison.Ordinal) + 3)..]));
        Assert.Contains($"global::Sinch.Voice.{type} body,", run.Source("Sinch.Voice.DefaultClient.g.cs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "type": "object", "properties": { "a": { "type": "string" } } }""", "OpForm")]
    [InlineData("""{ "type": "object", "x-ms-client-name": "Parcel", "properties": { "a": { "type": "string" } } }""", "Parcel")]
    [InlineData("""{ "$ref": "#/components/schemas/box" }""", "CrateForm")]
    public void A_form_is_named_after_its_schema_or_its_operation(string schema, string name)
    {
        var run = Generate.From(Spec.Of(
            $$"""{ "/a": { "post": { "operationId": "op", "requestBody": { "required": true, "content": { "multipart/form-data": { "schema": {{schema}} } } }, "responses": { "204": { "description": "ok" } } } } }""",
            """{ "box": { "type": "object", "x-ms-client-name": "Crate", "properties": { "a": { "type": "string" } } } }""")).AssertClean();
        Assert.Contains($"public sealed class {name} :", run.Source($"Sinch.Voice.{name}.g.cs"), StringComparison.Ordinal);
    }

    /// <summary>Whatever is deeper than an item of a part is JSON, which has no files.</summary>
    [Theory]
    [InlineData("""{ "anyOf": [ FILE, { "type": "null" } ] }""", "FilePart?")]
    [InlineData("""{ "anyOf": [ { "type": "array", "items": FILE }, { "type": "null" } ] }""", "IReadOnlyList<FilePart>?")]
    [InlineData("""{ "type": "array", "items": { "type": [ "string", "null" ], "format": "binary" } }""", "IReadOnlyList<FilePart>?")]
    [InlineData("""{ "type": "array", "items": { "anyOf": [ FILE, { "type": "null" } ] } }""", "IReadOnlyList<FilePart>?")]
    [InlineData("""{ "anyOf": [ FILE, { "type": "array", "items": FILE } ] }""", "IReadOnlyList<FilePart>?")]
    [InlineData("""{ "anyOf": [ FILE, { "type": "array", "items": { "type": "string" } } ] }""", "StringOrStringList?")]
    [InlineData("""{ "type": "array", "items": { "type": "array", "items": FILE } }""", "IReadOnlyList<IReadOnlyList<string>>?")]
    [InlineData("""{ "type": "object", "additionalProperties": FILE }""", "IReadOnlyDictionary<string, string>?")]
    [InlineData("""{ "const": "x" }""", "string")]
    public void A_part_is_a_file_if_its_values_are(string schema, string type)
    {
        var isConstant = schema.Contains("const", StringComparison.Ordinal);
        var part = schema.Replace("FILE", """{ "type": "string", "format": "binary" }""", StringComparison.Ordinal);
        var document = Spec.Of(
            $$"""
            { "/a": { "post": { "operationId": "op", "requestBody": { "required": true, "content": { "multipart/form-data": {
                "schema": { "type": "object", "required": [ {{(isConstant ? "\"a\"" : "")}} ], "properties": { "a": {{part}} } } {{(isConstant ? """, "encoding": { "a": { "contentType": "image/png" } }""" : "")}} } } },
              "responses": { "204": { "description": "ok" } } } } }
            """);
        var run = Generate.From(document with { Content = document.Content!.Replace("3.0.0", "3.1.0", StringComparison.Ordinal) }).AssertClean();
        Assert.StartsWith($"public {type} A {{", TypeOfPart(run), StringComparison.Ordinal);
    }

    /// <summary>The JSON of the object would be sent as XML.</summary>
    [Theory]
    [InlineData("OBJECT", "application/xml", "string?", "string")]
    [InlineData("OBJECT", "application/cbor", "FilePart?", "FilePart")]
    [InlineData("""{ "type": "array", "items": OBJECT }""", "application/soap+xml", "IReadOnlyList<string>?", "string")]
    [InlineData("""{ "type": "object", "additionalProperties": { "type": "integer" } }""", "application/zip", "FilePart?", "FilePart")]
    [InlineData("OBJECT", "text/plain", "OpFormA?", null)]
    [InlineData("OBJECT", "application/vnd.a+json", "OpFormA?", null)]
    public void A_part_that_can_not_be_json_has_no_type_of_json(string schema, string contentType, string type, string? reported)
    {
        var part = schema.Replace("OBJECT", """{ "type": "object", "properties": { "b": { "type": "string" } } }""", StringComparison.Ordinal);
        var run = Generate.From(Spec.Of(
            $$"""
            { "/a": { "post": { "operationId": "op", "requestBody": { "required": true, "content": { "multipart/form-data": {
                "schema": { "type": "object", "properties": { "a": {{part}} } },
                "encoding": { "a": { "contentType": "{{contentType}}" } } } } },
              "responses": { "204": { "description": "ok" } } } } }
            """));
        run.AssertCompiles();
        Assert.Equal(
            reported is null ? [] : [$"warning SVG035: The schema of part 'a' is not used; '{contentType}' is a {reported}"],
            run.Diagnostics.Select(diagnostic => diagnostic[(diagnostic.IndexOf("): ", StringComparison.Ordinal) + 3)..]));
        Assert.StartsWith($"public {type} A {{", TypeOfPart(run), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_without_parts_can_be_read()
    {
        await using var server = await LoopbackServer.StartAsync(204);
        await fixture.Consumer.Call<Task>("Probe", "EmptyAsync", server.Address);
        var request = Assert.Single(server.Requests);
        Assert.Matches("^--[0-9a-f]{32}--\r\n$", request.Text);
        Assert.Empty(await PartsOfAsync(request));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_exception_of_a_stream_is_the_callers(bool isSigned)
    {
        await using var server = await LoopbackServer.StartAsync(204);
        var credential = isSigned ? SinchCredential.Signed("669E367E-6BBA-48AB-AF15-266871C28135", "BeIukql3pTKJ8RGL5zo0DA==") : ApiCredentials.None;
        var failed = Task.FromException(new IOException("The disk failed."));
        var exception = await Assert.ThrowsAsync<IOException>(() => UploadAsync(server.Address, credential, new FilePart(new StreamOfTwo("first", "second", failed))));
        Assert.Equal("The disk failed.", exception.Message);
    }

    [Fact]
    public async Task A_part_may_be_nested_as_deeply_as_a_body()
    {
        await using var server = await LoopbackServer.StartAsync(204);
        var json = new string('[', 200) + new string(']', 200);
        await fixture.Consumer.Call<Task>("Probe", "AnyAsync", server.Address, "[" + json + "]");
        Assert.Contains(await PartsOfAsync(Assert.Single(server.Requests)), part => part.Content == json);
    }

    [Fact]
    public void A_part_is_what_its_arguments_say()
    {
        Assert.Throws<ArgumentException>(() => new FilePart(new byte[1], contentType: "no type\r\nX: 1"));
        Assert.Throws<ArgumentNullException>(() => new FilePart((Stream)null!));
        Assert.Throws<ArgumentException>(() => new FilePart(new StreamOfTwo("a", "b", Task.CompletedTask, canRead: false)));
        using var file = File.OpenRead(typeof(MultipartTests).Assembly.Location);
        Assert.Equal("Sinch.Voice.Generator.Tests.dll", new FilePart(file).FileName);
    }

    private static string TypeOfPart(GeneratorRun run)
        => run.Source("Sinch.Voice.OpForm.g.cs").Split('\n').Single(text => text.Contains(" A { get;", StringComparison.Ordinal)).Trim()
            .Replace("global::Sinch.Voice.", string.Empty, StringComparison.Ordinal)
            .Replace("global::System.Collections.Generic.", string.Empty, StringComparison.Ordinal);

    private Task UploadAsync(LoopbackServer server, FilePart file) => UploadAsync(server.Address, ApiCredentials.None, file);

    private Task UploadAsync(Uri server, ApiCredential credential, FilePart file)
        => fixture.Consumer.Call<Task>("Probe", "UploadAsync", server, credential, file, TestContext.Current.CancellationToken);

    private static async Task<List<FormPart>> PartsOfAsync(ReceivedRequest request)
    {
        var boundary = MediaTypeHeaderValue.Parse(request.Header("Content-Type")).Boundary.Value!;
        var reader = new MultipartReader(boundary, new MemoryStream(request.Body));
        var parts = new List<FormPart>();
        while (await reader.ReadNextSectionAsync(TestContext.Current.CancellationToken) is { } section)
        {
            using var text = new StreamReader(section.Body, Encoding.UTF8);
            var disposition = section.GetContentDispositionHeader()!;
            Assert.Equal("form-data", disposition.DispositionType.ToString());
            Assert.Equal(2, section.Headers!.Count);
            parts.Add(new FormPart(
                HeaderUtilities.RemoveQuotes(disposition.Name).ToString(),
                disposition.FileName.HasValue ? HeaderUtilities.RemoveQuotes(disposition.FileName).ToString() : null,
                section.ContentType,
                await text.ReadToEndAsync(TestContext.Current.CancellationToken)));
        }

        return parts;
    }

    /// <summary>A part as a server reads it.</summary>
    private sealed record FormPart(string Name, string? FileName, string? ContentType, string Content);

    /// <summary>A stream that is not seekable, and whose second half waits.</summary>
    private sealed class StreamOfTwo(string first, string second, Task between, bool canRead = true) : Stream
    {
        private int _reads;

        public bool IsDisposed { get; private set; }

        public override bool CanRead => canRead;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (++_reads == 2)
            {
                await between.WaitAsync(cancellationToken);
            }

            return _reads > 2 ? 0 : Encoding.UTF8.GetBytes(_reads == 1 ? first : second, buffer.Span);
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Flush()
        {
        }

        protected override void Dispose(bool disposing)
        {
            IsDisposed = true;
            base.Dispose(disposing);
        }
    }
}
