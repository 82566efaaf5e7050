using System.Diagnostics.Metrics;
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
        await using var server = await TestServer.StartAsync(status, $$"""{"name":"Ann","age":"{{Observed.PhoneNumber}}","friend":{"kind":"person","tags":[{}] } }""");
        using var misfits = new Misfits();
        using var observed = new Observed();
        await observed.CallAsync(server.Address);

        var expected = status == 200 ? ["Person.tags", "Person.age"] : Array.Empty<string>();
        Assert.Equal(expected, misfits.Counted);
        var entries = observed.Log.Where(entry => entry.Id == 200).ToList();
        Assert.Equal(expected.Length, entries.Count);
        Assert.All(entries, entry => Assert.Equal(LogLevel.Debug, entry.Level));
        Assert.All(expected.Zip(entries), pair => Assert.Contains(pair.First, pair.Second.Text, StringComparison.Ordinal));
        Assert.DoesNotContain("14045005000", string.Concat(entries.Select(entry => entry.Text)), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_read_outside_of_calls_is_counted_once_for_each_property_of_an_object()
    {
        using var misfits = new Misfits();
        SinchJson.Deserialize<Person>("""{"age":"a","age":"b","name":"Ann"}""");
        SinchJson.Deserialize<Person>("""{"age":"a","age":7}""");
        Assert.Equal(["Person.age"], misfits.Counted);
    }

    private sealed class Misfits : IDisposable
    {
        private readonly MeterListener _listener = new();

        public Misfits()
        {
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == SinchVoiceTelemetry.Name && instrument.Name == "sinch.voice.json.misfits")
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            };
            _listener.SetMeasurementEventCallback<long>((_, count, tags, _) =>
            {
                Assert.Equal(1, count);
                var named = tags.ToArray().ToDictionary(tag => tag.Key, tag => tag.Value);
                Counted.Add($"{named["sinch.voice.json.type"]}.{named["sinch.voice.json.property"]}");
            });
            _listener.Start();
        }

        public List<string> Counted { get; } = [];

        public void Dispose() => _listener.Dispose();
    }
}
