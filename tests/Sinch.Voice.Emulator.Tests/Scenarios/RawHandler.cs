using System.Text;
using System.Text.Json.Nodes;
using Sinch.Voice.Runtime;

namespace Sinch.Voice.Emulator.Tests.Scenarios;

/// <summary>A handler that returns JSON as a test wrote it, and remembers events as they were on the wire.</summary>
internal sealed class RawHandler : ICallbackDispatcher
{
    /// <summary>The SVAML by event. A menu's event may have its ID, such as <c>pie main</c>. Other events get an empty response.</summary>
    public Dictionary<string, string> Responses { get; } = [];

    public List<string> Bodies { get; } = [];

    public IEnumerable<JsonNode> Json => Bodies.Select(body => JsonNode.Parse(body)!);

    /// <summary>The names of the events in their order.</summary>
    public IEnumerable<string> Events => Json.Select(EventOf);

    /// <summary>The names of the events in their order, with what came out.</summary>
    public string Order => string.Join(' ', Json.Select(json => EventOf(json) switch
    {
        "pie" => $"pie({json["menuResult"]!["type"]})",
        "dice" => $"dice({json["result"]},{json["reason"]})",
        "notify" => $"notify({json["type"]})",
        var name => name,
    }));

    /// <summary>The body of the only event of a name.</summary>
    public string Body(string name) => Bodies.Single(body => EventOf(JsonNode.Parse(body)!) == name);

    public object Read(ReadOnlySpan<byte> utf8) => Encoding.UTF8.GetString(utf8);

    public string? NameOf(object callbackEvent) => null;

    public ValueTask<IJsonWritable?> DispatchAsync(object callbackEvent, CallbackContext context)
    {
        var json = JsonNode.Parse((string)callbackEvent)!;
        Bodies.Add((string)callbackEvent);
        var response = Responses.GetValueOrDefault($"{EventOf(json)} {json["menuResult"]?["menuId"]}") ?? Responses.GetValueOrDefault(EventOf(json));
        return new(response is null ? null : new Raw(response));
    }

    private static string EventOf(JsonNode json) => (string)json["event"]!;

    private sealed class Raw(string json) : IJsonWritable
    {
        public void Write(System.Text.Json.Utf8JsonWriter writer) => writer.WriteRawValue(json, skipInputValidation: true);
    }
}
