using System.Text;
using System.Text.Json.Nodes;
using Sinch.Voice.Testing;

namespace Sinch.Voice.Emulator.Tests.Scenarios;

/// <summary>A scene in which the application speaks JSON: responses and requests are written as on the wire.</summary>
public abstract class RawScene
{
    protected const string Caller = "+12025550100";
    protected const string Application = "+12025550101";
    protected const string Callee = "+12025550141";
    protected const string ConnectCallee = """{"action":{"name":"connectPstn","number":"+12025550141"}}""";
    protected const string Continue = """{"action":{"name":"continue"}}""";
    protected const string HangUp = """{"action":{"name":"hangup"}}""";

    internal RawHandler Handler { get; } = new();

    /// <summary>Creates a platform without operations.</summary>
    protected VoiceEmulator Create(Action<EmulatorOptions>? configure = null) => VoiceEmulator.Create(Handler, configure);

    /// <summary>Starts a platform with operations.</summary>
    protected Task<VoiceEmulator> StartAsync(Action<EmulatorOptions>? configure = null) => VoiceEmulator.StartAsync(
        options =>
        {
            options.UseHandler(Handler);
            configure?.Invoke(options);
        });

    /// <summary>Calls the application from a telephone.</summary>
    protected static Task<PhoneCall> CallAsync(VoiceEmulator platform, string number = Caller) => platform.Phone(number).CallAsync(Application);

    /// <summary>Connects a caller with the callee.</summary>
    protected async Task<(PhoneCall Caller, PhoneCall Callee)> ConnectAsync(VoiceEmulator platform, string ice = ConnectCallee)
    {
        Handler.Responses["ice"] = ice;
        Handler.Responses.TryAdd("ace", Continue);
        var call = await CallAsync(platform);
        var ringing = await platform.Phone(Callee).RingsAsync();
        await ringing.AnswerAsync();
        return (call, ringing);
    }

    /// <summary>Plays a call whose ICE runs a menu, and whose PIE hangs up.</summary>
    /// <returns>The transcript.</returns>
    protected async Task<string> PlayMenuAsync(string ice, Func<PhoneCall, Task>? user = null)
    {
        Handler.Responses["ice"] = ice;
        Handler.Responses["pie"] = HangUp;
        await using var platform = Create();
        var call = await CallAsync(platform);
        if (user is not null)
        {
            await user(call);
        }

        await call.EndsAsync();
        return call.Transcript.ToString();
    }

    /// <summary>Places a callout.</summary>
    /// <returns>The ID of the call.</returns>
    protected static async Task<string> CallOutAsync(VoiceEmulator platform, string method, string callout)
        => (string)(await SendAsync(platform, HttpMethod.Post, "callouts", $$"""{"method":"{{method}}","{{method}}":{{callout}} }"""))!["callId"]!;

    /// <summary>Changes a call.</summary>
    protected static Task ChangeAsync(VoiceEmulator platform, string callId, string svaml) => SendAsync(platform, HttpMethod.Patch, $"calls/id/{callId}", svaml);

    /// <summary>Sends a request that succeeds.</summary>
    protected static async Task<JsonNode?> SendAsync(VoiceEmulator platform, HttpMethod method, string path, string? body = null)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(method, new Uri(platform.Endpoint, "/calling/v1/" + path));
        request.Headers.Add("Authorization", "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{platform.ApplicationKey}:{platform.ApplicationSecret}")));
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, $"{(int)response.StatusCode} {text}");
        return text.Length == 0 ? null : JsonNode.Parse(text);
    }
}
