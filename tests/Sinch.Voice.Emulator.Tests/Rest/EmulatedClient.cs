using System.Text;
using System.Text.Json.Nodes;
using Sinch.Voice.Emulator.Documents;
using Sinch.Voice.Testing;

namespace Sinch.Voice.Emulator.Tests.Rest;

/// <summary>An emulator whose callbacks a handler gets, and an application that sends requests to it.</summary>
internal sealed class EmulatedClient : IAsyncDisposable
{
    private readonly HttpClient _http = new();

    private EmulatedClient(VoiceEmulator platform, RecordingHandler handler)
    {
        Platform = platform;
        Handler = handler;
        _http.BaseAddress = platform.Endpoint;
        _http.DefaultRequestHeaders.Add("Authorization", Front.Authorization(platform.ApplicationKey, platform.ApplicationSecret));
    }

    public VoiceEmulator Platform { get; }

    public RecordingHandler Handler { get; }

    public static async Task<EmulatedClient> StartAsync(Action<EmulatorOptions>? configure = null)
    {
        var handler = new RecordingHandler();
        return new EmulatedClient(
            await VoiceEmulator.StartAsync(options =>
            {
                options.UseHandler(handler);
                configure?.Invoke(options);
            }),
            handler);
    }

    /// <summary>Sends a request and expects a status.</summary>
    public async Task<JsonNode?> SendAsync(HttpMethod method, string path, string? body = null, int status = 200, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        Array.ForEach(headers, header => request.Headers.Add(header.Name, header.Value));
        using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(status == (int)response.StatusCode, $"{(int)response.StatusCode} {text}");
        return text.Length == 0 ? null : JsonNode.Parse(text);
    }

    /// <summary>Places a callout.</summary>
    /// <returns>The identifier of the call.</returns>
    public async Task<string> CallOutAsync(string method, string callout, params (string Name, string Value)[] headers)
        => (string)(await SendAsync(HttpMethod.Post, "/calling/v1/callouts", $$"""{"method":"{{method}}","{{method}}":{{callout}} }""", headers: headers))!["callId"]!;

    public Task<JsonNode?> ChangeAsync(string callId, string svaml, int status = 204) => SendAsync(HttpMethod.Patch, $"/calling/v1/calls/id/{callId}", svaml, status);

    /// <summary>Returns what the platform tells about a call, which is valid by the document.</summary>
    public Task<JsonNode> GetCallAsync(string callId) => GetAsync($"/calling/v1/calls/id/{callId}", "getCallResponseObj");

    public Task<JsonNode> GetConferenceAsync(string id) => GetAsync($"/calling/v1/conferences/id/{id}", "getConferenceInfoResponse");

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        Platform.Expect(UnexpectedEvents.All);
        await Platform.DisposeAsync();
    }

    private async Task<JsonNode> GetAsync(string path, string schema)
    {
        var json = (await SendAsync(HttpMethod.Get, path))!;
        Assert.Null(DocumentSchemas.Bundled.Validate(schema, Documents.Json.Read(json.ToJsonString())));
        return json;
    }
}

/// <summary>A handler that writes down what it gets and answers as a test says.</summary>
internal sealed class RecordingHandler : VoiceCallbackHandler
{
    public List<string> Events { get; } = [];

    public Dictionary<string, string> Headers { get; } = [];

    public IceSvaml? Ice { get; set; }

    public AceSvaml? Ace { get; set; }

    public override ValueTask<IceSvaml?> OnIceAsync(IceEvent ice, CallbackContext context)
    {
        Events.Add("ICE");
        return new(Ice);
    }

    public override ValueTask<AceSvaml?> OnAceAsync(AceEvent ace, CallbackContext context)
    {
        Events.Add($"ACE {ace.Custom} {ace.Amd?.Status}".TrimEnd());
        foreach (var (name, value) in context.Headers)
        {
            Headers[name] = value;
        }

        return new(Ace);
    }

    public override ValueTask OnDiceAsync(DiceEvent dice, CallbackContext context)
    {
        Events.Add($"DICE {dice.Result?.Value} {dice.Reason?.Value}");
        return default;
    }
}
