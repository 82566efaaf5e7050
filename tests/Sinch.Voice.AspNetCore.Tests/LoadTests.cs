using System.Net;
using Sinch.Voice.AspNetCore.Tests.Infrastructure;

namespace Sinch.Voice.AspNetCore.Tests;

/// <summary>Many callbacks over many connections, some of them tampered with. It runs alone, since it measures the process's memory.</summary>
[Collection(nameof(LoadTests))]
[CollectionDefinition(nameof(LoadTests), DisableParallelization = true)]
public class LoadTests(ITestOutputHelper output)
{
    private const int Connections = 50;
    private const int Callbacks = 20_000;
    private const int WarmUp = 1_000;

    /// <summary>A leak of half a kilobyte a callback would be more.</summary>
    private const long Slack = 8_000_000;

    [Fact]
    public async Task Twenty_thousand_callbacks_one_in_ten_tampered_with()
    {
        await using var host = await CallbackHost.StartAsync<QuietHandler>();
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Connections });

        await SendAllAsync(http, host, 0, WarmUp);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        await SendAllAsync(http, host, WarmUp, Callbacks);
        var after = GC.GetTotalMemory(forceFullCollection: true);

        output.WriteLine($"{Callbacks:N0} callbacks; memory after the first {WarmUp:N0}: {before:N0} bytes, at the end: {after:N0} bytes");

        // The log of this test has a line for every refusal, which is subtracted.
        var log = host.Log.Entries.Sum(entry => (2L * (entry.Message.Length + entry.Values.Length)) + 200);
        Assert.True(after - before - log < Slack, $"Memory grew from {before:N0} to {after:N0} bytes, {log:N0} of them the test's own log.");
        Assert.Equal(Callbacks / 10, host.Log.Entries.Count);
    }

    private static Task SendAllAsync(HttpClient http, CallbackHost host, int from, int to)
        => Parallel.ForEachAsync(
            Enumerable.Range(from, to - from),
            new ParallelOptions { MaxDegreeOfParallelism = Connections, CancellationToken = TestContext.Current.CancellationToken },
            async (number, cancellationToken) =>
            {
                var callback = Callback.Of($$"""{ "event": "ice", "callid": "call-{{number}}", "cli": "+46700000000" }""");
                var tampered = number % 10 == 0;
                using var message = callback.ToMessage(host.Address);
                if (tampered)
                {
                    var body = callback.Body.ToArray();
                    body[number / 10 % body.Length] ^= 1;
                    var type = message.Content!.Headers.ContentType;
                    message.Content = new ByteArrayContent(body);
                    message.Content.Headers.ContentType = type;
                }

                using var response = await http.SendAsync(message, cancellationToken);
                var answer = await response.Content.ReadAsStringAsync(cancellationToken);
                if (tampered)
                {
                    Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
                    Assert.Empty(answer);
                }
                else
                {
                    Assert.Equal(HttpStatusCode.OK, response.StatusCode);
                    Assert.Equal($$$"""{"instructions":[{"name":"say","text":"call-{{{number}}}"}],"action":{"name":"hangup"}}""", answer);
                }
            });

    private sealed class QuietHandler : VoiceCallbackHandler
    {
        public override ValueTask<IceSvaml?> OnIceAsync(IceEvent ice, CallbackContext context)
            => new(new IceSvaml { Instructions = [new SayInstruction { Text = ice.CallId }], Action = new HangupAction() });
    }
}
