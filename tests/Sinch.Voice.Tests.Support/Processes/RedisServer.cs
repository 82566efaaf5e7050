using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Sinch.Voice.Tests.Support;

/// <summary>A real Redis server on a free loopback port, which keeps its keys when it is killed (<c>appendonly</c>).</summary>
public sealed class RedisServer : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string[] _arguments;
    private Process? _process;

    private RedisServer(int port, string[] options)
    {
        Endpoint = string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}");
        _arguments =
        [
            "--port", port.ToString(CultureInfo.InvariantCulture), "--bind", "127.0.0.1", "--dir", _folder.Path, "--save", "", "--appendonly", "yes", .. options,
        ];
    }

    /// <summary>Gets whether this machine has <c>redis-server</c>. <c>.ci/run</c> installs it.</summary>
    public static bool IsInstalled { get; } = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
        .Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, "redis-server")));

    /// <summary>Gets the host and the port.</summary>
    public string Endpoint { get; }

    /// <summary>Creates a server that doesn't run yet.</summary>
    /// <param name="options">Options of the server, such as <c>--requirepass</c> and its value.</param>
    public static RedisServer Create(params string[] options)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new RedisServer(((IPEndPoint)listener.LocalEndpoint).Port, options);
    }

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

        // It says when it listens.
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Contains("Ready to accept connections", StringComparison.Ordinal))
            {
                return;
            }
        }

        throw new InvalidOperationException("redis-server ended before it listened.");
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
}
