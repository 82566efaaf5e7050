using System.Buffers;
using System.Globalization;
using System.Net.WebSockets;
using Sinch.Voice.Emulator.Engine;
using Sinch.Voice.Emulator.Hosting;

namespace Sinch.Voice.Emulator.Streams;

/// <summary>The platform's end of a stream: what the leg hears goes to the server, and what the server sends is played.</summary>
internal sealed class StreamLine : IStreamLine, IStreamReceiver
{
    private readonly Leg _leg;
    private readonly Conductor _conductor;
    private readonly StreamSocket _socket;
    private readonly Microphone _microphone;
    private readonly Loudspeaker _loudspeaker;
    private readonly HashSet<string> _warnings = [];
    private readonly int _frameLength;
    private readonly Action<StreamLine> _closed;
    private bool _isClosed;

    /// <summary>Initializes a line that is not connected.</summary>
    /// <param name="leg">The leg.</param>
    /// <param name="request">The stream as the application asked for it.</param>
    /// <param name="conductor">Runs the engine.</param>
    /// <param name="closed">Is called when the line is closed.</param>
    public StreamLine(Leg leg, StreamRequest request, Conductor conductor, Action<StreamLine> closed)
    {
        _leg = leg;
        _conductor = conductor;
        _closed = closed;
        SampleRate = request.SampleRate;
        _frameLength = StreamAudio.BytesPerFrame(SampleRate);
        _socket = new StreamSocket(this, _frameLength);
        _microphone = new Microphone(SampleRate, leg.Call.Engine.Options.CharactersPerSecond);
        _loudspeaker = new Loudspeaker(leg, SampleRate);
        Running = Task.CompletedTask;
    }

    public int SampleRate { get; }

    /// <summary>Completes when the connection is closed.</summary>
    public Task Running { get; private set; }

    /// <summary>Connects in the background: nothing of it happens within the engine.</summary>
    public void Connect(Func<CancellationToken, Task<WebSocket>> connect, byte[] hello) => Running = Task.Run(() => _socket.RunAsync(connect, hello));

    public void Hear(HappeningKind kind, string text, AudioClip? clip) => _microphone.Add(kind, text, clip);

    /// <summary>Sends and plays the next frame of an open stream.</summary>
    public void Tick()
    {
        if (!_leg.IsAnswered)
        {
            return;
        }

        var frame = ArrayPool<byte>.Shared.Rent(_frameLength);
        _microphone.Read(frame.AsSpan(0, _frameLength));
        if (!_socket.TrySend(frame))
        {
            ArrayPool<byte>.Shared.Return(frame);
            WarnOnce("the server reads too slowly: audio that waits for five seconds is dropped");
        }

        _loudspeaker.Play();
    }

    public void Finish() => _loudspeaker.Finish();

    public void Close() => Close(WebSocketCloseStatus.NormalClosure);

    /// <summary>Closes the connection. Outside of the engine, nothing else of the line is to be used afterwards.</summary>
    public void Close(WebSocketCloseStatus status)
    {
        _isClosed = true;
        _socket.Close(status);
        _closed(this);
    }

    public void Failed(string reason) => Run(() => VoiceEngine.FailStream(_leg, reason));

    public void Closed(WebSocketCloseStatus? status) => Run(() =>
    {
        if (_loudspeaker.Unplayed is { Ticks: > 0 } unplayed)
        {
            Warn(string.Create(CultureInfo.InvariantCulture, $"{unplayed.TotalSeconds:0.###} s of audio are not played, because the server closed the connection"));
        }

        if (_leg.State == LegState.Ringing)
        {
            VoiceEngine.FailStream(_leg, "its server closed the connection before it answered");
        }
        else if (status is null or WebSocketCloseStatus.NormalClosure or WebSocketCloseStatus.EndpointUnavailable or WebSocketCloseStatus.Empty)
        {
            _leg.Call.HangUp(_leg);
        }
        else
        {
            VoiceEngine.FailStream(_leg, string.Create(CultureInfo.InvariantCulture, $"its server closed the connection with status {(int)status} ({status})"));
        }
    });

    public void ReceivedAudio(ReadOnlyMemory<byte> audio) => Run(() =>
    {
        if (!_leg.IsAnswered)
        {
            WarnOnce("the server sends audio before it answers, which is dropped");
        }
        else if (_loudspeaker.Add(audio.Span) > 0)
        {
            WarnOnce("the play buffer is full at 5 MB: the oldest audio is dropped", Basis.Documented);
        }
    });

    public void ReceivedText(ReadOnlyMemory<byte>? message) => Run(() =>
    {
        if (message is not { } text)
        {
            Warn("a message of the stream has more than 64 kB, and is ignored");
        }
        else if (StreamProtocol.Read(text, out var problem) is { } command)
        {
            Execute(command);
        }
        else
        {
            Warn(problem);
        }
    });

    private void Execute(StreamCommand command)
    {
        switch (command)
        {
            case StreamCommand.Answer:
                Respond(PhoneResponse.Answer, "answer");
                break;
            case StreamCommand.Busy:
                Respond(PhoneResponse.Busy, "busy");
                break;
            case StreamCommand.Reject:
                Respond(PhoneResponse.Reject, "reject");
                break;
            case StreamCommand.Clear:
                _loudspeaker.Clear();
                break;
        }
    }

    private void Respond(PhoneResponse response, string name)
    {
        if (!VoiceEngine.Respond(_leg, response))
        {
            Warn($"the stream's command '{name}' has no effect while the call {_leg.Call.Description}");
        }
    }

    private void Run(Action action) => _conductor.TryRun(() =>
    {
        if (!_isClosed)
        {
            action();
        }
    });

    private void WarnOnce(string text, Basis basis = Basis.Unknown)
    {
        if (_warnings.Add(text))
        {
            Warn(text, basis);
        }
    }

    private void Warn(string text, Basis basis = Basis.Unknown) => _leg.Call.Record(HappeningKind.Warning, _leg, text, basis);
}
