using System.Text;
using Microsoft.CodeAnalysis;
using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Callbacks;

/// <summary>The base class of handlers: what it has, and what an override can't answer.</summary>
public class CallbackHandlerTests
{
    [Theory]
    [InlineData("Ice", "ConnectMxpAction", true)]
    [InlineData("Ice", "ParkAction", true)]
    [InlineData("Ace", "ContinueAction", true)]
    [InlineData("Ace", "ConnectMxpAction", false)]
    [InlineData("Ace", "ParkAction", false)]
    [InlineData("Pie", "ConnectPstnAction", true)]
    [InlineData("Pie", "ParkAction", false)]
    [InlineData("Pie", "ConnectMxpAction", false)]
    public void A_response_holds_only_what_its_event_allows(string name, string action, bool compiles)
        => AssertCompiles(compiles, name, $"Action = new {action}()");

    [Theory]
    [InlineData("Ice", "AnswerInstruction", true)]
    [InlineData("Ace", "AnswerInstruction", false)]
    [InlineData("Ace", "SendDtmfInstruction", false)]
    [InlineData("Pie", "SendDtmfInstruction", true)]
    [InlineData("Pie", "AnswerInstruction", false)]
    public void Instructions_too(string name, string instruction, bool compiles) => AssertCompiles(compiles, name, $"Instructions = [new {instruction}()]");

    [Theory]
    [InlineData("3.1.0", "webhooks")]
    [InlineData("3.0.0", "x-webhooks")]
    public void Webhooks_of_3_1_and_of_3_0_are_one_thing(string version, string keyword)
    {
        var run = Generate.From(new Spec(Document(version, keyword))).AssertClean();
        var handler = run.Source("Sinch.Voice.SinchVoiceWebhookHandler.g.cs");
        Assert.Contains("OnCallStartedAsync(global::Sinch.Voice.Started callStarted, ", handler, StringComparison.Ordinal);
        Assert.Contains("ValueTask<global::Sinch.Voice.Answer?> OnCallStartedAsync", handler, StringComparison.Ordinal);
        Assert.Contains("ValueTask OnCallEndedAsync(global::Sinch.Voice.Ended callEnded, ", handler, StringComparison.Ordinal);

        // The document has no union of its events, so there is one of its own.
        Assert.Contains("Sinch.Voice.CallbackEvent.g.cs", run.HintNames);
    }

    [Fact]
    public async Task Webhooks_of_any_document_can_be_handed_to_their_handler()
    {
        const string Handler =
            """
            using System.Threading.Tasks;
            using Sinch.Voice;

            internal sealed class Handler : SinchVoiceWebhookHandler
            {
                public static Sinch.Voice.Runtime.ICallbackDispatcher Create() => new Handler();

                public override ValueTask<Answer?> OnCallStartedAsync(Started started, CallbackContext context) => new(new Answer { Text = "Hello " + started.Id });
            }
            """;
        using var consumer = new LoadedConsumer(new GeneratorHost(new Spec(Document("3.1.0", "webhooks"))).AddSource(Handler).RunTwice().AssertClean().Output);
        var handler = consumer.Call<Voice.Runtime.ICallbackDispatcher>("Handler", "Create");
        var cancellation = TestContext.Current.CancellationToken;
        var answer = await handler.HandleAsync("""{ "event": "started", "id": "1" }"""u8.ToArray(), cancellation);
        Assert.Equal("""{"text":"Hello 1"}"""u8.ToArray(), answer.ToArray());
        Assert.True((await handler.HandleAsync("""{ "event": "ended" }"""u8.ToArray(), cancellation)).IsEmpty);
        Assert.True((await handler.HandleAsync("""{ "event": "new" }"""u8.ToArray(), cancellation)).IsEmpty);
        await Assert.ThrowsAsync<System.Text.Json.JsonException>(() => handler.HandleAsync("[]"u8.ToArray(), cancellation));
    }

    [Theory]
    [InlineData("callid", "string", "the call")]
    [InlineData("callId", "string", "the call")]
    [InlineData("callId", "object", null)]
    [InlineData("call", "string", null)]
    public void A_handler_knows_the_call_of_an_event_that_has_it(string property, string type, string? expected)
    {
        var document = Document("3.1.0", "webhooks").Replace("\"id\": { \"type\": \"string\" }", $"\"{property}\": {{ \"type\": \"{type}\" }}", StringComparison.Ordinal);
        const string Handler = "internal sealed class Handler : Sinch.Voice.SinchVoiceWebhookHandler { public static Sinch.Voice.Runtime.ICallbackDispatcher Create() => new Handler(); }";
        using var consumer = new LoadedConsumer(new GeneratorHost(new Spec(document)).AddSource(Handler).RunTwice().AssertClean().Output);
        var handler = consumer.Call<Voice.Runtime.ICallbackDispatcher>("Handler", "Create");
        Assert.Equal(expected, handler.CallIdOf(handler.Read(Encoding.UTF8.GetBytes($$"""{ "event": "started", "{{property}}": "the call" }"""))));
        Assert.Null(handler.CallIdOf(handler.Read("""{ "event": "ended", "callid": "the call" }"""u8)));
        Assert.Null(handler.CallResourceUrlOf(handler.Read("""{ "event": "started", "callResourceUrl": "https://a.test" }"""u8)));
    }

    [Fact]
    public void A_document_without_webhooks_has_no_handler()
        => Assert.DoesNotContain(Generate.From(Spec.OfSchemas("{}")).AssertClean().HintNames, name => name.Contains("Callback", StringComparison.Ordinal));

    [Fact]
    public void A_webhook_that_can_not_be_expressed_is_a_warning_at_its_line()
    {
        var document = Document("3.0.0", "x-webhooks").Replace("\"x-webhooks\": {", "\"x-webhooks\": {\n\"odd\": { \"get\": { \"responses\": { \"200\": { \"description\": \"ok\" } } } },", StringComparison.Ordinal);
        var run = Generate.From(new Spec(document));
        run.AssertDiagnostics("spec/sinch-voice.json(6,1): warning SVG007: Webhook 'odd' is skipped: only POST requests with a JSON body and a schema are supported").AssertCompiles();
        Assert.Contains("OnCallStartedAsync", run.Source("Sinch.Voice.SinchVoiceWebhookHandler.g.cs"), StringComparison.Ordinal);
    }

    private static void AssertCompiles(bool compiles, string name, string member)
    {
        var run = new GeneratorHost(Spec.Corrected).AddSource(
            $$"""
            using System.Threading.Tasks;
            using Sinch.Voice;

            internal sealed class Ivr : VoiceCallbackHandler
            {
                public override ValueTask<{{name}}Svaml?> On{{name}}Async({{name}}Event request, CallbackContext context)
                    => new(new {{name}}Svaml { {{member}} });
            }
            """).RunTwice();
        var errors = run.Output.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        if (compiles)
        {
            Assert.Empty(errors);
        }
        else
        {
            Assert.Equal("CS0029", Assert.Single(errors).Id);
        }
    }

    private static string Document(string version, string keyword) =>
        $$"""
        {
          "openapi": "{{version}}",
          "info": { "title": "Test", "version": "1" },
          "servers": [ { "url": "https://api.example.com" } ],
          "{{keyword}}": {
            "call.started": { "post": { "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/started" } } } },
              "responses": { "200": { "description": "ok", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/answer" } } } } } } },
            "call.ended": { "post": { "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/ended" } } } },
              "responses": { "200": { "description": "ok" } } } }
          },
          "paths": {},
          "components": { "schemas": {
            "started": { "type": "object", "required": ["event"], "properties": { "event": { "type": "string", "enum": ["started"] }, "id": { "type": "string" } } },
            "ended": { "type": "object", "required": ["event"], "properties": { "event": { "type": "string", "enum": ["ended"] } } },
            "answer": { "type": "object", "properties": { "text": { "type": "string" } } } } }
        }
        """;
}
