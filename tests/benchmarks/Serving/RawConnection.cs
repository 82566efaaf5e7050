using System.Net;
using System.Net.Sockets;

namespace Sinch.Voice.Benchmarks.Serving;

/// <summary>
/// A connection that sends the same bytes repeatedly, and only finds the end of each response, so that the measurement is that of the
/// server, which shares the machine.
/// </summary>
internal sealed class RawConnection : IDisposable
{
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _buffer = new byte[4096];

    public RawConnection(Uri server) => _socket.Connect(IPAddress.Parse(server.Host), server.Port);

    public async Task ExchangeAsync(byte[] request)
    {
        await _socket.SendAsync(request).ConfigureAwait(false);
        var length = 0;
        do
        {
            var read = await _socket.ReceiveAsync(_buffer.AsMemory(length)).ConfigureAwait(false);
            if (read == 0)
            {
                throw new IOException("The server closed the connection.");
            }

            length += read;
        }
        while (!IsComplete(_buffer.AsSpan(0, length)));
    }

    public void Dispose() => _socket.Dispose();

    /// <summary>The answers end with the SVAML's last brace, which may be followed by the end of a chunked body.</summary>
    private static bool IsComplete(ReadOnlySpan<byte> received)
    {
        if (!received.StartsWith("HTTP/1.1 200 "u8))
        {
            throw new IOException($"The server answered: {System.Text.Encoding.UTF8.GetString(received)}");
        }

        return received.IndexOf("Transfer-Encoding: chunked"u8) < 0 ? received.EndsWith("}}"u8) : received.EndsWith("\r\n0\r\n\r\n"u8);
    }
}
