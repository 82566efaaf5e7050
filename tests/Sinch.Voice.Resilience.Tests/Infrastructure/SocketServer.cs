using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Sinch.Voice.Resilience.Tests;

/// <summary>A port of this machine that refuses connections until it is opened, and then writes the same to each and closes it.</summary>
internal sealed class SocketServer : IAsyncDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private Task _serving = Task.CompletedTask;
    private int _connections;

    public SocketServer() => _socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));

    public int Connections => Volatile.Read(ref _connections);

    public Uri Address(string scheme = "http") => new($"{scheme}://127.0.0.1:{((IPEndPoint)_socket.LocalEndPoint!).Port}");

    public void Open(string reply)
    {
        _socket.Listen();
        _serving = ServeAsync(Encoding.ASCII.GetBytes(reply));
    }

    public async ValueTask DisposeAsync()
    {
        _socket.Dispose();
        await _serving;
    }

    /// <summary>The first bytes are read only, whatever they are, so that the request has begun to arrive.</summary>
    private async Task ServeAsync(byte[] reply)
    {
        var buffer = new byte[64 * 1024];
        while (true)
        {
            try
            {
                using var connection = await _socket.AcceptAsync();
                Interlocked.Increment(ref _connections);
                await connection.ReceiveAsync(buffer);
                await connection.SendAsync(reply);
                connection.Shutdown(SocketShutdown.Send);
                while (await connection.ReceiveAsync(buffer) > 0)
                {
                    // Until the client closes it too, so that nothing is lost by a reset.
                }
            }
            catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
            {
                if (exception is ObjectDisposedException or SocketException { SocketErrorCode: SocketError.OperationAborted or SocketError.Interrupted })
                {
                    return;
                }
            }
        }
    }
}
