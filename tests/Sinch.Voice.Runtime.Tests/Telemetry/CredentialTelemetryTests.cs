using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sinch.Voice.Runtime.Tests.DependencyInjection;

namespace Sinch.Voice.Runtime.Tests.Telemetry;

/// <summary>Whatever is told of a call, keys and tokens aren't, though a key be part of the address.</summary>
[Collection(Alone.Name)]
public sealed class CredentialTelemetryTests
{
    private const string Secret = "s3cret";

    public static TheoryData<string> Ways => ["direct", "factory"];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Neither_logs_nor_activities_hold_the_credential(string way)
    {
        using var log = new CollectingLogger();
        using var loggers = new LoggerFactory([log], new LoggerFilterOptions { MinLevel = LogLevel.Trace });
        using var telemetry = new TelemetryCollector(SinchVoiceTelemetry.Name, "System.Net.Http");
        var credential = ApiCredentials.All(
            ApiCredentials.Bearer(Secret),
            ApiCredentials.ApiKey(ApiKeyLocation.Query, "key", Secret),
            ApiCredentials.ApiKey(ApiKeyLocation.Header, "X-Key", Secret),
            ApiCredentials.ApiKey(ApiKeyLocation.Cookie, "key", Secret));

        await using var server = await LoopbackServer.StartAsync(500, "no");
        await using var provider = Services.Provider(services => GeneralApi.Registration().Add(services, null, options =>
        {
            options.Credential = credential;
            options.Endpoint = server.Address;
            options.LoggerFactory = loggers;
        }));
        var pipeline = way == "factory"
            ? provider.GetRequiredService<TestClient>().Pipeline
            : ApiPipeline.Create(GeneralApi.Description, credential, new() { Endpoint = server.Address, LoggerFactory = loggers }, null);
        var exception = await pipeline.FailToCallAsync();

        Assert.Contains($"key={Secret}", Assert.Single(server.Requests).Target, StringComparison.Ordinal);
        Assert.NotEmpty(log.Entries);
        Assert.Single(telemetry.Activities);
        Assert.All([exception.ToString(), telemetry.All, log.All], text => Assert.DoesNotContain(Secret, text, StringComparison.Ordinal));
    }
}
