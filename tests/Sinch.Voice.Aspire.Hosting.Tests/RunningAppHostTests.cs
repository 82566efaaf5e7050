using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Testing;
using Sinch.Voice.Aspire.Hosting.Tests.Infrastructure;
using Sinch.Voice.Testing;

namespace Sinch.Voice.Aspire.Hosting.Tests;

/// <summary>The emulator in an AppHost that the orchestrator runs, with an application in a process of its own.</summary>
public class RunningAppHostTests(RunningAppHost host)
{
    [Fact]
    public async Task A_phone_talks_to_the_application()
    {
        await using var platform = await VoiceEmulator.ConnectAsync(host.App.GetEndpoint("voice"));
        platform.CancellationToken = TestContext.Current.CancellationToken;
        var call = await platform.Phone("+12025550100").CallAsync("+12025550101");
        await call.HearsAsync("Press 1 for sales");
        await call.PressAsync("1");
        var sales = await platform.Phone(RunningAppHost.Sales).RingsAsync();
        await sales.AnswerAsync();
        await sales.HearsAsync("A customer for you");
        await sales.HangUpAsync();

        Assert.Equal(CallEndReason.CalleeHangup, (await call.EndsAsync()).Reason);
    }

    [Fact]
    public async Task The_dashboard_gets_state_URLs_and_settings()
    {
        var healthy = await host.App.ResourceNotifications.WaitForResourceHealthyAsync("voice", TestContext.Current.CancellationToken);

        var endpoint = host.App.GetEndpoint("voice").AbsoluteUri.TrimEnd('/');
        Assert.Equal(KnownResourceStates.Running, healthy.Snapshot.State?.Text);
        Assert.Equal(
            [("Phones", endpoint, false, false), ("Endpoint", endpoint, true, false)],
            healthy.Snapshot.Urls.Select(url => (url.DisplayProperties.DisplayName, url.Url.TrimEnd('/'), url.IsInternal, url.IsInactive)));
        Assert.EndsWith("/sinch/voice", (string?)host.App.PropertyOf(host.Voice, EmulatorProperties.CallbackUrl).Value, StringComparison.Ordinal);
        Assert.Equal(["call", "reset"], healthy.Snapshot.Commands.Where(command => command.State == ResourceCommandState.Enabled).Select(command => command.Name).Order());
    }

    [Fact]
    public async Task The_page_is_at_the_root_of_the_endpoint()
    {
        using var client = host.App.CreateHttpClient("voice");
        using var response = await client.GetAsync("/", TestContext.Current.CancellationToken);

        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task The_call_command_calls_the_application()
    {
        var result = await host.App.ResourceCommands.ExecuteCommandAsync(host.Voice, "call", TestContext.Current.CancellationToken);

        Assert.True(result.Success, result.Message);
        Assert.Equal("+12025550100 calls +12025550101.", result.Message);
        Assert.Equal(CommandResultFormat.Markdown, result.Data?.Format);
        Assert.StartsWith("[Call ", result.Data?.Value, StringComparison.Ordinal);
        var id = result.Data!.Value.Split(' ', ']')[1];
        await host.App.LogsAsync(host.Voice, $"Call {id}: <-- ice: ");
    }
}
