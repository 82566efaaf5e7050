using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Sinch.Voice.Runtime.Tests;

/// <summary>A server that reads the head of a request and sends bytes back, whether they are HTTP or not.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Func<string, string> _answer;
    private readonly Task _work;

    private RawServer(Func<string, string> answer)
    {
        _answer = answer;
        _listener.Start();
        _work = AcceptAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");

    /// <param name="answer">What is sent back, made of the head of the request.</param>
    public static RawServer Start(Func<string, string> answer) => new(answer);

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _work;
        _listener.Stop();
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (!_end.IsCancellationRequested)
            {
                using var connection = await _listener.AcceptTcpClientAsync(_end.Token);
                await AnswerAsync(connection.GetStream());
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private async Task AnswerAsync(NetworkStream stream)
    {
        var head = new StringBuilder();
        var buffer = new byte[4096];
        while (!head.ToString().Contains("\r\n\r\n", StringComparison.Ordinal) && await stream.ReadAsync(buffer, _end.Token) is > 0 and var read)
        {
            head.Append(Encoding.Latin1.GetString(buffer, 0, read));
        }

        try
        {
            await stream.WriteAsync(Encoding.Latin1.GetBytes(_answer(head.ToString())), _end.Token);
        }
        catch (IOException)
        {
            // The client has read enough.
        }
    }
}
