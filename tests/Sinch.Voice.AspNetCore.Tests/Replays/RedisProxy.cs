using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Sinch.Voice.AspNetCore.Tests.Replays;

/// <summary>Stands between the store and Redis, and loses the responses that a test chooses.</summary>
internal sealed class RedisProxy : IAsyncDisposable
{
    private readonly string _server;
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _accepting;
    private readonly List<Task> _forwarding = [];
    private volatile bool _losesNext;
    private volatile bool _isClosed;

    public RedisProxy(string server)
    {
        _server = server;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public string Endpoint => $"127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    /// <summary>Gets how many responses were lost.</summary>
    public int Lost { get; private set; }

    /// <summary>Breaks the connection off after Redis executed the next <c>SET</c>, before its response arrives.</summary>
    /// <param name="thenRefuses">Whether no new connection gets through until <see cref="Open"/>.</param>
    public void LoseNextResponse(bool thenRefuses = false)
    {
        _losesNext = true;
        RefusesAfterwards = thenRefuses;
    }

    /// <summary>Lets connections through again.</summary>
    public void Open() => _isClosed = false;

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        _listener.Stop();
        await _accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await Task.WhenAll(_forwarding).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stopping.Dispose();
    }

    private bool RefusesAfterwards { get; set; }

    private async Task AcceptAsync()
    {
        while (true)
        {
            var client = await _listener.AcceptTcpClientAsync(_stopping.Token);
            if (_isClosed)
            {
                client.Dispose();
                continue;
            }

            _forwarding.Add(ForwardAsync(client));
        }
    }

    private async Task ForwardAsync(TcpClient client)
    {
        using (client)
        using (var server = new TcpClient())
        {
            await server.ConnectAsync(IPEndPoint.Parse(_server), _stopping.Token);
            var isLosing = false;
            var requests = CopyAsync(client.GetStream(), server.GetStream(), bytes =>
            {
                if (_losesNext && Encoding.ASCII.GetString(bytes).Contains("$3\r\nSET\r\n", StringComparison.Ordinal))
                {
                    (_losesNext, isLosing) = (false, true);
                }

                return true;
            });
            var responses = CopyAsync(server.GetStream(), client.GetStream(), _ =>
            {
                if (isLosing)
                {
                    _isClosed = RefusesAfterwards;
                    Lost++;
                }

                return !isLosing;
            });
            await Task.WhenAny(requests, responses);
        }
    }

    private async Task CopyAsync(NetworkStream from, NetworkStream to, Func<byte[], bool> look)
    {
        var buffer = new byte[64 * 1024];
        while (await from.ReadAsync(buffer, _stopping.Token) is var count and > 0 && look(buffer[..count]))
        {
            await to.WriteAsync(buffer.AsMemory(0, count), _stopping.Token);
        }
    }
}
