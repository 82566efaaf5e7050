using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Sinch.Voice.Load.Callbacks;

/// <summary>A connection of the platform's: signs and sends callbacks over a bare socket, so that a body can break off or drip.</summary>
internal sealed class Sender(Uri receiver) : IDisposable
{
    private static readonly byte[] s_secret = Convert.FromBase64String(TestApplication.Secret);

    private readonly byte[] _received = new byte[8 * 1024];
    private Socket? _socket;

    /// <summary>Makes a whole request.</summary>
    public (byte[] Head, byte[] Body) Sign(string body)
    {
        var content = Encoding.UTF8.GetBytes(body);
        var timestamp = DateTime.UtcNow.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);
        var signature = PlatformSignature.Compute(s_secret, "POST", content, "application/json", timestamp, Receiver.Path);
        var head = $"POST {Receiver.Path} HTTP/1.1\r\nHost: {receiver.Authority}\r\nContent-Type: application/json\r\nContent-Length: {content.Length}\r\n"
            + $"x-timestamp: {timestamp}\r\nAuthorization: application {TestApplication.Key}:{signature}\r\n\r\n";
        return (Encoding.ASCII.GetBytes(head), content);
    }

    /// <summary>Sends a request and reads the answer.</summary>
    /// <param name="head">Its headers.</param>
    /// <param name="body">Its body.</param>
    /// <param name="pause">How long to wait within the body; none to send it at once.</param>
    /// <returns>The status, and the body of the answer.</returns>
    public async Task<(int Status, string Body)> ExchangeAsync(byte[] head, byte[] body, TimeSpan? pause = null)
    {
        var socket = await ConnectAsync();
        if (pause is { } time)
        {
            await socket.SendAsync((byte[])[.. head, .. body.AsSpan(0, body.Length / 2)]);
            await Task.Delay(time);
            await socket.SendAsync(body.AsMemory(body.Length / 2));
        }
        else
        {
            await socket.SendAsync((byte[])[.. head, .. body]);
        }

        return await ReadAsync(socket);
    }

    /// <summary>Sends half a request, and is gone.</summary>
    public async Task BreakOffAsync(byte[] head, byte[] body)
    {
        var socket = await ConnectAsync();
        await socket.SendAsync((byte[])[.. head, .. body.AsSpan(0, body.Length / 2)]);
        Close();
    }

    public void Dispose() => Close();

    private async Task<Socket> ConnectAsync()
    {
        if (_socket is null)
        {
            _socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await _socket.ConnectAsync(IPAddress.Parse(receiver.Host), receiver.Port);
        }

        return _socket;
    }

    private void Close()
    {
        _socket?.Dispose();
        _socket = null;
    }

    private async Task<(int Status, string Body)> ReadAsync(Socket socket)
    {
        var length = 0;
        while (true)
        {
            var count = await socket.ReceiveAsync(_received.AsMemory(length));
            length += count;
            var text = Encoding.ASCII.GetString(_received, 0, length);
            var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (end < 0 && count > 0)
            {
                continue;
            }

            if (end < 0)
            {
                throw new IOException("The receiver closed the connection without an answer.");
            }

            var head = text[..end];
            var expected = HeaderOf(head, "Content-Length") is { } claimed ? int.Parse(claimed, CultureInfo.InvariantCulture) : 0;
            if (text.Length - end - 4 < expected && count > 0)
            {
                continue;
            }

            if (HeaderOf(head, "Connection") == "close" || count == 0)
            {
                Close();
            }

            return (int.Parse(head.AsSpan(9, 3), CultureInfo.InvariantCulture), text[(end + 4)..]);
        }
    }

    private static string? HeaderOf(string head, string name)
        => head.Split("\r\n").Skip(1).Select(line => line.Split(": ", 2)).FirstOrDefault(parts => parts[0].Equals(name, StringComparison.OrdinalIgnoreCase))?[1];
}
