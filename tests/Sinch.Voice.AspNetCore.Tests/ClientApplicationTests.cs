using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Sinch.Voice.AspNetCore.Tests.Infrastructure;

namespace Sinch.Voice.AspNetCore.Tests;

/// <summary>An application that is configured once: for the client that calls, and for the callbacks it gets.</summary>
public class ClientApplicationTests
{
    private const string OtherKey = "other-application";
    private static readonly string s_otherSecret = Convert.ToBase64String("another secret of 32 bytes......"u8);

    [Fact]
    public async Task Callbacks_of_all_registered_applications_are_accepted()
    {
        await using var host = await StartAsync(services =>
        {
            services.AddSinchVoice(Section(TestApplication.Key, TestApplication.Secret));
            services.AddKeyedSinchVoice("other", Section(OtherKey, s_otherSecret));
            services.AddSinchVoiceCallbacks(options => options.Verification.TimeProvider = new FakeTimeProvider(CallbackHost.Now));
        });
        Assert.Equal(200, await SendAsync(host, TestApplication.Key, TestApplication.Secret));
        Assert.Equal(200, await SendAsync(host, OtherKey, s_otherSecret));
        Assert.Equal(401, await SendAsync(host, OtherKey, TestApplication.Secret));
        Assert.Equal(401, await SendAsync(host, "nobody", TestApplication.Secret));
    }

    [Fact]
    public async Task Two_clients_of_one_application_may_have_an_old_and_a_new_secret()
    {
        await using var host = await StartAsync(services =>
        {
            services.AddKeyedSinchVoice("eu", Section(TestApplication.Key, TestApplication.Secret));
            services.AddKeyedSinchVoice("us", Section(TestApplication.Key, s_otherSecret));
            services.AddSinchVoiceCallbacks(options => options.Verification.TimeProvider = new FakeTimeProvider(CallbackHost.Now));
        });
        Assert.Equal(200, await SendAsync(host, TestApplication.Key, TestApplication.Secret));
        Assert.Equal(200, await SendAsync(host, TestApplication.Key, s_otherSecret));
    }

    [Fact]
    public async Task Where_somebody_is_named_nobody_else_is_accepted()
    {
        await using var host = await StartAsync(services =>
        {
            services.AddSinchVoiceCallbacks(options =>
            {
                options.Verification.TimeProvider = new FakeTimeProvider(CallbackHost.Now);
                options.Verification.AddApplication(OtherKey, s_otherSecret);
            });
            services.AddSinchVoice(Section(TestApplication.Key, TestApplication.Secret));
        });
        Assert.Equal(200, await SendAsync(host, OtherKey, s_otherSecret));
        Assert.Equal(401, await SendAsync(host, TestApplication.Key, TestApplication.Secret));
    }

    [Fact]
    public async Task Without_any_application_there_is_no_endpoint()
    {
        var exception = await Assert.ThrowsAsync<ArgumentException>(() => StartAsync(services => services.AddSinchVoiceCallbacks()));
        Assert.Contains("No callbacks are accepted", exception.Message, StringComparison.Ordinal);
    }

    private static async Task<WebApplication> StartAsync(Action<IServiceCollection> register)
    {
        var builder = Loopback.CreateBuilder();
        builder.Services.AddSingleton(new RecordingHandler.Log());
        register(builder.Services);
        var app = builder.Build();
        app.MapSinchVoiceCallbacks<RecordingHandler>("/sinch/voice");
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }

    private static async Task<int> SendAsync(WebApplication host, string key, string secret)
    {
        var callback = Callback.Of("""{ "event": "ice", "callid": "c" }""");
        (callback.Key, callback.Secret) = (key, secret);
        using var http = new HttpClient();
        using var message = callback.ToMessage(host.Address());
        using var response = await http.SendAsync(message, TestContext.Current.CancellationToken);
        return (int)response.StatusCode;
    }

    private static IConfigurationSection Section(string key, string secret)
        => new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Sinch:Voice:ApplicationKey"] = key, ["Sinch:Voice:ApplicationSecret"] = secret })
            .Build()
            .GetSection("Sinch:Voice");
}
