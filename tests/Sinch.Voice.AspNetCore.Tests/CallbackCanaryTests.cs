using System.Diagnostics;
using System.Diagnostics.Metrics;
using Sinch.Voice.AspNetCore.Tests.Infrastructure;

namespace Sinch.Voice.AspNetCore.Tests;

/// <summary>What is told of callbacks holds neither secret nor signature, and no phone number of the body.</summary>
[Collection(CallbackTelemetryTests.Name)]
public class CallbackCanaryTests
{
    private const string Number = "14045005000";
    private const string Ice = $$"""{ "event": "ice", "callid": "c", "cli": "+{{Number}}" }""";

    /// <summary>The path is logged as it is called; only a body holds numbers.</summary>
    [Theory]
    [InlineData("accepted", 200)]
    [InlineData("wrong signature", 401)]
    [InlineData("stale", 401)]
    [InlineData("replayed", 401)]
    [InlineData("not JSON", 400)]
    public async Task Nothing_tells_secret_signature_or_number(string what, int status)
    {
        List<string> told = [];
        using var activities = new ActivityListener
        {
            ShouldListenTo = static _ => true,
            Sample = static (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => Tell($"{activity.DisplayName} {activity.StatusDescription} {string.Join(" ", activity.TagObjects)}"),
        };
        ActivitySource.AddActivityListener(activities);
        using var metrics = new MeterListener { InstrumentPublished = static (instrument, listener) => listener.EnableMeasurementEvents(instrument) };
        metrics.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Tell($"{instrument.Name} {string.Join(" ", tags.ToArray())}"));
        metrics.SetMeasurementEventCallback<long>((instrument, _, tags, _) => Tell($"{instrument.Name} {string.Join(" ", tags.ToArray())}"));
        metrics.Start();

        var callback = Callback.Of(what == "not JSON" ? $"+{Number}" : Ice);
        callback.SignedPath = what == "wrong signature" ? "/elsewhere" : null;
        callback.Time = what == "stale" ? CallbackHost.Now.AddHours(-1) : CallbackHost.Now;
        List<string> signatures = [];
        callback.Spoil = message => signatures.Add(message.Headers.GetValues("Authorization").Single().Split(':')[^1]);
        await using var host = await CallbackHost.StartAsync(options => options.Verification.ReplayStore = new MemoryCallbackReplayStore(options.Verification.TimeProvider));
        var answer = await host.SendAsync(callback);
        if (what == "replayed")
        {
            answer = await host.SendAsync(callback);
        }

        Assert.Equal(status, answer.Status);
        await host.StopAsync();
        var expected = Callback.Of(Ice);
        expected.Spoil = callback.Spoil;
        expected.ToMessage(host.Address).Dispose();
        string all;
        lock (told)
        {
            all = string.Join("\n", told.Concat(host.Log.Entries.Select(entry => entry.ToString()))) + answer.Body;
        }

        Assert.Contains("sinch.voice.callback", all, StringComparison.Ordinal);
        Assert.Equal(status != 200, all.Contains(" to /sinch/voice was ", StringComparison.Ordinal));
        byte[] secret = Convert.FromBase64String(Signer.Secret);
        string[] canaries = [Number, Signer.Secret, Uri.EscapeDataString(Signer.Secret), Convert.ToHexString(secret), Convert.ToHexString(secret).ToLowerInvariant()];
        Assert.All(canaries.Concat(signatures), canary => Assert.DoesNotContain(canary, all, StringComparison.Ordinal));

        void Tell(string text)
        {
            lock (told)
            {
                told.Add(text);
            }
        }
    }
}
