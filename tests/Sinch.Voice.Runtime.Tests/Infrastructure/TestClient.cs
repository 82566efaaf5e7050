using Microsoft.Extensions.Configuration;

namespace Sinch.Voice.Runtime.Tests;

/// <summary>A client as the generator emits it, as far as its registration goes.</summary>
internal sealed class TestClient(ApiPipeline pipeline)
{
    public static readonly SinchApiDescription Api = new(
        "TestClient",
        [new("Global", new Uri("https://calling.test")), new("Europe", new Uri("https://calling-euc1.test"))]);

    public static readonly ClientRegistration<TestClient, SinchVoiceOptions> Registration = new(Api, static pipeline => new TestClient(pipeline));

    public ApiPipeline Pipeline { get; } = pipeline;

    public static IConfigurationSection Section(params (string Key, string? Value)[] values)
        => Configuration(values).GetSection("Sinch:Voice");

    /// <summary>A configuration with the given values beneath <c>Sinch:Voice</c>.</summary>
    public static IConfigurationRoot Configuration(params (string Key, string? Value)[] values)
        => new ConfigurationBuilder()
            .AddInMemoryCollection(values.Select(value => KeyValuePair.Create($"Sinch:Voice:{value.Key}", value.Value)).Reverse().DistinctBy(pair => pair.Key))
            .Build();

    /// <summary>The configuration of an application, and more.</summary>
    public static IConfigurationSection Valid(params (string Key, string? Value)[] more)
        => Section([("ApplicationKey", "my-key"), ("ApplicationSecret", Tests.Api.Secret), .. more]);
}
