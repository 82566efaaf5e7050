using System.Net;

namespace Sinch.Voice.Runtime.Tests.Http;

/// <summary>Every call releases its connection: at its end, or when the caller disposes the stream.</summary>
public sealed class ResponseLifetimeTests
{
    private static readonly ApiOperation s_operation = new("Op", HttpMethod.Get, "/a", null, 200, 202);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(200, "{}")]
    [InlineData(200, "")]
    [InlineData(200, "<html>")]
    [InlineData(404, "{}")]
    [InlineData(302, "")]
    public async Task A_response_that_is_read_is_freed(int status, string body)
    {
        var content = new TrackedContent(body);
        await Record.ExceptionAsync(() => CallAsync(status, content, ResponseReader.Json<Person>(JsonRead.TryModel)));
        Assert.True(content.IsDisposed);
    }

    [Fact]
    public async Task A_response_that_breaks_off_is_freed()
    {
        var content = new TrackedContent("{}", failure: new IOException("gone"));
        await Assert.ThrowsAsync<SinchVoiceException>(() => CallAsync(200, content, ResponseReader.Json<Person>(JsonRead.TryModel)));
        Assert.True(content.IsDisposed);
    }

    [Fact]
    public async Task A_response_whose_content_does_not_matter_is_freed_without_being_read()
    {
        var content = new TrackedContent("x", failure: new IOException("gone"));
        await Pipeline(200, content).SendAsync(new ApiRequest(s_operation, "/a"), null, Cancellation);
        Assert.True(content.IsDisposed);
    }

    [Fact]
    public async Task A_stream_is_the_callers_until_it_is_disposed_of()
    {
        var content = new TrackedContent("abc");
        var stream = await CallAsync(200, content, ResponseReader.Stream);
        Assert.False(content.IsDisposed);
        using var reader = new StreamReader(stream);
        Assert.Equal("abc", await reader.ReadToEndAsync(Cancellation));
        Assert.False(content.IsDisposed);
        await stream.DisposeAsync();
        Assert.True(content.IsDisposed);
        Assert.Throws<ObjectDisposedException>(() => stream.ReadByte());
    }

    [Fact]
    public async Task A_success_without_content_has_no_stream_to_dispose_of()
    {
        var content = new TrackedContent("abc");
        Assert.Null(await CallAsync(202, content, ResponseReader.StreamOrNothing(202)));
        Assert.True(content.IsDisposed);
    }

    [Fact]
    public async Task An_error_is_read_where_a_success_would_be_a_stream()
    {
        var content = new TrackedContent("""{"errorCode":40400}""");
        var exception = await Assert.ThrowsAsync<SinchVoiceException>(() => CallAsync(404, content, ResponseReader.Stream));
        Assert.Equal("40400", exception.ErrorCode);
        Assert.True(content.IsDisposed);
    }

    [Fact]
    public async Task A_stream_that_can_not_be_opened_is_freed()
    {
        var content = new TrackedContent("abc", failure: new IOException("gone"));
        await Assert.ThrowsAsync<SinchVoiceException>(() => CallAsync(200, content, ResponseReader.Stream));
        Assert.True(content.IsDisposed);
    }

    [Fact]
    public async Task A_redirect_that_is_followed_is_freed()
    {
        var first = new TrackedContent(string.Empty);
        var answers = new Queue<HttpResponseMessage>(
            [new(HttpStatusCode.TemporaryRedirect) { Content = first, Headers = { Location = new Uri("/b", UriKind.Relative) } }, new() { Content = new TrackedContent("{}") }]);
        using var handler = new StubHandler((_, _) => Task.FromResult(answers.Dequeue()));
        using var client = new HttpClient(handler);
        await Api.Pipeline(new Uri("https://a.test"), httpClient: client).GetPersonAsync();
        Assert.Equal(2, handler.Requests.Count);
        Assert.True(first.IsDisposed);
    }

    private static Task<T> CallAsync<T>(int status, HttpContent content, ResponseReader<T> reader, RequestOptions? options = null)
        => Pipeline(status, content).SendAsync(new ApiRequest(s_operation, "/a"), reader, options, Cancellation);

    private static ApiPipeline Pipeline(int status, HttpContent content)
        => Api.Pipeline(new Uri("https://a.test"), httpClient: new HttpClient(
            new StubHandler((_, _) => Task.FromResult(new HttpResponseMessage((HttpStatusCode)status) { Content = content }))));
}
