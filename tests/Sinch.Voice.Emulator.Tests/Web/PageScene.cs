using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sinch.Voice.Testing;

namespace Sinch.Voice.Emulator.Tests.Web;

/// <summary>An application that verifies its callbacks, an emulator that calls it, and what the page asks of the emulator.</summary>
internal sealed class PageScene : IAsyncDisposable
{
    public const string Caller = "+12025550100";
    public const string Number = "+12025550101";

    private readonly WebApplication _application;

    private PageScene(WebApplication application, EmulatedPlatform platform, VoiceEmulator kit)
    {
        _application = application;
        Platform = platform;
        Kit = kit;
        Http = new HttpClient { BaseAddress = platform.Endpoint };
    }

    public EmulatedPlatform Platform { get; }

    /// <summary>Phones of the emulator.</summary>
    public VoiceEmulator Kit { get; }

    public HttpClient Http { get; }

    public Uri CallbackUrl => new(new Uri(_application.Urls.Single()), "/sinch/voice");

    /// <summary>The events that the application verified and handled.</summary>
    public List<string> Handled { get; } = [];

    /// <param name="configure">Sets options of the emulator.</param>
    /// <param name="usesRealTime">Whether time is real. Then it is so slow that nothing happens by itself unless it is skipped.</param>
    public static async Task<PageScene> StartAsync(bool usesRealTime = false, Action<EmulatorOptions>? configure = null)
    {
        var options = new EmulatorOptions { UseRealTime = usesRealTime, Speed = usesRealTime ? 0.0001 : 1 };
        configure?.Invoke(options);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSinchVoiceCallbacks(callbacks => callbacks.Verification.AddApplication(options.ApplicationKey, options.ApplicationSecret));
        PageScene? scene = null;
        builder.Services.AddTransient(_ => new Shop(scene!));
        var application = builder.Build();
        application.MapSinchVoiceCallbacks<Shop>("/sinch/voice");
        await application.StartAsync();

        var platform = await EmulatedPlatform.StartAsync(options);
        scene = new PageScene(application, platform, await VoiceEmulator.ConnectAsync(platform.Endpoint));
        platform.CallbackUrl = scene.CallbackUrl;
        return scene;
    }

    /// <summary>Calls, presses 1, and hangs up.</summary>
    public async Task<PhoneCall> PlayAsync()
    {
        var call = await Kit.Phone(Caller).CallAsync(Number);
        await call.HearsAsync("Press 1");
        await call.PressAsync("1");
        await call.EndsAsync();
        return call;
    }

    public Task<HttpResponseMessage> SendAsync(string method, string path, string? json = null, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (json is not null)
        {
            request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return Http.SendAsync(request);
    }

    /// <summary>Sends a request that has to succeed.</summary>
    public async Task DoAsync(string method, string path, string? json = null)
    {
        using var response = await SendAsync(method, path, json);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
    }

    public async Task<JsonNode> RecordAsync(string callId) => (await Http.GetFromJsonAsync<JsonNode>($"/emulator/v1/calls/{callId}/call.json"))!;

    /// <summary>Returns the updates of the page until one is as wanted.</summary>
    public async Task<List<JsonNode>> FollowAsync(Func<JsonNode, bool> isLast)
    {
        var updates = new List<JsonNode>();
        using var reader = new StreamReader(await Http.GetStreamAsync("/emulator/v1/events"));
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("data: ", StringComparison.Ordinal))
            {
                updates.Add(JsonNode.Parse(line["data: ".Length..])!);
                if (isLast(updates[^1]))
                {
                    break;
                }
            }
        }

        return updates;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();

        // What a failed test holds would keep the emulator from becoming idle.
        Platform.Breaks.Release();
        Kit.Expect(UnexpectedEvents.All);
        await Kit.DisposeAsync();
        await Platform.DisposeAsync();
        await _application.DisposeAsync();
    }

    private sealed class Shop(PageScene scene) : VoiceCallbackHandler
    {
        public override ValueTask<IceSvaml?> OnIceAsync(IceEvent ice, CallbackContext context)
        {
            scene.Handled.Add($"ice from {ice.Cli}");
            return new(new IceSvaml
            {
                Action = new RunMenuAction
                {
                    Menus = [new Menu { Id = "main", MainPrompt = Prompt.Say("Press 1 to hang up."), Repeats = 1, Options = [new() { Dtmf = "1", Action = MenuAction.Return("bye") }] }],
                },
            });
        }

        public override ValueTask<PieSvaml?> OnPieAsync(PieEvent pie, CallbackContext context)
        {
            scene.Handled.Add($"pie {pie.MenuResult?.Value}");
            return new(new PieSvaml { Instructions = [new SayInstruction { Text = "</pre><script>alert(1)</script> Bye." }], Action = new HangupAction() });
        }

        public override ValueTask OnDiceAsync(DiceEvent dice, CallbackContext context)
        {
            scene.Handled.Add($"dice {dice.Reason}");
            return default;
        }
    }
}
