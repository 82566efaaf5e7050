using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Caching.StackExchangeRedis;
using Microsoft.Extensions.Options;
using Sinch.Voice.AspNetCore.Tests.Infrastructure;

namespace Sinch.Voice.AspNetCore.Tests;

/// <summary>Replays seen by several machines that share a distributed cache.</summary>
public class ReplayStoreTests
{
    private const string Ice = """{ "event": "ice", "callid": "c" }""";

    [Fact]
    public async Task What_one_machine_has_seen_the_other_refuses()
        => await AssertSharedAsync(new MemoryDistributedCache(Options.Create(new MemoryDistributedCacheOptions())));

    [Fact]
    public async Task The_same_with_a_real_Redis()
    {
        Assert.SkipUnless(RedisServer.IsInstalled, "redis-server isn't installed on this machine; .ci/run installs it.");
        await using var redis = await RedisServer.StartAsync();
        using var cache = new RedisCache(Options.Create(new RedisCacheOptions { Configuration = redis.Endpoint }));
        await AssertSharedAsync(cache);
    }

    private static async Task AssertSharedAsync(IDistributedCache cache)
    {
        await using var first = await CallbackHost.StartAsync(options => options.Verification.ReplayStore = new DistributedCallbackReplayStore(cache));
        await using var second = await CallbackHost.StartAsync(options => options.Verification.ReplayStore = new DistributedCallbackReplayStore(cache));
        Assert.Equal(200, (await first.SendAsync(Callback.Of(Ice))).Status);
        Assert.Equal(401, (await second.SendAsync(Callback.Of(Ice))).Status);
        Assert.Equal(401, (await first.SendAsync(Callback.Of(Ice))).Status);
        Assert.Equal(200, (await second.SendAsync(Callback.Of("""{ "event": "ice", "callid": "d" }"""))).Status);
    }

    private sealed class RedisServer : IAsyncDisposable
    {
        private readonly Process _process;

        private RedisServer(Process process, string endpoint)
        {
            _process = process;
            Endpoint = endpoint;
        }

        public static bool IsInstalled { get; } = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
            .Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, "redis-server")));

        public string Endpoint { get; }

        public static async Task<RedisServer> StartAsync()
        {
            var port = FreePort();
            var process = Process.Start(new ProcessStartInfo(
                "redis-server", ["--port", port.ToString(System.Globalization.CultureInfo.InvariantCulture), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"])
            {
                RedirectStandardOutput = true,
            })!;

            // It says when it listens.
            while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
            {
                if (line.Contains("Ready to accept connections", StringComparison.Ordinal))
                {
                    return new RedisServer(process, $"127.0.0.1:{port}");
                }
            }

            throw new InvalidOperationException("redis-server ended before it listened.");
        }

        public async ValueTask DisposeAsync()
        {
            _process.Kill();
            await _process.WaitForExitAsync(CancellationToken.None);
            _process.Dispose();
        }

        private static int FreePort()
        {
            using var listener = new TcpListener(IPAddress.Loopback, 0);
            listener.Start();
            return ((IPEndPoint)listener.LocalEndpoint).Port;
        }
    }
}
