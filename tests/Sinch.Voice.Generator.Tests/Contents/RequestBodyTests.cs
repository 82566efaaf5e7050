using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Contents;

/// <summary>Bodies of every kind, as a server receives them.</summary>
public sealed class RequestBodyTests(RequestBodyFixture fixture) : IClassFixture<RequestBodyFixture>
{
    private const string Json = "application/json";
    private const string Form = "application/x-www-form-urlencoded";

    [Theory]
    [InlineData("Model", Json, """{"name":"Rex","age":3}""")]
    [InlineData("Merge", "application/merge-patch+json; v=1", """{"name":null}""")]
    [InlineData("List", Json, """[{"name":"Rex"},{"name":"Tom"}]""")]
    [InlineData("Map", Json, """{"a b":1,"c":2}""")]
    [InlineData("Lists", Json, "[[1,2],[],[3]]")]
    [InlineData("Number", Json, "1.50")]
    [InlineData("Word", Json, "\"a\\\"b\"")]
    [InlineData("Color", Json, "\"red\"")]
    [InlineData("Any", Json, """{"x":[1,true]}""")]
    [InlineData("Null", Json, "null")]
    [InlineData("Anything", Json, """{"name":"Rex"}""")]
    [InlineData("Form", Form, "name=Rex+%26+co%3D%2B&age=3&tags=a&tags=b%2Cc&kind=x&born=2024-02-29&alive=true")]
    [InlineData("FormJoined", Form, "tags=a,b%2Cc&codes=1&codes=2&words=a,b&sizes=3,4")]
    [InlineData("FormOne", Form, "words=a")]
    [InlineData("FormDeep", Form, "pet%5Bname%5D=Rex+%26+co%3D%2B+%5Bx%5D&pet%5Bage%5D=3&pets%5B0%5D%5Bname%5D=a&pets%5B1%5D%5Bage%5D=4&tags%5B0%5D=x&tags%5B1%5D=y+z&metadata%5Bk%5D%26%3D%5B%5D=v%25%C3%A9&any%5B0%5D%5B0%5D=1&url=https://a.test/?b=c%26d=%2Be+f&petOrNone%5Bage%5D=1")]
    [InlineData("FormDeepNone", Form, "petOrNone=")]
    [InlineData("FormStyled", Form, "name=a+b&age=3&pets=%5B%7B%22name%22%3A%22a%22%7D%5D&tags=x+y+z&metadata=a%7C1%7Cb%7C2&any=1,2&url=x&petOrNone=%7B%22age%22%3A1%7D")]
    [InlineData("FormMapOfLists", Form, "a=1,2%2C3&b%26c=4%7C5&d=6&d=7")]
    [InlineData("FormMap", Form, "%C3%A4=%E2%82%AC")]
    [InlineData("FormNested", Form, "owner=%7B%22name%22%3A%22Ann%22%7D")]
    [InlineData("Plain", "text/plain; charset=utf-8", "grüß\n")]
    [InlineData("Csv", "text/csv; header=present; charset=utf-8", "a;b")]
    [InlineData("Xml", "application/xml; charset=utf-8", "<Response/>")]
    [InlineData("Bytes", "application/octet-stream", "\0ab")]
    [InlineData("Image", "application/octet-stream", "png")]
    [InlineData("ImageTyped", "image/png", "png")]
    [InlineData("Upload", "audio/wav", "wav")]
    [InlineData("Delete", Json, """{"name":"Rex"}""")]
    [InlineData("Get", Json, """{"name":"Rex"}""")]
    [InlineData("Optional", Json, "[1]")]
    [InlineData("OptionalStream", "application/octet-stream", "ab")]
    [InlineData("Shared", Json, "[{\"x\":\"1\"}]")]
    public async Task Arrives_as_the_document_has_it(string operation, string contentType, string body)
    {
        var request = await SendAsync(operation);
        Assert.Equal(contentType, request.Header("Content-Type"));
        Assert.Equal(body, request.Text);
    }

    [Theory]
    [InlineData("OptionalMissing")]
    [InlineData("OptionalStreamMissing")]
    [InlineData("Trace")]
    public async Task There_is_none(string operation)
    {
        var request = await SendAsync(operation);
        Assert.Null(request.Header("Content-Type"));
        Assert.Empty(request.Body);
    }

    [Fact]
    public async Task A_stream_is_sent_from_where_it_stands_and_stays_open()
    {
        await using var server = await LoopbackServer.StartAsync(200);
        using var content = new MemoryStream("0123456789"u8.ToArray()) { Position = 7 };
        await fixture.Consumer.Call<Task>("Probe", "SendStreamAsync", server.Address, content);
        Assert.Equal("789", Assert.Single(server.Requests).Text);
        Assert.True(content.CanRead);
    }

    [Theory]
    [InlineData("NoStream")]
    [InlineData("NoText")]
    [InlineData("NoList")]
    [InlineData("NoElement")]
    [InlineData("ClosedStream")]
    public async Task What_is_not_there_is_an_argument_that_can_not_be_used(string operation)
    {
        await using var server = await LoopbackServer.StartAsync(200);
        await Assert.ThrowsAnyAsync<ArgumentException>(() => fixture.Consumer.Call<Task>("Probe", "SendAsync", server.Address, operation));
        Assert.Empty(server.Requests);
    }

    private async Task<ReceivedRequest> SendAsync(string operation)
    {
        await using var server = await LoopbackServer.StartAsync(200);
        await fixture.Consumer.Call<Task>("Probe", "SendAsync", server.Address, operation);
        return Assert.Single(server.Requests);
    }
}
