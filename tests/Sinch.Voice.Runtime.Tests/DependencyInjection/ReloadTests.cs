using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Sinch.Voice.Runtime.Tests.DependencyInjection;

/// <summary>A client that is held follows its configuration.</summary>
public sealed class ReloadTests
{
    private static readonly string s_newSecret = Convert.ToBase64String("another secret"u8);

    [Fact]
    public async Task A_new_secret_is_used_from_the_next_call_on()
    {
        await using var server = await LoopbackServer.StartAsync(200, "{}");
        var configuration = Configuration(server);
        await using var provider = Services.Provider(services => TestClient.Registration.Add(services, null, configuration.GetSection("Sinch:Voice")));
        var client = provider.GetRequiredService<TestClient>();
        await client.Pipeline.GetPersonAsync();
        configuration["Sinch:Voice:ApplicationKey"] = "new-key";
        configuration.Reload();
        await client.Pipeline.GetPersonAsync();
        Assert.Equal(["my-key", "new-key"], server.Requests.Select(request => request.Header("Authorization")!.Split(' ', ':')[1]));
    }

    [Fact]
    public async Task Options_that_become_invalid_are_logged_once_and_those_before_are_used()
    {
        await using var server = await LoopbackServer.StartAsync(200, "{}");
        var configuration = Configuration(server);
        using var log = new CollectingLogger();
        await using var provider = Services.Provider(services =>
        {
            services.AddLogging(logging => logging.AddProvider(log));
            TestClient.Registration.Add(services, null, configuration.GetSection("Sinch:Voice"));
        });
        var client = provider.GetRequiredService<TestClient>();
        configuration["Sinch:Voice:ApplicationSecret"] = "hush*";
        Assert.ThrowsAny<Exception>(configuration.Reload);
        await client.Pipeline.GetPersonAsync();
        await client.Pipeline.GetPersonAsync();
        Assert.All(server.Requests, Api.AssertSigned);
        var entry = Assert.Single(log.Entries, entry => entry.Level == LogLevel.Error);
        Assert.Equal(
            "The changed options are invalid, and the previous options stay in use: Sinch:Voice:ApplicationSecret is not valid Base64: copy it unchanged from the Sinch dashboard.",
            entry.Text);

        configuration["Sinch:Voice:ApplicationSecret"] = s_newSecret;
        configuration.Reload();
        await client.Pipeline.GetPersonAsync();
        Assert.NotEqual(server.Requests[0].Header("Authorization"), server.Requests[^1].Header("Authorization"));
    }

    private static IConfigurationRoot Configuration(LoopbackServer server)
        => TestClient.Configuration(("ApplicationKey", "my-key"), ("ApplicationSecret", Api.Secret), ("Endpoint", server.Address.AbsoluteUri));
}
