using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Sinch.Voice.Fuzz.Callbacks;

/// <summary>Sends arbitrary bytes to a server, and reads the response.</summary>
internal static class SocketClient
{
    /// <summary>The time for a server to respond to an incomplete message before the client ends it, in microseconds.</summary>
    private const int Patience = 10_000;

    /// <summary>Sends a message, and reads until the server closes the connection.</summary>
    /// <param name="server">The server.</param>
    /// <param name="message">The message.</param>
    /// <param name="isMangled">Whether the server may wait for more than there is.</param>
    /// <returns>The responses: one, none if the server gave up, or several if the bytes were several requests.</returns>
    public static IReadOnlyList<Answer> Send(Uri server, byte[] message, bool isMangled)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, LingerState = new LingerOption(true, 0) };
        socket.Connect(server.Host, server.Port);
        using var received = new MemoryStream();
        try
        {
            socket.Send(message);
            var buffer = new byte[4096];
            for (var read = 1; read > 0;)
            {
                if (isMangled && !socket.Poll(Patience, SelectMode.SelectRead))
                {
                    socket.Shutdown(SocketShutdown.Send);
                    isMangled = false;
                }

                read = socket.Receive(buffer);
                received.Write(buffer, 0, read);
            }
        }
        catch (SocketException)
        {
            // The server may close the connection while the message is still being sent.
        }

        return [.. Answers(Encoding.Latin1.GetString(received.ToArray()))];
    }

    private static IEnumerable<Answer> Answers(string text)
    {
        const string EndOfHead = "\r\n\r\n";
        for (var start = 0; text.IndexOf(EndOfHead, start, StringComparison.Ordinal) is >= 0 and var end;)
        {
            var lines = text[start..end].Split("\r\n");
            var headers = lines.Skip(1).Select(static line => line.Split(": ", 2)).ToDictionary(static pair => pair[0], static pair => pair[1], StringComparer.OrdinalIgnoreCase);
            start = end + EndOfHead.Length + int.Parse(headers.GetValueOrDefault("Content-Length", "0"), NumberStyles.None, CultureInfo.InvariantCulture);
            if (lines[0].Split(' ')[1] is var status && status != "100")
            {
                yield return Answer.Of(status, headers.GetValueOrDefault(Answer.VerdictHeader));
            }
        }
    }
}
