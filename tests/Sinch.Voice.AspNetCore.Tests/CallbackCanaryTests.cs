using Sinch.Voice.AspNetCore.Tests.Infrastructure;

namespace Sinch.Voice.AspNetCore.Tests;

/// <summary>Telemetry of callbacks contains no secret, no signature, and no phone number of the body.</summary>
[Collection(CallbackTelemetryTests.Name)]
public class CallbackCanaryTests
{
    private const string Number = "14045005000";
    private const string Ice = $$"""{ "event": "ice", "callid": "c", "cli": "+{{Number}}" }""";

    /// <summary>The path is logged unchanged; only bodies contain numbers.</summary>
    [Theory]
    [InlineData("accepted", 200)]
    [InlineData("wrong signature", 401)]
    [InlineData("stale", 401)]
    [InlineData("replayed", 401)]
    [InlineData("not JSON", 400)]
    public async Task Nothing_tells_secret_signature_or_number(string what, int status)
    {
        using var telemetry = new TelemetryCollector();
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
        var all = string.Join('\n', telemetry.All, host.Log.All, answer.Body);
        Assert.Contains("sinch.voice.callback", all, StringComparison.Ordinal);
        Assert.Equal(status != 200, all.Contains(" to /sinch/voice was ", StringComparison.Ordinal));
        byte[] secret = Convert.FromBase64String(TestApplication.Secret);
        string[] canaries = [Number, TestApplication.Secret, Uri.EscapeDataString(TestApplication.Secret), Convert.ToHexString(secret), Convert.ToHexString(secret).ToLowerInvariant()];
        Assert.All(canaries.Concat(signatures), canary => Assert.DoesNotContain(canary, all, StringComparison.Ordinal));
    }
}
