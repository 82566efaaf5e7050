using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Sinch.Voice.Tests.Support;

/// <summary>A real Redis server on a free loopback port, which keeps its keys when it is killed (<c>appendonly</c>).</summary>
public sealed class RedisServer : IAsyncDisposable
{
    /// <summary>Why a test that needs <c>redis-server</c> is skipped.</summary>
    public const string NotInstalled = "redis-server isn't installed on this machine; .ci/run installs it.";

    private readonly TemporaryFolder _folder = new();
    private readonly string[] _arguments;

    /// <summary>What the server prints when it can be used.</summary>
    private readonly string _ready;
    private Process? _process;

    private RedisServer(Func<TemporaryFolder, string, string[]> arguments, string ready = "Ready to accept connections")
    {
        var port = FreePort();
        Endpoint = "127.0.0.1:" + port;
        _arguments = arguments(_folder, port);
        _ready = ready;
    }

    /// <summary>Gets whether this machine has <c>redis-server</c>. <c>.ci/run</c> installs it.</summary>
    public static bool IsInstalled { get; } = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
        .Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, "redis-server")));

    /// <summary>Gets the host and the port.</summary>
    public string Endpoint { get; }

    /// <summary>Gets the port that the nodes of a cluster talk over; <see langword="null"/> for a server that is no node.</summary>
    public string? BusPort { get; private init; }

    /// <summary>Creates a server that doesn't run yet.</summary>
    /// <param name="options">Options of the server, such as <c>--requirepass</c> and its value.</param>
    public static RedisServer Create(params string[] options) => new((folder, port) => Arguments(folder, "--port", port, options));

    /// <summary>Creates a server that accepts only connections with TLS, and doesn't run yet.</summary>
    /// <param name="certificate">The path of the certificate in the PEM format.</param>
    /// <param name="key">The path of its private key in the PEM format.</param>
    public static RedisServer CreateTls(string certificate, string key)
        => new((folder, port) => Arguments(
            folder, "--tls-port", port, ["--port", "0", "--tls-cert-file", certificate, "--tls-key-file", key, "--tls-ca-cert-file", certificate, "--tls-auth-clients", "no"]));

    /// <summary>Creates a node of a cluster, without slots, that doesn't run yet.</summary>
    public static RedisServer CreateNode()
    {
        var busPort = FreePort();
        return new((folder, port) => Arguments(folder, "--port", port, ["--cluster-enabled", "yes", "--cluster-port", busPort])) { BusPort = busPort };
    }

    /// <summary>Creates a Sentinel that makes a replica the master when it doesn't reach the master for half a second, and doesn't run yet.</summary>
    /// <param name="master">The endpoint of the master.</param>
    /// <param name="service">The name of the service.</param>
    public static RedisServer CreateSentinel(string master, string service)
        => new(
            (folder, port) =>
            [
                folder.Write(
                    "sentinel.conf",
                    $"""
                    port {port}
                    bind 127.0.0.1
                    dir {folder.Path}
                    sentinel monitor {service} {master.Replace(':', ' ')} 1
                    sentinel down-after-milliseconds {service} 500
                    sentinel failover-timeout {service} 2000

                    """),
                "--sentinel",
            ],
            "+monitor");

    /// <summary>Creates a server, and starts it.</summary>
    public static async Task<RedisServer> StartAsync(params string[] options)
    {
        var server = Create(options);
        await server.StartAsync();
        return server;
    }

    /// <summary>Starts the server, with the keys that it had when it was killed.</summary>
    public async Task StartAsync()
    {
        _process = Process.Start(new ProcessStartInfo("redis-server", _arguments) { RedirectStandardOutput = true })!;

        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Contains(_ready, StringComparison.Ordinal))
            {
                return;
            }
        }

        throw new InvalidOperationException("redis-server ended before it could be used.");
    }

    /// <summary>Kills the server, as a crash does.</summary>
    public async Task KillAsync()
    {
        if (_process is { } process)
        {
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
            _process = null;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _folder.Dispose();
    }

    private static string[] Arguments(TemporaryFolder folder, string portOption, string port, string[] options)
        => [portOption, port, "--bind", "127.0.0.1", "--dir", folder.Path, "--save", "", "--appendonly", "yes", .. options];

    private static string FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
    }
}
