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
        await using var platform = await VoiceEmulator.StartAsync(options =>
        {
            options.HttpHandler = _application.Server.CreateHandler();
            options.CallbackUrl = new Uri(_application.Server.BaseAddress, CallbackServerApp.Path);
        });
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
            00:00.000  +12025550100 calls +12025550101
            00:00.000  --> ice
            00:00.000  <-- ice: answer, play, menu 'main'
            00:00.000  +12025550100 is answered
            00:00.000  +12025550100 begins to hear "Welcome."
            00:00.533  +12025550100 has heard "Welcome."
            00:00.533  +12025550100 enters menu 'main'
            00:00.533  +12025550100 begins to hear "Press 1 for sales or 2 for your order."
            00:03.066  +12025550100 has heard "Press 1 for sales or 2 for your order."
            00:03.066  +12025550100 presses 1
            00:03.066  menu result Return: sales
            00:03.066  --> pie
            00:03.066  <-- pie: connect to +12025550141
            00:03.066  +12025550141 rings, from +12025550100
            00:03.066  +12025550100 hears ringback (us)
            00:03.066  +12025550141 is answered
            00:03.066  --> ace
            00:03.066  <-- ace: play, continue
            00:03.066  +12025550141 begins to hear "A customer for you."
            00:04.333  +12025550141 has heard "A customer for you."
            00:04.333  +12025550100 and +12025550141 are connected
            01:19.333  +12025550100 hangs up
            01:19.333  +12025550141 is hung up
            01:19.333  the call ends: Answered, CallerHangup
            01:19.333  --> dice
            01:19.333  <-- dice

            """,
            call.Transcript.ToString(),
            ignoreLineEndingDifferences: true);
    }

    [Fact]
    public async Task ACallbackWithAnotherSecretIsRefused()
    {
        await using var platform = await VoiceEmulator.StartAsync(options =>
        {
            options.HttpHandler = _application.Server.CreateHandler();
            options.CallbackUrl = new Uri(_application.Server.BaseAddress, CallbackServerApp.Path);
            options.ApplicationSecret = "YW5vdGhlciBzZWNyZXQ=";
        });
        platform.Expect(UnexpectedEvents.FailedCallback);
        var call = await platform.Phone("+12025550100").CallAsync("+12025550101");
        await call.EndsAsync();

        Assert.Contains("401", call.Transcript.ToString(), StringComparison.Ordinal);
    }

    public void Dispose() => _application.Dispose();
}
