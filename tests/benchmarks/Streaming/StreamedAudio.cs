using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sinch.Voice.Benchmarks.Harness;
using Sinch.Voice.Benchmarks.Ratios;

namespace Sinch.Voice.Benchmarks.Streaming;

/// <summary>What a stream costs beside a bare WebSocket of Kestrel: an application echoes frames of 20 ms, the platform is a client in the same process.</summary>
internal sealed class StreamedAudio : IPair
{
    private const int FrameSize = 320;
    private const int FramesPerSecond = 50;

    public IEnumerable<RatioLine> Measure()
    {
        using var application = Started.Of(StartAsync().GetAwaiter().GetResult());
        using var measured = Peer.ConnectAsync(application.Url("/voice/stream"), opensStream: true).GetAwaiter().GetResult();
        using var bare = Peer.ConnectAsync(application.Url("/bare"), opensStream: false).GetAwaiter().GetResult();
        yield return new("frame of 20 ms, there and back", "bare WebSocket of Kestrel, time", Interleaved.Calls.TimeRatio(Comparison.Of(measured.EchoAsync, bare.EchoAsync)), Bar.AtMost(1.25));

        // The smallest object has 24 bytes: fewer are not one for each frame.
        var (mine, theirs) = (Workload.Of(measured.EchoAsync).Allocate(5000), Workload.Of(bare.EchoAsync).Allocate(5000));
        yield return new("frame of 20 ms, there and back", "beyond the bare WebSocket, allocated", Math.Max(0, mine - theirs), Bar.AtMost(20, "B"));
        yield return new("second of audio, there and back", "processor time of both ends", ProcessorTime(measured) * 1000, Bar.AtMost(20, "ms"));
    }

    /// <summary>Returns the processor time of a second of audio, in seconds.</summary>
    private static double ProcessorTime(Peer peer)
    {
        const int Seconds = 400;
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        Workload.Of(peer.EchoAsync).Time(Seconds * FramesPerSecond);
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalSeconds / Seconds;
    }

    private static async Task<WebApplication> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSinchVoiceCallbacks(options => options.Verification.AddApplication(TestApplication.Key, TestApplication.Secret));

        // The audio goes through as fast as it can, and nobody waits until it was played.
        builder.Services.AddSinchVoiceStreams(options => (options.RequireTicket, options.PlayAhead) = (false, TimeSpan.FromHours(1)));
        var application = builder.Build();
        application.UseWebSockets();
        application.MapSinchVoiceStream("/voice/stream", async (call, cancellationToken) =>
        {
            await call.AnswerAsync(cancellationToken).ConfigureAwait(false);
            await foreach (var audio in call.ReadAudioAsync(cancellationToken).ConfigureAwait(false))
            {
                // Longer than an hour is sent in no time.
                if (call.Unplayed > TimeSpan.FromMinutes(50))
                {
                    await call.ClearAsync(cancellationToken).ConfigureAwait(false);
                }

                await call.WriteAudioAsync(audio, cancellationToken).ConfigureAwait(false);
            }
        });
        application.Map("/bare", EchoAsync);
        await application.StartAsync().ConfigureAwait(false);
        return application;
    }

    private static async Task EchoAsync(HttpContext context)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync().ConfigureAwait(false);
        var buffer = new byte[8192];
        while (true)
        {
            var result = await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None).ConfigureAwait(false);
            if (result.MessageType == WebSocketMessageType.Close)
            {
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None).ConfigureAwait(false);
                return;
            }

            await socket.SendAsync(buffer.AsMemory(0, result.Count), WebSocketMessageType.Binary, result.EndOfMessage, CancellationToken.None).ConfigureAwait(false);
        }
    }

    /// <summary>The platform's end.</summary>
    private sealed class Peer(ClientWebSocket socket) : IDisposable
    {
        private readonly byte[] _frame = new byte[FrameSize];
        private readonly byte[] _buffer = new byte[8192];

        public static async Task<Peer> ConnectAsync(Uri url, bool opensStream)
        {
            var socket = new ClientWebSocket();
            await socket.ConnectAsync(url, CancellationToken.None).ConfigureAwait(false);
            var peer = new Peer(socket);
            if (opensStream)
            {
                await socket.SendAsync(Encoding.UTF8.GetBytes("""{"command":"connect","callId":"c"}"""), WebSocketMessageType.Text, true, CancellationToken.None).ConfigureAwait(false);
                await socket.ReceiveAsync(peer._buffer.AsMemory(), CancellationToken.None).ConfigureAwait(false);
            }

            return peer;
        }

        public async Task EchoAsync()
        {
            await socket.SendAsync(_frame.AsMemory(), WebSocketMessageType.Binary, true, CancellationToken.None).ConfigureAwait(false);
            for (var received = 0; received < FrameSize;)
            {
                var result = await socket.ReceiveAsync(_buffer.AsMemory(), CancellationToken.None).ConfigureAwait(false);
                received += result.MessageType == WebSocketMessageType.Binary ? result.Count : 0;
            }
        }

        public void Dispose() => socket.Dispose();
    }

    /// <summary>Disposes of what is disposed of asynchronously.</summary>
    private readonly record struct Started(WebApplication Application) : IDisposable
    {
        public static Started Of(WebApplication application) => new(application);

        public Uri Url(string path) => new UriBuilder(Application.Urls.Single()) { Scheme = "ws", Path = path }.Uri;

        public void Dispose() => Application.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }
}
