using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Sinch.Voice.Aspire.Hosting.Tests.Infrastructure;
using Sinch.Voice.Emulator;

namespace Sinch.Voice.Aspire.Hosting.Tests;

/// <summary>What an application gets by <c>WithReference</c>.</summary>
public class EmulatorReferenceTests
{
    [Fact]
    public async Task A_client_takes_its_options_from_the_variables()
    {
        await using var builder = AppHost.Create();
        var voice = builder.AddSinchVoiceEmulator("voice");
        var application = builder.AddApplication().WithReference(voice);
        await using var app = await builder.BuildAsync(TestContext.Current.CancellationToken);
        await app.InitializeAsync(voice.Resource);

        // An environment variable's two underscores are a colon in configuration.
        var settings = (await AppHost.EnvironmentOf(application.Resource)).ToDictionary(setting => setting.Key.Replace("__", ":", StringComparison.Ordinal), setting => setting.Value);
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        services.AddSinchVoice();
        await using var provider = services.BuildServiceProvider();
        var numbers = await provider.GetRequiredService<SinchVoiceClient>().Applications.GetNumbersAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(["+12025550101", "+12025550102", "+12025550103"], numbers.Numbers?.Select(number => number.Number));
    }

    [Fact]
    public async Task The_section_is_the_applications_choice()
    {
        await using var builder = AppHost.Create();
        var voice = builder.AddSinchVoiceEmulator("voice");
        var application = builder.AddApplication().WithReference(voice, "Phone:System");
        await using var app = await builder.BuildAsync(TestContext.Current.CancellationToken);
        await app.InitializeAsync(voice.Resource);

        Assert.Equal(
            new Dictionary<string, string?>
            {
                ["Phone__System__Endpoint"] = voice.Resource.Run.Platform!.Endpoint.GetLeftPart(UriPartial.Authority),
                ["Phone__System__ServerOverrides__callingapi.sinch.com"] = voice.Resource.Run.Platform!.Endpoint.GetLeftPart(UriPartial.Authority),
                ["Phone__System__ApplicationKey"] = EmulatorOptions.DefaultApplicationKey,
                ["Phone__System__ApplicationSecret"] = EmulatorOptions.DefaultApplicationSecret,
            },
            await AppHost.EnvironmentOf(application.Resource));
    }

    [Fact]
    public async Task The_secret_is_a_secret_parameter()
    {
        await using var builder = AppHost.Create();
        var application = builder.AddApplication().WithReference(builder.AddSinchVoiceEmulator("voice"));

        var environment = await AppHost.RawEnvironmentOf(application.Resource);

        Assert.True(Assert.IsType<ParameterResource>(environment["Sinch__Voice__ApplicationSecret"]).Secret);
    }

    [Fact]
    public async Task A_published_application_gets_no_emulator()
    {
        await using var builder = AppHost.Create();
        var voice = builder.AddSinchVoiceEmulator("voice");
        var application = builder.AddApplication().WithReference(voice);

        Assert.Empty(await AppHost.RawEnvironmentOf(application.Resource, DistributedApplicationOperation.Publish));
        Assert.True(voice.Resource.IsExcludedFromPublish());
    }

    [Fact]
    public void The_dashboard_shows_who_refers_to_whom()
    {
        using var builder = AppHost.Create();
        var voice = builder.AddSinchVoiceEmulator("voice");
        var application = builder.AddApplication().WithReference(voice);
        voice.WithCallback(application, "/sinch/voice");

        Assert.Same(voice.Resource, Assert.Single(application.Resource.Annotations.OfType<ResourceRelationshipAnnotation>()).Resource);
        Assert.Same(application.Resource, Assert.Single(voice.Resource.Annotations.OfType<ResourceRelationshipAnnotation>()).Resource);
    }
}
