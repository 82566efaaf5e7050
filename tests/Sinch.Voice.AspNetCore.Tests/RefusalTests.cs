using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Sinch.Voice.AspNetCore.Tests.Infrastructure;

namespace Sinch.Voice.AspNetCore.Tests;

/// <summary>Refused requests: the status, an empty response, and the reason in the log.</summary>
public class RefusalTests
{
    private const string Ice = """{ "event": "ice", "callid": "c" }""";

    [Theory]
    [InlineData("")]
    [InlineData("nul")]
    [InlineData("{")]
    [InlineData("""{ "event": "ice", "version": {"a"} }""")]
    [InlineData("[]")]
    [InlineData("\"ice\"")]
    [InlineData("null")]
    [InlineData("""{ "event": "ice" } x""")]
    public async Task Malformed_JSON_that_is_signed_is_400(string body) => await AssertRefusedAsync(400, Callback.Of(body));

    [Theory]
    [InlineData(64)]
    [InlineData(30_000)]
    public async Task JSON_nested_deeper_than_64_is_400(int depth)
        => await AssertRefusedAsync(400, Callback.Of($$"""{ "event": "ice", "unknown": {{new string('[', depth)}}{{new string(']', depth)}} }"""));

    [Fact]
    public async Task Bytes_that_are_not_UTF8_are_400()
        => await AssertRefusedAsync(400, new Callback { Body = [.. "{ \"event\": \"ice\", \"custom\": \""u8, 0xFF, .. "\" }"u8] });

    [Theory]
    [InlineData("{")]
    [InlineData(Ice)]
    public async Task What_is_not_signed_is_not_even_parsed(string body)
    {
        var callback = Callback.Of(body);
        callback.Spoil = message => message.Headers.Remove("Authorization");
        await AssertRefusedAsync(401, callback);
    }

    public static TheoryData<string, string?> Authorizations => new()
    {
        { "missing", null },
        { "empty", "" },
        { "scheme alone", "application" },
        { "scheme and space", "application " },
        { "wrong scheme", $"Bearer {TestApplication.Key}:abc" },
        { "no colon", "application abcdef" },
        { "wrong key", "application someone-else:Tg6fMyo8mj9pYfWQ9ssbx3Tc1BNC87IEygAfLbJqZb4=" },
        { "not Base64", $"application {TestApplication.Key}:***" },
        { "wrong signature", $"application {TestApplication.Key}:Tg6fMyo8mj9pYfWQ9ssbx3Tc1BNC87IEygAfLbJqZb4=" },
        { "empty signature", $"application {TestApplication.Key}:" },
        { "Basic that was not allowed", "Basic dXNlcjpwYXNz" },
        { "16 KiB", "application " + new string('a', 16 * 1024) },
    };

    [Theory]
    [MemberData(nameof(Authorizations))]
    public async Task An_authorization_that_is_not_the_platforms_is_401(string what, string? authorization)
    {
        Assert.NotEmpty(what);
        var callback = Callback.Of(Ice);
        callback.Spoil = message =>
        {
            message.Headers.Remove("Authorization");
            if (authorization is not null)
            {
                message.Headers.TryAddWithoutValidation("Authorization", authorization);
            }
        };
        await AssertRefusedAsync(401, callback);
    }

    [Fact]
    public async Task A_doubled_authorization_is_401()
    {
        var callback = Callback.Of(Ice);
        callback.Spoil = message => message.Headers.TryAddWithoutValidation("Authorization", message.Headers.GetValues("Authorization").First());
        await AssertRefusedAsync(401, callback);
    }

    [Fact]
    public async Task An_authorization_of_a_megabyte_is_turned_away_by_the_server()
    {
        await using var host = await CallbackHost.StartAsync();
        var callback = Callback.Of(Ice);
        callback.Spoil = message =>
        {
            message.Headers.Remove("Authorization");
            message.Headers.TryAddWithoutValidation("Authorization", "application " + new string('a', 1024 * 1024));
        };
        try
        {
            Assert.Equal(431, (await host.SendAsync(callback)).Status);
        }
        catch (HttpRequestException)
        {
            // The server may close the connection while the header is still being sent.
        }

        Assert.Equal(0, host.Events.Count);
        Assert.Equal(200, (await host.SendAsync(Callback.Of(Ice))).Status);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("2024-01-08T09:48:12")]
    [InlineData("2024-01-08T10:48:12Z")]
    public async Task A_timestamp_that_is_missing_malformed_or_old_is_401(string? timestamp)
    {
        var callback = Callback.Of(Ice);
        callback.Spoil = message =>
        {
            message.Headers.Remove("x-timestamp");
            if (timestamp is not null)
            {
                message.Headers.TryAddWithoutValidation("x-timestamp", timestamp);
                message.Headers.Remove("Authorization");
                message.Headers.TryAddWithoutValidation("Authorization", callback.Authorization(timestamp));
            }
        };
        await AssertRefusedAsync(401, callback);
    }

    [Theory]
    [InlineData(-300, 200)]
    [InlineData(300, 200)]
    [InlineData(-301, 401)]
    [InlineData(301, 401)]
    public async Task Both_edges_of_the_tolerance(int seconds, int status)
    {
        await using var host = await CallbackHost.StartAsync();
        var callback = Callback.Of(Ice);
        callback.Time = CallbackHost.Now.AddSeconds(seconds);
        Assert.Equal(status, (await host.SendAsync(callback)).Status);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/xml")]
    public async Task Another_media_type_is_415(string contentType)
    {
        var callback = Callback.Of(Ice);
        callback.ContentType = contentType;
        await AssertRefusedAsync(415, callback);
    }

    [Fact]
    public async Task A_media_type_with_a_charset_is_signed_as_it_is_sent()
    {
        await using var host = await CallbackHost.StartAsync();
        var callback = Callback.Of(Ice);
        callback.ContentType = "application/json; charset=utf-8";
        Assert.Equal(200, (await host.SendAsync(callback)).Status);
    }

    [Fact]
    public async Task A_compressed_body_is_415()
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(Ice));
        }

        await AssertRefusedAsync(415, new Callback
        {
            Body = compressed.ToArray(),
            Spoil = message => message.Content!.Headers.ContentEncoding.Add("gzip"),
        });
    }

    [Theory]
    [InlineData(64 * 1024, false, 200)]
    [InlineData(64 * 1024, true, 200)]
    [InlineData((64 * 1024) + 1, false, 413)]
    [InlineData((64 * 1024) + 1, true, 413)]
    [InlineData(10_000_000, true, 413)]
    public async Task A_body_of_64_KiB_is_the_largest(int size, bool chunked, int status)
    {
        await using var host = await CallbackHost.StartAsync();
        const string Start = """{ "event": "ice", "custom": " """;
        var callback = Callback.Of(Start.TrimEnd() + new string('x', size - Start.TrimEnd().Length - 3) + "\" }");
        Assert.Equal(size, callback.Body.Length);
        callback.Chunked = chunked;
        Assert.Equal(status, (await host.SendAsync(callback)).Status);
    }

    [Fact]
    public async Task The_largest_body_can_be_set()
    {
        await using var host = await CallbackHost.StartAsync(options => options.MaxBodySize = 10);
        Assert.Equal(413, (await host.SendAsync(Callback.Of(Ice))).Status);
    }

    [Fact]
    public async Task A_replayed_callback_is_401_where_replays_are_watched()
    {
        await using var host = await CallbackHost.StartAsync(options => options.Verification.ReplayStore = new MemoryCallbackReplayStore());
        Assert.Equal(200, (await host.SendAsync(Callback.Of(Ice))).Status);
        Assert.Equal((401, string.Empty), await host.SendAsync(Callback.Of(Ice)));
        Assert.Equal(1, host.Events.Count);
    }

    [Fact]
    public async Task Mapping_without_registration_says_what_is_missing()
    {
        var app = Loopback.CreateBuilder().Build();
        var exception = Assert.Throws<InvalidOperationException>(() => app.MapSinchVoiceCallbacks<RecordingHandler>("/sinch/voice"));
        Assert.Contains("AddSinchVoiceCallbacks", exception.Message, StringComparison.Ordinal);
        await app.DisposeAsync();
    }

    private static async Task AssertRefusedAsync(int status, Callback callback)
    {
        await using var host = await CallbackHost.StartAsync();
        Assert.Equal((status, string.Empty), await host.SendAsync(callback));
        Assert.Equal(0, host.Events.Count);
        var text = Assert.Single(host.Log.Entries).Message;
        Assert.Contains("/sinch/voice", text, StringComparison.Ordinal);
        Assert.DoesNotContain(TestApplication.Secret, text, StringComparison.Ordinal);
    }
}
