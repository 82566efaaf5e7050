using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Sinch.Voice.AspNetCore.Tests.Infrastructure;

namespace Sinch.Voice.AspNetCore.Tests;

/// <summary>The health check calls the platform with the credential of the registered client.</summary>
public class HealthCheckTests
{
    [Fact]
    public async Task A_platform_that_accepts_the_credential_is_healthy()
    {
        await using var platform = await LoopbackServer.StartAsync(200, """{ "numbers": [] }""");
        var report = await CheckAsync(platform.Address, services => services.AddSinchVoice(), builder => builder.AddSinchVoiceHealthCheck());
        Assert.Equal(HealthStatus.Healthy, report.Status);
        var request = Assert.Single(platform.Requests);
        Assert.Equal("GET /v1/configuration/numbers", $"{request.Method} {request.Target}");
        Assert.StartsWith($"Application {TestApplication.Key}:", request.Header("Authorization"), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(null, HealthStatus.Unhealthy)]
    [InlineData(HealthStatus.Degraded, HealthStatus.Degraded)]
    public async Task A_refusal_is_a_failure_that_says_why(HealthStatus? failureStatus, HealthStatus expected)
    {
        await using var platform = await LoopbackServer.StartAsync(401, """{ "errorCode": 40102, "message": "Invalid Signature" }""");
        var report = await CheckAsync(platform.Address, services => services.AddSinchVoice(), builder => builder.AddSinchVoiceHealthCheck(failureStatus: failureStatus));
        Assert.Equal(expected, report.Status);
        var entry = Assert.Single(report.Entries).Value;
        Assert.Equal("The health check failed with 401 (40102): Invalid Signature", entry.Description);
        Assert.DoesNotContain(TestApplication.Secret, entry.Exception!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_keyed_client_is_checked_by_its_key()
    {
        await using var platform = await LoopbackServer.StartAsync(200, "{}");
        var report = await CheckAsync(platform.Address, services => services.AddKeyedSinchVoice("eu"), builder => builder.AddSinchVoiceHealthCheck("eu"), section: "Sinch:Voice:eu");
        Assert.Equal(HealthStatus.Healthy, report.Status);
        Assert.Single(platform.Requests);
    }

    [Theory]
    [InlineData(null, "call services.AddSinchVoice(...)")]
    [InlineData("eu", "call services.AddKeyedSinchVoice(...)")]
    public async Task A_client_that_is_not_registered_is_named(string? key, string way)
    {
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(
            () => CheckAsync(new Uri("https://a.test"), static _ => { }, builder => builder.AddSinchVoiceHealthCheck(key)));
        Assert.Contains(way, exception.Message, StringComparison.Ordinal);
    }

    private static async Task<HealthReport> CheckAsync(
        Uri platform, Action<IServiceCollection> register, Action<IHealthChecksBuilder> check, string section = "Sinch:Voice")
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            [$"{section}:ApplicationKey"] = TestApplication.Key,
            [$"{section}:ApplicationSecret"] = TestApplication.Secret,
            [$"{section}:ServerOverrides:callingapi.sinch.com"] = platform.AbsoluteUri,
        }).Build();
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddLogging();
        register(services);
        check(services.AddHealthChecks());
        await using var provider = services.BuildServiceProvider();
        return await provider.GetRequiredService<HealthCheckService>().CheckHealthAsync(TestContext.Current.CancellationToken);
    }
}
