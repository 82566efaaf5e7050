using Microsoft.Extensions.Logging;

namespace Sinch.Voice.Runtime.Tests.Telemetry;

/// <summary>What is told of a value that doesn't fit: where it was, and not what it was.</summary>
[Collection(Alone.Name)]
public sealed class MisfitTelemetryTests
{
    [Theory]
    [InlineData(200)]
    [InlineData(500)]
    public async Task A_misfit_in_a_response_is_counted_and_logged_without_its_value(int status)
    {
        await using var server = await LoopbackServer.StartAsync(status, $$"""{"name":"Ann","age":"{{Observed.PhoneNumber}}","friend":{"kind":"person","tags":[{}] } }""");
        using var telemetry = new TelemetryCollector(SinchVoiceTelemetry.Name);
        using var observed = new Observed();
        await observed.CallAsync(server.Address);

        var expected = status == 200 ? ["Person.tags", "Person.age"] : Array.Empty<string>();
        Assert.Equal(expected, Counted(telemetry));
        var entries = observed.Log.Where(entry => entry.Id == 200).ToList();
        Assert.Equal(expected.Length, entries.Count);
        Assert.All(entries, entry => Assert.Equal(LogLevel.Debug, entry.Level));
        Assert.All(expected.Zip(entries), pair => Assert.Contains(pair.First, pair.Second.Text, StringComparison.Ordinal));
        Assert.DoesNotContain("14045005000", string.Concat(entries.Select(entry => entry.Text)), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_read_outside_of_calls_is_counted_once_for_each_property_of_an_object()
    {
        using var telemetry = new TelemetryCollector(SinchVoiceTelemetry.Name);
        ApiJson.Deserialize<Person>("""{"age":"a","age":"b","name":"Ann"}""");
        ApiJson.Deserialize<Person>("""{"age":"a","age":7}""");
        Assert.Equal(["Person.age"], Counted(telemetry));
    }

    private static IEnumerable<string> Counted(TelemetryCollector telemetry)
        => from measurement in telemetry.Measurements
           where measurement.Instrument == "sinch.voice.json.misfits"
           from _ in Enumerable.Range(0, (int)measurement.Value)
           select $"{measurement.Tag("sinch.voice.json.type")}.{measurement.Tag("sinch.voice.json.property")}";
}
