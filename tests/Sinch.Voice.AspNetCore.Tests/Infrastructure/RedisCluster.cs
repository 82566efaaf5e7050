using System.Net;
using StackExchange.Redis;

namespace Sinch.Voice.AspNetCore.Tests.Infrastructure;

/// <summary>A cluster of masters on loopback ports, which share the slots.</summary>
internal sealed class RedisCluster : IAsyncDisposable
{
    private const int Slots = 16_384;

    private readonly List<RedisServer> _nodes = [];

    public IReadOnlyList<RedisServer> Nodes => _nodes;

    public IReadOnlyList<string> Endpoints => [.. _nodes.Select(node => node.Endpoint)];

    public static async Task<RedisCluster> StartAsync(int nodes)
    {
        var cluster = new RedisCluster();
        for (var i = 0; i < nodes; i++)
        {
            var node = RedisServer.CreateNode();
            cluster._nodes.Add(node);
            await TestRedis.StartAsync(node);
        }

        await cluster.JoinAsync();
        return cluster;
    }

    /// <summary>Returns how many keys each node has.</summary>
    public Task<long[]> CountKeysAsync() => Task.WhenAll(_nodes.Select(node => WithServerAsync(node, server => server.DatabaseSizeAsync())));

    public async ValueTask DisposeAsync()
    {
        foreach (var node in _nodes)
        {
            await node.DisposeAsync();
        }
    }

    private async Task JoinAsync()
    {
        var share = Slots / _nodes.Count;
        for (var i = 0; i < _nodes.Count; i++)
        {
            var last = i == _nodes.Count - 1 ? Slots - 1 : ((i + 1) * share) - 1;
            await WithServerAsync(_nodes[i], server => server.ExecuteAsync("CLUSTER", "ADDSLOTSRANGE", i * share, last));
            if (i > 0)
            {
                var first = IPEndPoint.Parse(_nodes[0].Endpoint);
                await WithServerAsync(_nodes[i], server => server.ExecuteAsync("CLUSTER", "MEET", $"{first.Address}", first.Port, _nodes[0].BusPort!));
            }
        }

        foreach (var node in _nodes)
        {
            var info = string.Empty;
            while (!info.Contains("cluster_state:ok", StringComparison.Ordinal) || !info.Contains($"cluster_known_nodes:{_nodes.Count}", StringComparison.Ordinal))
            {
                info = await WithServerAsync(node, async server => (string)(await server.ExecuteAsync("CLUSTER", "INFO"))!);
                TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            }
        }
    }

    private static async Task<T> WithServerAsync<T>(RedisServer node, Func<IServer, Task<T>> use)
    {
        await using var connection = await ConnectionMultiplexer.ConnectAsync(node.Endpoint + ",allowAdmin=true");
        return await use(connection.GetServer(node.Endpoint));
    }
}
