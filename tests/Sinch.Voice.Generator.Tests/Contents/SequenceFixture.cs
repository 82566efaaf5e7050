using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Contents;

/// <summary>A client whose operations have responses and requests of many items, made once.</summary>
public sealed class SequenceFixture : IDisposable
{
    private const string Schemas =
        """
        { "Pet": { "type": "object", "properties": { "name": { "type": "string" } } },
          "Note": { "type": "object", "properties": { "event": { "type": "string" }, "id": { "type": "string" }, "data": { "type": "string" } } },
          "PetEvent": { "type": "object", "properties": { "event": { "type": "string" }, "data": { "$ref": "#/components/schemas/Pet" } } } }
        """;

    private const string Pet = """{ "$ref": "#/components/schemas/Pet" }""";
    private const string Pets = """{ "type": "array", "items": { "$ref": "#/components/schemas/Pet" } }""";

    private static readonly (string Id, string MediaType, string? Schema)[] s_operations =
    [
        ("Lines", "application/x-ndjson", Pet),
        ("LinesOfArray", "application/jsonl; charset=utf-8", Pets),
        ("AnyLines", "application/x-jsonlines", null),
        ("MaybeLines", "application/ndjson", """{ "oneOf": [ { "type": "integer" } ], "nullable": true }"""),
        ("RawLines", "application/x-ndjson", """{ "type": "string" }"""),
        ("Sequence", "application/json-seq", Pet),
        ("Features", "application/geo+json-seq", Pets),
        ("Events", "text/event-stream", """{ "type": "string" }"""),
        ("UnsaidEvents", "text/event-stream", null),
        ("EventsOf", "text/event-stream", Pet),
        ("EventsOfArray", "text/event-stream", Pets),
        ("EventObjects", "text/event-stream", """{ "$ref": "#/components/schemas/Note" }"""),
        ("EventVariants", "text/event-stream", """{ "oneOf": [ { "$ref": "#/components/schemas/Note" }, { "$ref": "#/components/schemas/PetEvent" } ] }"""),
        ("EventsWithData", "text/event-stream", """{ "$ref": "#/components/schemas/PetEvent" }"""),
        ("RawEvents", "text/event-stream", """{ "type": "string", "format": "binary" }"""),
    ];

    private const string Probe =
        """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using System.Net.ServerSentEvents;
        using System.Text.Json;
        using System.Threading;
        using System.Threading.Tasks;
        using Sinch.Voice;

        internal static class Probe
        {
            public static IAsyncEnumerable<string> Call(Uri server, string operation, ApiClientOptions? options, CancellationToken cancellationToken)
            {
                var client = Root(server, options).Default;
                switch (operation)
                {
                    case "Lines": IAsyncEnumerable<Pet> pets = client.LinesAsync(cancellationToken: cancellationToken); return Texts(pets);
                    case "LinesOfArray": return Texts(client.LinesOfArrayAsync());
                    case "AnyLines": IAsyncEnumerable<JsonElement> any = client.AnyLinesAsync(); return Texts(any);
                    case "MaybeLines": IAsyncEnumerable<long?> numbers = client.MaybeLinesAsync(); return Texts(numbers);
                    case "Sequence": return Texts(client.SequenceAsync());
                    case "Features": return Texts(client.FeaturesAsync());
                    case "LinesOrNothing": return Texts(client.LinesOrNothingAsync());
                    case "Events": IAsyncEnumerable<SseItem<string>> events = client.EventsAsync(); return Texts(events);
                    case "UnsaidEvents": IAsyncEnumerable<SseItem<string>> unsaid = client.UnsaidEventsAsync(); return Texts(unsaid);
                    case "EventsOf": IAsyncEnumerable<SseItem<Pet>> petEvents = client.EventsOfAsync(); return Texts(petEvents);
                    case "EventsOfArray": IAsyncEnumerable<SseItem<Pet>> arrayEvents = client.EventsOfArrayAsync(); return Texts(arrayEvents);
                    case "EventObjects": IAsyncEnumerable<SseItem<string>> objects = client.EventObjectsAsync(); return Texts(objects);
                    case "EventVariants": IAsyncEnumerable<SseItem<string>> variants = client.EventVariantsAsync(); return Texts(variants);
                    case "EventsWithData": IAsyncEnumerable<SseItem<Pet>> data = client.EventsWithDataAsync(); return Texts(data);
                    default: throw new ArgumentOutOfRangeException(nameof(operation));
                }
            }

            public static async Task<string> RawAsync(Uri server)
            {
                string lines = await Root(server).Default.RawLinesAsync();
                await using Stream events = await Root(server).Default.RawEventsAsync();
                return lines + await new StreamReader(events).ReadToEndAsync();
            }

            public static async Task SendAsync(Uri server)
            {
                IReadOnlyList<Pet> pets = [new Pet { Name = "Rex" }, new Pet { Name = "To\nm" }];
                await Root(server).Default.SendLinesAsync(pets);
                await Root(server).Default.SendSequenceAsync(pets);
                await Root(server).Default.SendLinesAsync([]);
            }

            public static IAsyncEnumerable<Pet> OfDouble() => new Double().LinesAsync();

            private static async IAsyncEnumerable<string> Texts<T>(IAsyncEnumerable<T> items)
            {
                await foreach (var item in items)
                {
                    yield return Text(item);
                }
            }

            private static string Text(object? item) => item switch
            {
                null => "null",
                Pet pet => pet.Name ?? "?",
                SseItem<string> text => $"{text.EventType}/{text.EventId}/{text.ReconnectionInterval?.TotalMilliseconds}: {text.Data}",
                SseItem<Pet> pet => $"{pet.EventType}/{pet.EventId}: {pet.Data.Name}",
                _ => item.ToString()!,
            };

            private static SinchVoiceClient Root(Uri server, ApiClientOptions? options = null)
            {
                options ??= new();
                options.Endpoint = server;
                return new(SinchCredential.Basic("key", "secret"), options);
            }

            private sealed class Double : DefaultClient;
        }
        """;

    public SequenceFixture()
    {
        var paths = s_operations.Select(operation =>
                $$""" "/{{operation.Id}}": { "get": { "operationId": "{{operation.Id}}", "responses": { "200": {{Content(operation.MediaType, operation.Schema)}} } } } """)
            .Append($$""" "/nothing": { "get": { "operationId": "LinesOrNothing", "responses": { "200": {{Content("application/x-ndjson", Pet)}}, "202": { "description": "later" } } } } """)
            .Append(Sending("SendLines", "application/x-ndjson", Pets))
            .Append(Sending("SendSequence", "application/json-seq", Pet));
        var run = new GeneratorHost(Spec.Of($"{{ {string.Join(",\n", paths)} }}", Schemas)).AddSource(Probe).RunTwice();
        Assert.Empty(run.Diagnostics);
        run.AssertCompiles();
        Consumer = new LoadedConsumer(run.Output);
    }

    internal LoadedConsumer Consumer { get; }

    public void Dispose() => Consumer.Dispose();

    private static string Sending(string id, string mediaType, string schema)
        => $$""" "/{{id}}": { "post": { "operationId": "{{id}}", "requestBody": { "required": true, {{ContentOf(mediaType, schema)}} }, "responses": { "204": { "description": "done" } } } } """;

    private static string Content(string mediaType, string? schema) => $$"""{ "description": "", {{ContentOf(mediaType, schema)}} }""";

    private static string ContentOf(string mediaType, string? schema)
        => $$""" "content": { "{{mediaType}}": { {{(schema is null ? string.Empty : $"\"schema\": {schema}")}} } } """;
}
