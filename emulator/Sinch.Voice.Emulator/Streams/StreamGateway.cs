using System.Net.WebSockets;
using Sinch.Voice.Emulator.Engine;
using Sinch.Voice.Emulator.Hosting;

namespace Sinch.Voice.Emulator.Streams;

/// <summary>Connects streams to their servers over WebSockets, and lets their audio go on frame by frame.</summary>
/// <param name="conductor">Runs the engine.</param>
/// <param name="connector">Connects to a server; <see langword="null"/> for sockets.</param>
/// <remarks>But for disposing, it is used under the gate.</remarks>
internal sealed class StreamGateway(Conductor conductor, Func<Uri, CancellationToken, Task<WebSocket>>? connector) : IStreamGateway, IAsyncDisposable
{
    private readonly object _gate = new();

    // The platform sends no headers of its own, so that none tells of the activity that a test is part of. No proxy of the environment between two programs on one machine.
    private readonly HttpMessageInvoker _http = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, UseCookies = false, ActivityHeadersPropagator = null });
    private readonly List<StreamLine> _lines = [];
    private readonly HashSet<Task> _closing = [];
    private AgendaEntry? _next;

    public bool IsLive => _lines.Count > 0;

    public IStreamLine Open(Leg leg, StreamRequest request)
    {
        var line = new StreamLine(leg, request, conductor, Closed);
        _lines.Add(line);
        var url = new Uri(leg.Party.Address);
        line.Connect(cancellationToken => (connector ?? ConnectAsync)(url, cancellationToken), StreamProtocol.Connect(leg, request));
        Track(line.Running);
        _next ??= conductor.Engine.Agenda.Schedule(StreamAudio.Frame, Tick);
        return line;
    }

    /// <summary>Closes all connections, after the engine has stopped.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var line in _lines.ToArray())
        {
            line.Close(WebSocketCloseStatus.EndpointUnavailable);
        }

        Task[] closing;
        lock (_gate)
        {
            closing = [.. _closing];
        }

        await Task.WhenAll(closing).ConfigureAwait(false);
        _http.Dispose();
    }

    private async Task<WebSocket> ConnectAsync(Uri url, CancellationToken cancellationToken)
    {
        var socket = new ClientWebSocket();
        try
        {
            await socket.ConnectAsync(url, _http, cancellationToken).ConfigureAwait(false);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>One entry of the agenda serves all streams.</summary>
    private void Tick()
    {
        _next = null;
        for (var i = _lines.Count - 1; i >= 0; i--)
        {
            // What one stream plays can end the call of another.
            if (i < _lines.Count)
            {
                _lines[i].Tick();
            }
        }

        if (IsLive)
        {
            _next ??= conductor.Engine.Agenda.Schedule(StreamAudio.Frame, Tick);
        }
    }

    private void Closed(StreamLine line)
    {
        _lines.Remove(line);
        if (!IsLive)
        {
            _next?.Cancel();
            _next = null;
        }
    }

    /// <summary>Remembers a connection until it is closed.</summary>
    private void Track(Task running)
    {
        lock (_gate)
        {
            _closing.Add(running);
        }

        running.ContinueWith(
            task =>
            {
                lock (_gate)
                {
                    _closing.Remove(task);
                }
            },
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }
}
