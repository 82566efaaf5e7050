using System.Text;
using Microsoft.AspNetCore.Http;
using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Contents;

/// <summary>Answers of every kind, as a user gets them.</summary>
public sealed class ResponseTests(ResponseFixture fixture) : IClassFixture<ResponseFixture>
{
    private const string Json = "application/json";
    private const string Html = "<html>Sign in</html>";

    [Theory]
    [InlineData("Pet", 200, Json, """{"name":"Rex"}""", "Pet Rex")]
    [InlineData("Pet", 200, "text/plain", """{"name":"Rex"}""", "Pet Rex")]
    [InlineData("Pet", 200, Json, "\uFEFF{\"name\":\"Rex\"}", "Pet Rex")]
    [InlineData("List", 200, Json, """[{"name":"Rex"},{"name":"Tom"}]""", "[Pet Rex, Pet Tom]")]
    [InlineData("Map", 200, Json, """{"a":[1,2],"b":[]}""", "{a: [1, 2], b: []}")]
    [InlineData("Number", 200, Json, "1.50", "1.50")]
    [InlineData("Word", 200, Json, "\"a\\nb\"", "a\nb")]
    [InlineData("Color", 201, Json, "\"red\"", "Color red")]
    [InlineData("Shape", 200, Json, """{"r":2,"kind":"circle"}""", "Circle 2")]
    [InlineData("Shape", 200, Json, """{"kind":"blob"}""", "? blob")]
    [InlineData("Any", 200, Json, "[null]", "[null]")]
    [InlineData("Any", 200, Json, "null", "null")]
    [InlineData("MaybePet", 200, Json, "null", "nothing")]
    [InlineData("MaybePet", 200, Json, """{"name":"Rex"}""", "Rex")]
    [InlineData("PetOrNothing", 200, Json, """{"name":"Rex"}""", "Pet Rex")]
    [InlineData("PetOrNothing", 204, null, null, "nothing")]
    [InlineData("PetOrNothing", 202, "text/html", Html, "nothing")]
    [InlineData("NumberOrNothing", 200, Json, "7", "7")]
    [InlineData("NumberOrNothing", 204, null, null, "nothing")]
    [InlineData("Range", 200, Json, """{"name":"Rex"}""", "Pet Rex")]
    [InlineData("Range", 207, Json, """{"name":"Rex"}""", "Pet Rex")]
    [InlineData("Range", 204, null, null, "nothing")]
    [InlineData("Default", 200, Json, """{"name":"Rex"}""", "Pet Rex")]
    [InlineData("Default", 299, Json, """{"name":"Rex"}""", "Pet Rex")]
    [InlineData("Plain", 200, "text/plain", "grüß", "grüß")]
    [InlineData("Plain", 200, null, "", "")]
    [InlineData("PlainOrNothing", 200, "text/plain", "x", "x")]
    [InlineData("PlainOrNothing", 204, null, null, "nothing")]
    [InlineData("Bytes", 200, "application/octet-stream", "\0ab", "bytes 00 61 62")]
    [InlineData("Bytes", 200, "application/octet-stream", "", "bytes ")]
    [InlineData("BytesOrNothing", 200, "audio/mpeg", "a", "bytes 61")]
    [InlineData("BytesOrNothing", 202, "audio/mpeg", "a", "nothing")]
    [InlineData("SeveralJson", 200, Json, "5", "5")]
    [InlineData("SeveralJson", 202, Json, "\"later\"", "\"later\"")]
    [InlineData("Several", 200, Json, "5", "bytes 35")]
    [InlineData("Several", 202, "text/plain", "5", "bytes 35")]
    [InlineData("Same", 201, Json, """{"name":"Rex"}""", "Pet Rex")]
    [InlineData("Redirect", 303, null, null, "done")]
    [InlineData("Head", 200, Json, null, "done")]
    [InlineData("Unsaid", 204, null, null, "done")]
    [InlineData("Unsaid", 200, "text/html", Html, "done")]
    [InlineData("Example", 200, Json, "<", "done")]
    [InlineData("Pet", 203, Json, """{"name":"Rex"}""", "Pet Rex")]
    [InlineData("PetOrNothing", 203, Json, """{"name":"Rex"}""", "Pet Rex")]
    [InlineData("NumberOrNothing", 202, null, null, "nothing")]
    [InlineData("PlainOrNothing", 201, "text/plain", "x", "x")]
    [InlineData("PlainOrNothing", 205, null, null, "nothing")]
    [InlineData("Bytes", 206, "application/octet-stream", "a", "bytes 61")]
    [InlineData("Redirect", 200, null, null, "done")]
    [InlineData("Example", 202, "text/html", Html, "done")]
    public async Task A_success_is_what_the_document_says(string operation, int status, string? contentType, string? body, string expected)
    {
        await using var server = await LoopbackServer.StartAsync(status, body, contentType);
        Assert.Equal(expected, await CallAsync(server, operation));
    }

    [Theory]
    [InlineData("Pet", Json)]
    [InlineData("Plain", "text/plain")]
    [InlineData("Bytes", "application/octet-stream, application/json;q=0.9")]
    [InlineData("BytesOrNothing", "audio/mpeg, audio/wav")]
    [InlineData("Whatever", "*/*")]
    [InlineData("Several", "application/json, text/plain")]
    [InlineData("Problem", "application/vnd.pet+json")]
    [InlineData("Unsaid", Json)]
    public async Task Accept_has_the_supported_media_types(string operation, string accept)
    {
        await using var server = await LoopbackServer.StartAsync(418);
        await FailAsync(server, operation);
        Assert.Equal(accept, Assert.Single(server.Requests).Header("Accept"));
    }

    [Theory]
    [InlineData("Pet", 200, "text/html", Html, "Default.PetAsync succeeded with 200, but the response is text/html, not JSON, and cannot be read: ")]
    [InlineData("Pet", 200, Json, Html, "Default.PetAsync succeeded with 200, but the response cannot be read: ")]
    [InlineData("Pet", 200, Json, "", "Default.PetAsync succeeded with 200, but the response is empty.")]
    [InlineData("List", 200, Json, "null", "Default.ListAsync succeeded with 200, but the response is null.")]
    [InlineData("List", 200, Json, "[] []", "Default.ListAsync succeeded with 200, but the response cannot be read: ")]
    [InlineData("PetOrNothing", 200, Json, "[]", "Default.PetOrNothingAsync succeeded with 200, but the response cannot be read: ")]
    [InlineData("Number", 200, Json, "{}", "Default.NumberAsync succeeded with 200, but the response cannot be read: ")]
    [InlineData("PetOrNothing", 203, Json, "[]", "Default.PetOrNothingAsync succeeded with 203, which the document does not declare, but the response cannot be read: ")]
    [InlineData("Pet", 204, null, null, "Default.PetAsync succeeded with 204, which the document does not declare, but the response is empty.")]
    [InlineData("Default", 302, null, null, "Default.DefaultAsync failed with 302")]
    [InlineData("Redirect", 400, null, null, "Default.RedirectAsync failed with 400")]
    [InlineData("Plain", 200, "text/plain; charset=nonsense", "grüß", "Default.PlainAsync succeeded with 200, but the response has a charset that .NET does not support, 'nonsense'.")]
    [InlineData("Plain", 200, "text/plain; charset=utf-7", "+AOQ-", "Default.PlainAsync succeeded with 200, but the response has a charset that .NET does not support, 'utf-7'.")]
    public async Task Anything_else_is_an_exception(string operation, int status, string? contentType, string? body, string message)
    {
        await using var server = await LoopbackServer.StartAsync(status, body, contentType);
        var exception = await FailAsync(server, operation);
        Assert.StartsWith(message, exception.Message, StringComparison.Ordinal);
        Assert.Equal(body ?? string.Empty, exception.RawBody);
        Assert.Equal(status, (int)exception.StatusCode!);
    }

    [Theory]
    [InlineData("Errors", 400, Json, """["a","b"]""", "[a, b]")]
    [InlineData("Errors", 404, Json, "\"gone\"", "gone")]
    [InlineData("Errors", 422, Json, "[1]", "[1]")]
    [InlineData("Errors", 500, Json, """{"x":[{"name":"Rex"}]}""", "{x: [Pet Rex]}")]
    [InlineData("Errors", 503, "text/plain", "busy", "nothing")]
    [InlineData("Errors", 400, "text/html", Html, "nothing")]
    [InlineData("Bytes", 500, Json, """{"name":"Rex"}""", "Pet Rex")]
    [InlineData("Bytes", 404, "application/octet-stream", "gone", "nothing")]
    [InlineData("Default", 500, Json, """{"name":"Rex"}""", "nothing")]
    public async Task The_body_of_an_error_has_the_type_of_its_status(string operation, int status, string contentType, string body, string expected)
    {
        await using var server = await LoopbackServer.StartAsync(status, body, contentType);
        var exception = await FailAsync(server, operation);
        Assert.Equal(expected, fixture.Consumer.Call<string>("Probe", "Describe", exception.Error));
        Assert.Equal(body, exception.RawBody);
    }

    /// <summary>The encodings that .NET has without the code pages, and those that it has in them.</summary>
    [Theory]
    [InlineData("windows-1252", "grüß €5")]
    [InlineData("\"Windows-1252\"", "grüß €5")]
    [InlineData("windows-1251", "привет")]
    [InlineData("iso-8859-2", "žluťoučký")]
    [InlineData("iso-8859-1", "grüß")]
    [InlineData("shift_jis", "日本")]
    [InlineData("gb18030", "中文")]
    [InlineData("euc-kr", "한국")]
    [InlineData("koi8-r", "привет")]
    [InlineData("utf-16", "grüß")]
    [InlineData("utf-32", "grüß")]
    [InlineData("UTF-8", "grüß")]
    public async Task A_text_is_read_in_its_charset(string charset, string text)
    {
        var name = charset.Trim('"');
        var bytes = (CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name)).GetBytes(text);
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            context.Response.ContentType = $"text/plain; charset={charset}";
            await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
        });
        Assert.Equal(text, await CallAsync(server, "Plain"));
        Assert.Throws<ArgumentException>(() => Encoding.GetEncoding("windows-1252"));
    }

    [Fact]
    public async Task Status_and_headers_of_a_success_are_there_on_request()
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.StatusCode = 303;
            context.Response.Headers.Location = "https://elsewhere.example.com/";
            context.Response.Headers.SetCookie = new[] { "a=1", "b=2" };
            return Task.CompletedTask;
        });
        Assert.Equal("303 https://elsewhere.example.com/ a=1, b=2", await fixture.Consumer.Call<Task<string>>("Probe", "LocationAsync", server.Address));
    }

    private Task<string> CallAsync(LoopbackServer server, string operation) => fixture.Consumer.Call<Task<string>>("Probe", "CallAsync", server.Address, operation);

    private Task<ApiException> FailAsync(LoopbackServer server, string operation)
        => Assert.ThrowsAsync<ApiException>(() => CallAsync(server, operation));
}
