using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;
using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Contents;

/// <summary>Responses of many items, which a user reads while the server sends them.</summary>
public sealed class SequenceTests(SequenceFixture fixture) : IClassFixture<SequenceFixture>
{
    private const string Lines = "application/x-ndjson";
    private const string Events = "text/event-stream";
    private const string Rex = """{"name":"Rex"}""";
    private const string Tom = """{"name":"Tom"}""";

    [Theory]
    [InlineData("Lines", Lines, Rex + "\n" + Tom + "\n", "Rex", "Tom")]
    [InlineData("Lines", Lines, Rex + "\r\n\n  \r\n" + Tom, "Rex", "Tom")]
    [InlineData("Lines", Lines, "\uFEFF" + Rex, "Rex")]
    [InlineData("Lines", Lines, "")]
    [InlineData("Lines", "text/plain", Rex, "Rex")]
    [InlineData("LinesOfArray", Lines, Rex + "\n" + Tom, "Rex", "Tom")]
    [InlineData("AnyLines", Lines, "1\n\"a\"\nnull\n[2]\n", "1", "a", "", "[2]")]
    [InlineData("MaybeLines", Lines, "1\nnull\n", "1", "null")]
    [InlineData("LinesOrNothing", Lines, Rex, "Rex")]
    [InlineData("Sequence", "application/json-seq", "\u001E" + Rex + "\n\u001E{\n\"name\":\n\"Tom\"}\n", "Rex", "Tom")]
    [InlineData("Features", "application/geo+json-seq", "\u001E" + Rex, "Rex")]
    [InlineData("Events", Events, "data: a\ndata: b\n\n: comment\n\nevent: end\nid: 7\nretry: 20\ndata:\n\n", "message//: a\nb", "end/7/20: ")]
    [InlineData("UnsaidEvents", Events, "data: [DONE]\n\n", "message//: [DONE]")]
    [InlineData("EventsOf", Events, "event: pet\nid: 1\ndata: " + Rex + "\n\n:\n\nevent: ping\ndata:\n\ndata: " + Tom + "\n\n", "pet/1: Rex", "message/: Tom")]
    [InlineData("EventsOf", Events, "data: " + Rex + "\n\ndata: [DONE]\n\ndata: " + Tom + "\n\n", "message/: Rex")]
    [InlineData("EventsOfArray", Events, "data: " + Rex + "\n\n", "message/: Rex")]
    [InlineData("EventObjects", Events, "event: a\ndata: " + Rex + "\n\n", "a//: " + Rex)]
    [InlineData("EventVariants", Events, "event: a\ndata: " + Rex + "\n\n", "a//: " + Rex)]
    [InlineData("EventsWithData", Events, "event: a\ndata: " + Rex + "\n\n", "a/: Rex")]
    public async Task Items_are_read_one_by_one(string operation, string contentType, string body, params string[] expected)
    {
        await using var server = await LoopbackServer.StartAsync(200, body, contentType);
        Assert.Equal(expected, await AllAsync(server, operation));
    }

    [Theory]
    [InlineData("Lines", Lines + ", application/json;q=0.9")]
    [InlineData("Sequence", "application/json-seq")]
    [InlineData("Events", Events)]
    public async Task Accept_has_the_media_type(string operation, string accept)
    {
        await using var server = await LoopbackServer.StartAsync(200, string.Empty);
        await AllAsync(server, operation);
        Assert.StartsWith(Assert.Single(server.Requests).Header("Accept"), accept, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_status_without_content_has_no_items()
    {
        await using var server = await LoopbackServer.StartAsync(202, "<html>Later</html>", "text/html");
        Assert.Empty(await AllAsync(server, "LinesOrNothing"));
    }

    [Fact]
    public async Task A_schema_of_a_string_or_of_bytes_means_the_whole_content()
    {
        await using var server = await LoopbackServer.StartAsync(200, "1\n2\n", Lines);
        Assert.Equal("1\n2\n1\n2\n", await fixture.Consumer.Call<Task<string>>("Probe", "RawAsync", server.Address));
    }

    [Fact]
    public async Task A_list_is_sent_item_by_item()
    {
        await using var server = await LoopbackServer.StartAsync(204);
        await fixture.Consumer.Call<Task>("Probe", "SendAsync", server.Address);
        Assert.Equal(
            [(Lines, Rex + "\n{\"name\":\"To\\nm\"}\n"), ("application/json-seq", "\u001E" + Rex + "\n\u001E{\"name\":\"To\\nm\"}\n"), (Lines, string.Empty)],
            server.Requests.Select(request => (request.Header("Content-Type"), request.Text)));
    }

    /// <summary>The timeout applies until the headers have arrived.</summary>
    [Fact]
    public async Task An_item_is_there_before_the_next_one_is_sent()
    {
        var time = new FakeTimeProvider();
        var next = new SemaphoreSlim(0);
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            foreach (var line in new[] { Rex[..5], Rex[5..] + "\n" + Tom[..3], Tom[3..] + "\n" })
            {
                await context.Response.WriteAsync(line, context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
                if (!line.StartsWith(Rex[..5], StringComparison.Ordinal))
                {
                    await next.WaitAsync(context.RequestAborted);
                }
            }
        });
        await using var items = Call(server, "Lines", new ApiClientOptions { TimeProvider = time, Timeout = TimeSpan.FromSeconds(10) }).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        Assert.True(await items.MoveNextAsync());
        Assert.Equal("Rex", items.Current);
        var second = items.MoveNextAsync();
        Assert.False(second.IsCompleted);
        time.Advance(TimeSpan.FromHours(1));
        next.Release(2);
        Assert.True(await second);
        Assert.Equal("Tom", items.Current);
        Assert.False(await items.MoveNextAsync());
    }

    [Fact]
    public async Task A_call_is_made_when_an_enumeration_starts_and_for_each_one()
    {
        await using var server = await LoopbackServer.StartAsync(200, Rex, Lines);
        var items = Call(server, "Lines");
        Assert.Empty(server.Requests);
        Assert.Equal(["Rex"], await ToListAsync(items));
        Assert.Equal(["Rex"], await ToListAsync(items));
        Assert.Equal(2, server.Requests.Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whoever_stops_reading_releases_the_connection(bool isCancelled)
    {
        var aborted = new TaskCompletionSource();
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            context.RequestAborted.Register(aborted.SetResult);
            await context.Response.WriteAsync(Rex + "\n");
            await context.Response.Body.FlushAsync();
            await aborted.Task;
        });
        using var cancellation = new CancellationTokenSource();
        var items = fixture.Consumer.Call<IAsyncEnumerable<string>>("Probe", "Call", server.Address, "Lines", null, cancellation.Token).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        Assert.True(await items.MoveNextAsync());
        if (isCancelled)
        {
            var next = items.MoveNextAsync().AsTask();
            await cancellation.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next);
        }

        await items.DisposeAsync();
        await aborted.Task;
    }

    [Theory]
    [InlineData("Lines", Lines, Rex + "\n{\n", "Default.LinesAsync succeeded with 200, but item 2 of the response cannot be read: ", "{")]
    [InlineData("Lines", Lines, Rex + "\n5\n", "Default.LinesAsync succeeded with 200, but item 2 of the response cannot be read: ", "5")]
    [InlineData("Lines", Lines, Rex + " " + Tom, "Default.LinesAsync succeeded with 200, but item 1 of the response cannot be read: ", Rex + " " + Tom)]
    [InlineData("EventsOf", "application/json", "{\"error\":\"quota\"}", "Default.EventsOfAsync succeeded with 200, but item 1 of the response cannot be read: the response is application/json, not text/event-stream.", "{\"error\":\"quota\"}")]
    [InlineData("Events", "text/html", "<html>\n\n</html>", "Default.EventsAsync succeeded with 200, but item 1 of the response cannot be read: the response is text/html, not text/event-stream.", "<html>\n\n</html>")]
    [InlineData("EventsOf", Events, "data: <html>\n\n", "Default.EventsOfAsync succeeded with 200, but item 1 of the response cannot be read: ", "<html>")]
    public async Task An_item_that_does_not_match_ends_the_call(string operation, string contentType, string body, string message, string item)
    {
        await using var server = await LoopbackServer.StartAsync(200, body, contentType);
        var exception = await Assert.ThrowsAsync<ApiException>(() => AllAsync(server, operation));
        Assert.StartsWith(message, exception.Message, StringComparison.Ordinal);
        Assert.Equal(item, exception.RawBody);
        Assert.Equal(200, (int)exception.StatusCode!);
    }

    [Theory]
    [InlineData("Lines", Lines, "{0}\n", 1000, 1)]
    [InlineData("Lines", Lines, "{0}\n", 101, 1)]
    [InlineData("Lines", Lines, "{0}", 1000, 1)]
    [InlineData("Lines", Lines, "{0}\n", 100, null)]
    [InlineData("Lines", Lines, "{0}\n", 20_000, 1)]
    [InlineData("Events", Events, "data: {0}\n\n", 20_000, 1)]
    [InlineData("Events", Events, "data: {0}\n\n", 101, 1)]
    [InlineData("Events", Events, "data: {0}\n\n", 100, null)]
    [InlineData("Events", Events, "data: 1\r\n\r\ndata: {0}", 20_000, 2)]
    public async Task An_item_is_at_most_as_large_as_the_options_allow(string operation, string contentType, string format, int length, int? tooLarge)
    {
        var item = "{\"name\":\"" + new string('x', length - 11) + "\"}";
        var body = string.Format(System.Globalization.CultureInfo.InvariantCulture, format, item);
        await using var server = await LoopbackServer.StartAsync(200, body, contentType);
        var all = ToListAsync(Call(server, operation, new ApiClientOptions { MaxResponseSize = 100 }));
        if (tooLarge is null)
        {
            Assert.Single(await all);
            return;
        }

        var exception = await Assert.ThrowsAsync<ApiException>(() => all);
        Assert.Equal(
            $"Default.{operation}Async succeeded with 200, but item {tooLarge} of the response was not read: it is larger than 100 bytes; ApiClientOptions.MaxResponseSize sets the limit.",
            exception.Message);
    }

    [Fact]
    public async Task Many_items_together_may_be_larger_than_the_limit()
    {
        await using var server = await LoopbackServer.StartAsync(200, string.Concat(Enumerable.Repeat(Rex + "\n", 5_000)), Lines);
        Assert.Equal(5_000, (await ToListAsync(Call(server, "Lines", new ApiClientOptions { MaxResponseSize = 100 }))).Count);
    }

    /// <summary>Comments keep a connection alive for days; they are no part of an event.</summary>
    [Theory]
    [InlineData("\n")]
    [InlineData("\r")]
    [InlineData("\r\n")]
    public async Task Many_events_and_comments_together_may_be_larger_than_the_limit(string end)
    {
        var body = string.Concat(Enumerable.Repeat($":{end}{end}: comment{end}data: 1{end}{end}id: 2{end}{end}", 2_000));
        await using var server = await LoopbackServer.StartAsync(200, body, Events);
        Assert.Equal(2_000, (await ToListAsync(Call(server, "Events", new ApiClientOptions { MaxResponseSize = 40 }))).Count);
    }

    /// <summary>What the decompression of a damaged content throws is no exception of the connection.</summary>
    [Fact]
    public async Task A_content_that_can_not_be_decompressed_is_an_exception()
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.Headers.ContentEncoding = "gzip";
            return context.Response.WriteAsync("not compressed");
        });
        var exception = await Assert.ThrowsAsync<ApiException>(() => AllAsync(server, "Lines"));
        Assert.StartsWith("Default.LinesAsync succeeded with 200, but its response was lost: the connection ended before the first item: ", exception.Message, StringComparison.Ordinal);
        Assert.IsType<InvalidDataException>(exception.InnerException);
    }

    [Fact]
    public async Task A_lost_connection_is_an_exception()
    {
        var lost = new SemaphoreSlim(0);
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            await context.Response.WriteAsync(Rex + "\n");
            await context.Response.Body.FlushAsync();
            await lost.WaitAsync(context.RequestAborted);
            context.Abort();
        });
        var items = Call(server, "Lines").GetAsyncEnumerator(TestContext.Current.CancellationToken);
        Assert.True(await items.MoveNextAsync());
        lost.Release();
        var exception = await Assert.ThrowsAsync<ApiException>(() => items.MoveNextAsync().AsTask());
        Assert.StartsWith("Default.LinesAsync succeeded with 200, but its response was lost: the connection ended after item 1: ", exception.Message, StringComparison.Ordinal);
        Assert.False(await items.MoveNextAsync());
    }

    [Fact]
    public async Task An_error_is_an_exception_when_the_enumeration_starts()
    {
        await using var server = await LoopbackServer.StartAsync(404, """{"message":"gone"}""");
        var exception = await Assert.ThrowsAsync<ApiException>(() => AllAsync(server, "EventsOf"));
        Assert.Equal(404, (int)exception.StatusCode!);
        Assert.Equal("""{"message":"gone"}""", exception.RawBody);
    }

    [Fact]
    public void A_test_double_that_does_not_override_the_method_throws_at_once()
    {
        var exception = Assert.Throws<InvalidOperationException>(() => fixture.Consumer.Call<object>("Probe", "OfDouble"));
        Assert.Equal("Default.LinesAsync was called on a test double that does not override it.", exception.Message);
    }

    private Task<List<string>> AllAsync(LoopbackServer server, string operation) => ToListAsync(Call(server, operation));

    private IAsyncEnumerable<string> Call(LoopbackServer server, string operation, ApiClientOptions? options = null)
        => fixture.Consumer.Call<IAsyncEnumerable<string>>("Probe", "Call", server.Address, operation, options, TestContext.Current.CancellationToken);

    private static async Task<List<string>> ToListAsync(IAsyncEnumerable<string> items)
    {
        var list = new List<string>();
        await foreach (var item in items)
        {
            list.Add(item);
        }

        return list;
    }
}
