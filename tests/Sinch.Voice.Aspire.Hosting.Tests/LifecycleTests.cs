using System.Net;
using System.Net.Sockets;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Sinch.Voice.Aspire.Hosting.Tests.Infrastructure;
using Sinch.Voice.Emulator;

namespace Sinch.Voice.Aspire.Hosting.Tests;

/// <summary>How the emulator starts and stops.</summary>
public class LifecycleTests
{
    private const string Secret = "YSBzZWNyZXQgb2YgYSByZWFsIG9uZQ==";

    [Fact]
    public async Task The_emulator_runs_before_the_application_has_a_port()
    {
        await using var builder = AppHost.Create();
        var application = builder.AddApplication();
        var voice = builder.AddSinchVoiceEmulator("voice").WithCallback(application, "/sinch/voice");
        await using var app = await builder.BuildAsync(TestContext.Current.CancellationToken);

        var initialized = app.InitializeAsync(voice.Resource);
        await app.ResourceNotifications.WaitForResourceAsync("voice", KnownResourceStates.Running, TestContext.Current.CancellationToken);
        Assert.Null(voice.Resource.Run.Platform!.CallbackUrl);
        application.Allocate(5678);
        await initialized;

        Assert.Equal(new Uri("http://localhost:5678/sinch/voice"), voice.Resource.Run.Platform!.CallbackUrl);
        Assert.Equal("http://localhost:5678/sinch/voice", app.PropertyOf(voice.Resource, EmulatorProperties.CallbackUrl).Value);
    }

    [Fact]
    public async Task Without_its_endpoint_the_application_gets_no_callbacks_and_the_log_says_so()
    {
        await using var builder = AppHost.Create();
        var application = builder.AddApplication("web");
        var voice = builder.AddSinchVoiceEmulator("voice").WithCallback(application, "/sinch/voice");
        application.WithReference(voice);
        await using var app = await builder.BuildAsync(TestContext.Current.CancellationToken);
        await app.InitializeAsync(voice.Resource);

        Assert.Equal(KnownResourceStates.FailedToStart, app.SnapshotOf(voice.Resource).State?.Text);
        Assert.Null(voice.Resource.Run.Platform);
        await app.LogsAsync(voice.Resource, "The resource 'app' has no endpoint 'http' for callbacks. Pass one of its endpoints to WithCallback: 'web'.");

        // Or it would wait forever.
        await Assert.ThrowsAsync<InvalidOperationException>(() => AppHost.EnvironmentOf(application.Resource));
    }

    [Fact]
    public async Task A_port_in_use_fails_the_resource()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        await using var builder = AppHost.Create();
        var voice = builder.AddSinchVoiceEmulator("voice", options => options.Port = ((IPEndPoint)other.LocalEndpoint).Port);
        await using var app = await builder.BuildAsync(TestContext.Current.CancellationToken);
        await app.InitializeAsync(voice.Resource);

        Assert.Equal(KnownResourceStates.FailedToStart, app.SnapshotOf(voice.Resource).State?.Text);
        await app.LogsAsync(voice.Resource, "address already in use");
    }

    [Fact]
    public async Task All_emulators_stop_with_the_AppHost()
    {
        await using var builder = AppHost.Create();
        SinchVoiceEmulatorResource[] emulators = [builder.AddSinchVoiceEmulator("europe").Resource, builder.AddSinchVoiceEmulator("america").Resource];
        await using var app = await builder.BuildAsync(TestContext.Current.CancellationToken);
        foreach (var emulator in emulators)
        {
            await app.InitializeAsync(emulator);
        }

        var endpoints = emulators.Select(emulator => emulator.Run.Platform!.Endpoint).ToList();
        await app.StopHostedAsync();

        Assert.All(emulators, emulator => Assert.Equal(KnownResourceStates.Finished, app.SnapshotOf(emulator).State?.Text));
        foreach (var endpoint in endpoints)
        {
            using var client = new TcpClient();
            await Assert.ThrowsAsync<SocketException>(() => client.ConnectAsync(endpoint.Host, endpoint.Port, TestContext.Current.CancellationToken).AsTask());
        }
    }

    [Fact]
    public async Task An_AppHost_that_is_only_disposed_of_stops_the_emulator_too()
    {
        await using var builder = AppHost.Create();
        var voice = builder.AddSinchVoiceEmulator("voice");
        var app = await builder.BuildAsync(TestContext.Current.CancellationToken);
        await app.InitializeAsync(voice.Resource);
        _ = app.Services.GetService(typeof(IEnumerable<Microsoft.Extensions.Hosting.IHostedService>));
        await app.DisposeAsync();

        Assert.Null(voice.Resource.Run.Platform);
    }

    [Theory]
    [InlineData(EmulatorOptions.DefaultApplicationSecret, false)]
    [InlineData(Secret, true)]
    public async Task The_dashboard_masks_a_secret_that_is_not_the_public_one(string secret, bool isMasked)
    {
        await using var builder = AppHost.Create();
        var voice = builder.AddSinchVoiceEmulator("voice", options => options.ApplicationSecret = secret);
        await using var app = await builder.BuildAsync(TestContext.Current.CancellationToken);
        await app.InitializeAsync(voice.Resource);

        var property = app.PropertyOf(voice.Resource, EmulatorProperties.ApplicationSecret);
        Assert.Equal((secret, isMasked), ((string?)property.Value, property.IsSensitive));
    }

    [Fact]
    public void An_option_that_cannot_be_used_is_refused_where_it_is_set()
    {
        using var builder = AppHost.Create();
        var exception = Assert.Throws<ArgumentException>(() => builder.AddSinchVoiceEmulator("voice", options => options.ApplicationSecret = "not Base64!"));

        Assert.Contains("ApplicationSecret is not Base64", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_callback_path_begins_with_a_slash()
    {
        using var builder = AppHost.Create();
        var application = builder.AddApplication();
        var exception = Assert.Throws<ArgumentException>(() => builder.AddSinchVoiceEmulator("voice").WithCallback(application, "sinch/voice"));

        Assert.StartsWith("The path 'sinch/voice' does not begin with a slash.", exception.Message, StringComparison.Ordinal);
    }
}
