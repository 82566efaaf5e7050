using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Sinch.Voice.Tests.Support;

/// <summary>A server on a bare socket: it writes bytes, whether they are HTTP or not.</summary>
public sealed class RawServer : IAsyncDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly CancellationTokenSource _end = new();
    private readonly List<Task> _exchanges = [];
    private Task _accepting = Task.CompletedTask;
    private int _connections;

    private RawServer() => _socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));

    /// <summary>Gets the address of the server.</summary>
    public Uri Address => AddressFor("http");

    /// <summary>Gets the number of connections that the server has accepted.</summary>
    public int Connections => Volatile.Read(ref _connections);

    /// <summary>Reserves a port that refuses connections until <see cref="Open(string)"/> is called.</summary>
    public static RawServer Reserve() => new();

    /// <summary>Starts a server that responds to the head of each request.</summary>
    /// <param name="respond">Makes the response, in Latin-1, of the head of the request.</param>
    public static RawServer Start(Func<string, string> respond) => Start(async (stream, cancellationToken) =>
    {
        var head = await ReadHeadAsync(stream, cancellationToken);
        await stream.WriteAsync(Encoding.Latin1.GetBytes(respond(head)), cancellationToken);
    });

    /// <summary>Starts a server.</summary>
    /// <param name="exchange">Reads from and writes to each connection. The server closes it afterwards.</param>
    public static RawServer Start(Func<NetworkStream, CancellationToken, Task> exchange)
    {
        var server = new RawServer();
        server.Open(exchange);
        return server;
    }

    /// <summary>Gets the address of the server for a scheme.</summary>
    public Uri AddressFor(string scheme) => new($"{scheme}://127.0.0.1:{((IPEndPoint)_socket.LocalEndPoint!).Port}/");

    /// <summary>Accepts connections from now on, and responds to the first bytes of each.</summary>
    public void Open(string response) => Open(async (stream, cancellationToken) =>
    {
        await stream.ReadAtLeastAsync(new byte[64 * 1024], 1, throwOnEndOfStream: false, cancellationToken);
        await stream.WriteAsync(Encoding.Latin1.GetBytes(response), cancellationToken);
    });

    /// <summary>Closes the port and all connections.</summary>
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _accepting;
        await Task.WhenAll(_exchanges);
        _socket.Dispose();
        _end.Dispose();
    }

    private void Open(Func<NetworkStream, CancellationToken, Task> exchange)
    {
        _socket.Listen();
        _accepting = AcceptAsync(exchange);
    }

    private async Task AcceptAsync(Func<NetworkStream, CancellationToken, Task> exchange)
    {
        try
        {
            while (true)
            {
                var connection = await _socket.AcceptAsync(_end.Token);
                Interlocked.Increment(ref _connections);
                _exchanges.Add(ServeAsync(connection, exchange));
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(Socket connection, Func<NetworkStream, CancellationToken, Task> exchange)
    {
        await using var stream = new NetworkStream(connection, ownsSocket: true);
        try
        {
            await exchange(stream, _end.Token);
            connection.Shutdown(SocketShutdown.Send);

            // Until the client closes the connection too: a reset would lose what it hasn't read.
            await stream.CopyToAsync(Stream.Null, _end.Token);
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException or SocketException)
        {
            // The client has read enough, or the test is over.
        }
    }

    private static async Task<string> ReadHeadAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        var head = new StringBuilder();
        var buffer = new byte[4096];
        while (!head.ToString().Contains("\r\n\r\n", StringComparison.Ordinal) && await stream.ReadAsync(buffer, cancellationToken) is > 0 and var read)
        {
            head.Append(Encoding.Latin1.GetString(buffer, 0, read));
        }

        return head.ToString();
    }
}
