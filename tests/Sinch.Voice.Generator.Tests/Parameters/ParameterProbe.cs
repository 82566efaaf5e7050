using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Parameters;

/// <summary>A client with an operation for each of the cases, compiled once, and a server that records its requests.</summary>
public sealed class ParameterProbe : IAsyncLifetime
{
    private const string Schemas =
        $$"""
        { "rgb": { "type": "object", "properties": { "R": { "type": "integer" }, "G": { "type": "integer" }, "B": { "type": "integer" } } },
          "size": { "type": "string", "enum": [ "small", "extra-large" ] },
          "level": { "type": "integer", "enum": [ 10, 20 ], "x-enum-varnames": [ "Low", "High" ] },
          "autoOrNumber": { "oneOf": [ { "type": "string", "enum": [ "auto" ] }, { "type": "integer" } ] },
          "nameOrId": { "type": "string", "pattern": "^[a-z0-9]+$" },
          {{StructuredCases.Schemas}} }
        """;

    private LoadedConsumer? _consumer;
    private LoopbackServer? _server;

    public async ValueTask InitializeAsync()
    {
        var paths = new JsonObject();
        var calls = new StringBuilder();
        foreach (var (i, test) in ParameterCase.All.Index())
        {
            paths[$"/{i}{test.Template}"] = new JsonObject
            {
                ["get"] = new JsonObject
                {
                    ["operationId"] = $"case{i}",
                    ["parameters"] = new JsonArray(test.Parameter),
                    ["responses"] = JsonNode.Parse("""{ "204": { "description": "done" } }"""),
                },
            };
            calls.AppendLine(CultureInfo.InvariantCulture, $"            {i} => voice.Default.Case{i}Async({test.Argument}),");
        }

        var probe =
            $$"""
            using System;
            using System.Collections.Generic;
            using System.Text.Json;
            using System.Threading.Tasks;
            using Sinch.Voice;
            using Range = Sinch.Voice.Range;

            internal static class Probe
            {
                public static Task CallAsync(Uri server, int number)
                {
                    var voice = new SinchVoiceClient(SinchCredential.Basic("key", "secret"), new() { Endpoint = server });
                    return number switch
                    {
            {{calls}}
                        _ => throw new ArgumentOutOfRangeException(nameof(number)),
                    };
                }

                private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;
            }
            """;
        var spec = Spec.Of(paths.ToJsonString(), Schemas);
        spec = spec with { Content = spec.Content!.Replace("3.0.0", "3.1.0", StringComparison.Ordinal) };
        var run = new GeneratorHost(spec).AddSource(probe).RunTwice();
        Assert.Equal(
            ParameterCase.All.Where(test => test.HasNested).Select(test => $"warning SVG035: {char.ToUpperInvariant(test.Location[0])}{test.Location[1..]} parameter 'color' has nested values; they are sent as JSON").Order(StringComparer.Ordinal),
            run.Diagnostics.Select(diagnostic => diagnostic[(diagnostic.IndexOf("): ", StringComparison.Ordinal) + 3)..]).Order(StringComparer.Ordinal));
        _consumer = new LoadedConsumer(run.AssertCompiles().Output);
        _server = await LoopbackServer.StartAsync(204);
    }

    /// <summary>Makes the call of a case.</summary>
    /// <returns>What the server received.</returns>
    internal async Task<ReceivedRequest> CallAsync(int number)
    {
        var before = _server!.Requests.Count;
        await _consumer!.Call<Task>("Probe", "CallAsync", _server.Address, number);
        return Assert.Single(_server.Requests.Skip(before));
    }

    public async ValueTask DisposeAsync()
    {
        _consumer?.Dispose();
        await (_server?.DisposeAsync() ?? ValueTask.CompletedTask);
    }
}
