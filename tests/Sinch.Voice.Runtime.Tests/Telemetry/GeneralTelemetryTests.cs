using Microsoft.Extensions.Logging;
using Sinch.Voice.Tests.Support;

namespace Sinch.Voice.Runtime.Tests.Telemetry;

/// <summary>Telemetry of a client of another API: it carries the name of that API.</summary>
[Collection(Alone.Name)]
public sealed class GeneralTelemetryTests
{
    [Fact]
    public async Task Everything_carries_the_name_of_the_API()
    {
        await using var server = await LoopbackServer.StartAsync(404, """{ "errorCode": 40400, "reference": "ref-1" }""");
        using var telemetry = new TelemetryCollector(GeneralApi.TelemetryName);
        using var log = new CollectingLogger("Contoso.Pets.Client");
        using var loggers = new LoggerFactory([log], new LoggerFilterOptions { MinLevel = LogLevel.Trace });
        var credential = ApiCredentials.Bearer("token");
        await ApiPipeline.Create(GeneralApi.Description, credential, new() { Endpoint = server.Address, LoggerFactory = loggers }, null).FailToCallAsync();

        var activity = Assert.Single(telemetry.Activities);
        Assert.Equal("Contoso.Pets", activity.Source.Name);
        Assert.Equal("read", activity.GetTagItem("contoso.pets.operation.id"));
        Assert.Equal("contoso.pets.client.operation.duration", Assert.Single(telemetry.Measurements).Instrument);
        Assert.Equal([100, 110], log.Entries.Select(entry => entry.Id));
        Assert.All([telemetry.All, log.All], text => Assert.DoesNotContain("sinch", text, StringComparison.OrdinalIgnoreCase));
    }
}
