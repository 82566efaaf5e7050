using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Sinch.Voice.Client.Tests.Infrastructure;

namespace Sinch.Voice.Client.Tests.Operations;

/// <summary>The generated client from the services of a host.</summary>
public sealed class DependencyInjectionTests
{
    private const string Call = """{ "callId": "c", "from": { "type": "number", "endpoint": "+46" } }""";

    [Fact]
    public async Task A_client_from_the_configuration_makes_calls()
    {
        await using var server = await LoopbackServer.StartAsync(200, Call);
        using var host = await StartAsync(server, (services, section) => services.AddSinchVoice(section));
        var call = await host.Services.GetRequiredService<SinchVoiceClient>().Calls.GetAsync("c", cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal("c", call.CallId);
        Assert.StartsWith($"Application {TestApplication.Key}:", Assert.Single(server.Requests).Header("Authorization"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_keyed_client_is_injected_by_its_key()
    {
        await using var server = await LoopbackServer.StartAsync(200, Call);
        using var host = await StartAsync(server, (services, section) =>
        {
            services.AddKeyedSinchVoice("eu", section);
            services.AddKeyedSinchVoice("us", options =>
            {
                options.ApplicationKey = TestApplication.Key;
                options.ApplicationSecret = TestApplication.Secret;
                options.Region = SinchVoiceRegion.UnitedStates;
            });
            services.AddSingleton<Caller>();
        });
        await host.Services.GetRequiredService<Caller>().Voice.Calls.GetAsync("c", cancellationToken: TestContext.Current.CancellationToken);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Options_may_come_from_other_services()
    {
        await using var server = await LoopbackServer.StartAsync(200, Call);
        using var host = await StartAsync(server, (services, section) => services.AddSinchVoice((provider, options) =>
        {
            options.ApplicationKey = TestApplication.Key;
            options.ApplicationSecret = provider.GetRequiredService<IConfiguration>()["Sinch:Voice:ApplicationSecret"];
            options.Endpoint = server.Address;
        }));
        await host.Services.GetRequiredService<SinchVoiceClient>().Calls.GetAsync("c", cancellationToken: TestContext.Current.CancellationToken);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_region_that_the_document_does_not_have_keeps_the_host_from_starting()
    {
        await using var server = await LoopbackServer.StartAsync(200, Call);
        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => StartAsync(
            server, (services, section) => services.AddSinchVoice(section), ("Sinch:Voice:Region", "Moon"), ("Sinch:Voice:ApplicationSecret", "hush*")));
        Assert.Equal(2, exception.Failures.Count());
        Assert.Contains("Sinch:Voice:Region is not a region of SinchVoiceClient: use one of Default, UnitedStates, ", exception.Message, StringComparison.Ordinal);
        Assert.Contains("Sinch:Voice:ApplicationSecret is not valid Base64", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", exception.Message, StringComparison.Ordinal);
    }

    private static async Task<IHost> StartAsync(
        LoopbackServer server, Action<IServiceCollection, IConfigurationSection> register, params (string Key, string Value)[] settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration["Sinch:Voice:ApplicationKey"] = TestApplication.Key;
        builder.Configuration["Sinch:Voice:ApplicationSecret"] = TestApplication.Secret;
        builder.Configuration["Sinch:Voice:Endpoint"] = server.Address.AbsoluteUri;
        foreach (var (key, value) in settings)
        {
            builder.Configuration[key] = value;
        }

        register(builder.Services, builder.Configuration.GetSection("Sinch:Voice"));
        var host = builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);
        return host;
    }

    private sealed class Caller([FromKeyedServices("eu")] SinchVoiceClient voice)
    {
        public SinchVoiceClient Voice { get; } = voice;
    }
}
