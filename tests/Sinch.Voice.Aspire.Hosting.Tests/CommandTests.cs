using System.Net;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Sinch.Voice.Aspire.Hosting.Tests.Infrastructure;

namespace Sinch.Voice.Aspire.Hosting.Tests;

/// <summary>The commands in the dashboard.</summary>
public class CommandTests
{
    [Fact]
    public async Task A_call_goes_from_and_to_the_given_numbers()
    {
        await using var builder = AppHost.Create();
        var voice = builder.AddSinchVoiceEmulator("voice", options => options.CallbackUrl = new Uri("http://127.0.0.1:1/sinch/voice"));
        await using var app = await builder.BuildAsync(TestContext.Current.CancellationToken);
        await app.InitializeAsync(voice.Resource);

        var result = await app.ResourceCommands.ExecuteCommandAsync(voice.Resource, "call", Arguments("+12025550177", "+12025550102"), TestContext.Current.CancellationToken);

        Assert.True(result.Success, result.Message);
        await app.LogsAsync(voice.Resource, "+12025550177 calls +12025550102", "<-- ice: it cannot be reached");
    }

    [Fact]
    public async Task A_call_needs_telephone_numbers()
    {
        await using var builder = AppHost.Create();
        var voice = builder.AddSinchVoiceEmulator("voice");
        await using var app = await builder.BuildAsync(TestContext.Current.CancellationToken);
        await app.InitializeAsync(voice.Resource);

        var result = await app.ResourceCommands.ExecuteCommandAsync(voice.Resource, "call", Arguments("Alice", "+12025550102"), TestContext.Current.CancellationToken);

        // The dashboard shows the reason beside the argument.
        Assert.Equal((false, "Command argument validation failed."), (result.Success, result.Message));
    }

    [Fact]
    public async Task Reset_forgets_the_calls()
    {
        await using var builder = AppHost.Create();
        var voice = builder.AddSinchVoiceEmulator("voice");
        await using var app = await builder.BuildAsync(TestContext.Current.CancellationToken);
        await app.InitializeAsync(voice.Resource);
        var called = await app.ResourceCommands.ExecuteCommandAsync(voice.Resource, "call", TestContext.Current.CancellationToken);
        var record = new Uri(voice.Resource.Run.Platform!.Endpoint, $"emulator/v1/calls/{IdOf(called)}/call.json");
        using var client = new HttpClient();
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, record));

        var result = await app.ResourceCommands.ExecuteCommandAsync(voice.Resource, "reset", TestContext.Current.CancellationToken);

        Assert.True(result.Success, result.Message);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(client, record));
    }

    [Theory]
    [InlineData("call")]
    [InlineData("reset")]
    public async Task A_command_needs_a_running_emulator(string name)
    {
        await using var builder = AppHost.Create();
        var voice = builder.AddSinchVoiceEmulator("voice");
        await using var app = await builder.BuildAsync(TestContext.Current.CancellationToken);
        await app.InitializeAsync(voice.Resource);
        await app.StopHostedAsync();

        Assert.Equal(ResourceCommandState.Disabled, app.SnapshotOf(voice.Resource).Commands.Single(command => command.Name == name).State);
        var result = await app.ResourceCommands.ExecuteCommandAsync(voice.Resource, name, TestContext.Current.CancellationToken);
        Assert.Equal((false, "The emulator does not run."), (result.Success, result.Message));
    }

    /// <summary>The result is a link: <c>[Call ID](URL)</c>.</summary>
    private static string IdOf(ExecuteCommandResult called) => called.Data!.Value.Split(' ', ']')[1];

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, Uri url)
    {
        using var response = await client.GetAsync(url, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    private static InteractionInputCollection Arguments(string from, string to) => new(
    [
        new InteractionInput { Name = "from", InputType = InputType.Text, Value = from },
        new InteractionInput { Name = "to", InputType = InputType.Text, Value = to },
    ]);
}
