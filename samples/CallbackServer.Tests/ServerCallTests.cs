using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Sinch.Voice.Emulator;
using Sinch.Voice.Testing;

namespace CallbackServer.Tests;

/// <summary>Calls to the whole application, which verifies the signature of each callback.</summary>
public sealed class ServerCallTests : IDisposable
{
    private readonly WebApplicationFactory<Program> _application = new WebApplicationFactory<Program>().WithWebHostBuilder(host => host
        .UseSetting(CallbackServerApp.ApplicationKey, EmulatorOptions.DefaultApplicationKey)
        .UseSetting(CallbackServerApp.ApplicationSecret, EmulatorOptions.DefaultApplicationSecret)
        .UseSetting(CallbackServerApp.SalesNumber, "+12025550141"));

    [Fact]
    public async Task ACallHasTheStepsThatWereReviewed()
    {
        await using var platform = await StartAsync();
        var call = await platform.Phone("+12025550100").CallAsync("+12025550101");
        await call.HearsAsync("Press 1 for sales");
        await call.PressAsync("1");
        var ringing = await platform.Phone("+12025550141").RingsAsync();
        await ringing.AnswerAsync();
        await ringing.HearsAsync("A customer for you.");
        await platform.AdvanceAsync(TimeSpan.FromSeconds(75));
        await call.HangUpAsync();
        await call.EndsAsync();

        Assert.Equal(
            """
            TODO
            """,
            call.Transcript.ToString());
    }

    [Fact]
    public async Task ACallbackWithAnotherSecretIsRefused()
    {
        await using var platform = await StartAsync(options => options.ApplicationSecret = "YW5vdGhlciBzZWNyZXQ=");
        platform.Expect(UnexpectedEvents.FailedCallback);
        var call = await platform.Phone("+12025550100").CallAsync("+12025550101");
        await call.EndsAsync();

        Assert.Contains("401", call.Transcript.ToString(), StringComparison.Ordinal);
    }

    public void Dispose() => _application.Dispose();

    private Task<VoiceEmulator> StartAsync(Action<EmulatorOptions>? configure = null)
        => VoiceEmulator.StartAsync(
            options =>
            {
                options.HttpHandler = _application.Server.CreateHandler();
                options.CallbackUrl = new Uri(_application.Server.BaseAddress, CallbackServerApp.Path);
                configure?.Invoke(options);
            },
            TestContext.Current.CancellationToken);
}
