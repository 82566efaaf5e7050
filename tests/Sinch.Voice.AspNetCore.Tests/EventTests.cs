using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using Sinch.Voice.AspNetCore.Tests.Infrastructure;

namespace Sinch.Voice.AspNetCore.Tests;

/// <summary>Events that come in signed rightly: each reaches the method that is meant for it.</summary>
public class EventTests
{
    private static readonly JsonObject s_examples = VendorDocument.Root["components"]!["examples"]!.AsObject();

    public static TheoryData<string> Examples => [.. s_examples.Where(example => example.Value!["value"]!["event"] is not null).Select(example => example.Key)];

    [Fact]
    public void There_are_seven_examples() => Assert.Equal(7, Examples.Count);

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task An_example_of_the_document_in_both_spellings_of_the_call_id(string name)
    {
        var key = (string?)s_examples[name]!["value"]!["applicationKey"] ?? TestApplication.Key;
        await using var host = await CallbackHost.StartAsync(options => options.Verification.AddApplication(key, TestApplication.Secret));
        var json = s_examples[name]!["value"]!.ToJsonString();
        foreach (var text in new[] { json, json.Replace("callId", "callid", StringComparison.Ordinal) })
        {
            var callback = Callback.Of(text);
            callback.Key = key;
            Assert.Equal(200, (await host.SendAsync(callback)).Status);
        }

        var expected = ((string)s_examples[name]!["value"]!["event"]!, (string)s_examples[name]!["value"]!["callId"]!);
        Assert.Equal([expected, expected], host.Events.Entries.Select(entry => (entry.Method, entry.CallId!)));
        Assert.Empty(host.Log.Entries);
    }

    [Theory]
    [InlineData("""{ "event": "ice", "callid": "c" }""", "ice", """{"action":{"name":"hangup"}}""")]
    [InlineData("""{ "callid": "c", "version": 1, "event": "ace" }""", "ace", """{"action":{"name":"continue"}}""")]
    [InlineData("""{ "event": "ICE", "callid": "c" }""", "ice", """{"action":{"name":"hangup"}}""")]
    [InlineData("""{ "event": "pie", "callid": "c" }""", "pie", "")]
    [InlineData("""{ "event": "dice", "reason": "MOONPHASE", "result": "BUSY", "new": { "a": [1] } }""", "dice", "")]
    [InlineData("""{ "event": "notify", "type": "transcription_available" }""", "notify", "")]
    [InlineData("""{ "event": "ice", "event": "ace" }""", "ice", """{"action":{"name":"hangup"}}""")]
    [InlineData("""{ "event": "fax", "callid": "c" }""", "unknown", "")]
    [InlineData("""{ "callid": "c" }""", "unknown", "")]
    [InlineData("""{ "event": 7 }""", "unknown", "")]
    [InlineData("""{ "event": null }""", "unknown", "")]
    [InlineData("""{ "event": { "event": "ice" } }""", "unknown", "")]
    [InlineData("{}", "unknown", "")]
    public async Task An_event_reaches_its_method_and_the_answer_goes_back(string json, string method, string answer)
    {
        await using var host = await CallbackHost.StartAsync();
        Assert.Equal((200, answer), await host.SendAsync(Callback.Of(json)));
        Assert.Equal(method, Assert.Single(host.Events.Entries).Method);
    }

    [Theory]
    [InlineData("timestamp", "\"\"")]
    [InlineData("timestamp", "1711027239")]
    [InlineData("duration", "12.7")]
    [InlineData("amd", "\"\"")]
    [InlineData("callHeaders", "{}")]
    [InlineData("custom", "{}")]
    [InlineData("userRate", "\"free\"")]
    [InlineData("version", "{}")]
    [InlineData("to", "7")]
    public async Task An_odd_value_loses_no_call(string name, string value)
    {
        await using var host = await CallbackHost.StartAsync();
        foreach (var (method, answer) in new[] { ("ice", """{"action":{"name":"hangup"}}"""), ("ace", """{"action":{"name":"continue"}}"""), ("dice", "") })
        {
            var json = $$"""{"event":"{{method}}","callid":"c","{{name}}":{{value}}}""";
            Assert.Equal((200, answer), await host.SendAsync(Callback.Of(json)));
            var entry = host.Events.Entries[^1];
            Assert.Equal((method, "c"), (entry.Method, entry.CallId));
            Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse(System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(entry.Event, entry.Event.GetType()))));
        }

        Assert.All(host.Log.Entries, entry => Assert.Equal(LogLevel.Debug, entry.Level));
    }

    [Fact]
    public async Task The_notification_of_an_error_says_what_went_wrong()
    {
        await using var host = await CallbackHost.StartAsync();
        await host.SendAsync(Callback.Of(
            """{ "event": "notify", "version": 1, "type": "callingerror", "callid": "c", "errorCode": 40003, "errorMsg": "Bad SVAML", "user": "u" }"""));
        var notify = Assert.IsType<NotifyEvent>(Assert.Single(host.Events.Entries).Event);
        Assert.Equal(NotificationType.CallingError, notify.Type);
        Assert.Equal((40003, "Bad SVAML", "u"), (notify.ErrorCode, notify.ErrorMessage, notify.User));
    }

    [Fact]
    public async Task A_method_that_is_not_overridden_answers_with_an_empty_200()
    {
        await using var host = await CallbackHost.StartAsync<SilentHandler>();
        foreach (var name in new[] { "ice", "ace", "dice", "pie", "notify", "fax" })
        {
            Assert.Equal((200, string.Empty), await host.SendAsync(Callback.Of($$"""{ "event": "{{name}}" }""")));
        }
    }

    [Fact]
    public async Task A_byte_order_mark_does_no_harm()
    {
        await using var host = await CallbackHost.StartAsync();
        byte[] body = [0xEF, 0xBB, 0xBF, .. "{ \"event\": \"ice\" }"u8];
        Assert.Equal(200, (await host.SendAsync(new Callback { Body = body })).Status);
        Assert.Equal("ice", Assert.Single(host.Events.Entries).Method);
    }

    [Fact]
    public async Task A_chunked_body_is_read_like_any_other()
    {
        await using var host = await CallbackHost.StartAsync();
        var callback = Callback.Of($$"""{ "event": "ice", "custom": "{{new string('x', 20_000)}}" }""");
        callback.Chunked = true;
        Assert.Equal(200, (await host.SendAsync(callback)).Status);
    }

    [Fact]
    public async Task A_handler_can_be_used_without_ASP_NET()
    {
        Runtime.ICallbackDispatcher handler = new RecordingHandler(new());
        var answer = await handler.DispatchAsync(handler.Read(Encoding.UTF8.GetBytes("""{ "event": "ice" }""")), new CallbackContext());
        Assert.Equal("""{"action":{"name":"hangup"}}""", ApiJson.Serialize(Assert.IsType<IceSvaml>(answer)));
    }

    private sealed class SilentHandler : VoiceCallbackHandler;
}
