using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.DependencyInjection;
using Sinch.Voice.AspNetCore.Tests.Infrastructure;
using StackExchange.Redis;

namespace Sinch.Voice.AspNetCore.Tests.Replays;

/// <summary>The replay store with the servers of a production system: behind TLS, as a cluster, and with a Sentinel.</summary>
public sealed class RedisTopologyTests
{
    private const string Ice = """{ "event": "ice", "callid": "c" }""";
    private const string Service = "callbacks";

    [Fact]
    public async Task A_server_behind_TLS_has_to_be_trusted()
    {
        using var folder = new TemporaryFolder();
        var (certificate, key) = CreateCertificate(folder);
        await using var redis = RedisServer.CreateTls(certificate, key);
        await TestRedis.StartAsync(redis);
        await using var distrusting = await HostAsync(options =>
        {
            options.Configuration = redis.Endpoint + ",ssl=true,sslHost=localhost";
            options.Timeout = TimeSpan.FromMilliseconds(300);
        });
        await using var trusting = await HostAsync(options => options.ConnectionFactory = async _ =>
        {
            var configuration = ConfigurationOptions.Parse(redis.Endpoint + ",ssl=true,sslHost=localhost,abortConnect=false");
            configuration.TrustIssuer(certificate);
            return await ConnectionMultiplexer.ConnectAsync(configuration);
        });
        Assert.Equal(503, (await distrusting.SendAsync(Callback.Of(Ice))).Status);
        Assert.Equal(200, (await trusting.SendAsync(Callback.Of(Ice))).Status);
        Assert.Equal(401, (await trusting.SendAsync(Callback.Of(Ice))).Status);
    }

    [Fact]
    public async Task A_cluster_accepts_each_callback_once_whichever_node_has_its_key()
    {
        await using var cluster = await RedisCluster.StartAsync(nodes: 3);
        await using var first = await HostAsync(options => options.Configuration = cluster.Endpoints[0]);
        await using var second = await HostAsync(options => options.Configuration = cluster.Endpoints[2]);
        for (var call = 0; call < 50; call++)
        {
            var ice = Callback.Of($$"""{ "event": "ice", "callid": "{{call}}" }""");
            var statuses = await Task.WhenAll(first.SendAsync(ice), second.SendAsync(ice));
            Assert.Equal([200, 401], statuses.Select(response => response.Status).Order());
        }

        Assert.All(await cluster.CountKeysAsync(), count => Assert.NotEqual(0, count));
    }

    [Fact]
    public async Task A_cluster_without_a_node_refuses_until_the_node_is_back()
    {
        await using var cluster = await RedisCluster.StartAsync(nodes: 3);
        await using var host = await HostAsync(options =>
        {
            options.Configuration = cluster.Endpoints[0];
            options.Timeout = TimeSpan.FromMilliseconds(300);
        });
        await cluster.Nodes[1].KillAsync();
        var calls = new Queue<string>(Enumerable.Range(0, 30).Select(call => $$"""{ "event": "ice", "callid": "{{call}}" }"""));
        while ((await host.SendAsync(Callback.Of(calls.Peek()))).Status == 200)
        {
            calls.Dequeue();
        }

        Assert.Equal(503, (await host.SendAsync(Callback.Of(calls.Peek()))).Status);
        await cluster.Nodes[1].StartAsync();
        await TestRedis.UntilAsync(async () => (await host.SendAsync(Callback.Of(calls.Peek()))).Status == 200);
        Assert.Equal(401, (await host.SendAsync(Callback.Of(calls.Peek()))).Status);
    }

    [Fact]
    public async Task After_a_fail_over_the_new_master_knows_what_the_old_one_accepted()
    {
        await using var master = await TestRedis.StartAsync();
        await using var replica = await TestRedis.StartAsync("--replicaof", master.Endpoint.Replace(':', ' '));
        await using var sentinel = RedisServer.CreateSentinel(master.Endpoint, Service);
        await using var copies = await ConnectionMultiplexer.ConnectAsync(replica.Endpoint + ",allowAdmin=true");
        await TestRedis.UntilAsync(async () => (await copies.GetServers()[0].InfoRawAsync("replication"))!.Contains("master_link_status:up", StringComparison.Ordinal));
        await sentinel.StartAsync();
        await using var host = await HostAsync(options =>
        {
            options.Configuration = $"{sentinel.Endpoint},serviceName={Service}";
            options.Timeout = TimeSpan.FromMilliseconds(300);
        });
        await TestRedis.UntilAsync(async () => (await host.SendAsync(Callback.Of(Ice))).Status == 200);
        await TestRedis.UntilAsync(async () => await copies.GetServers()[0].DatabaseSizeAsync() == 1);
        await master.KillAsync();
        await TestRedis.UntilAsync(async () => (await host.SendAsync(Callback.Of("""{ "event": "ice", "callid": "d" }"""))).Status == 200);
        Assert.Equal(401, (await host.SendAsync(Callback.Of(Ice))).Status);
    }

    private static Task<CallbackHost> HostAsync(Action<RedisCallbackReplayStoreOptions> configure)
        => CallbackHost.StartAsync<RecordingHandler>(services: services => services.AddSinchVoiceRedisReplayStore(configure));

    private static (string Certificate, string Key) CreateCertificate(TemporaryFolder folder)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return (folder.Write("redis.pem", certificate.ExportCertificatePem()), folder.Write("redis.key", key.ExportPkcs8PrivateKeyPem()));
    }
}
