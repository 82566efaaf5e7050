using Sinch.Voice.Emulator.Control;

namespace Sinch.Voice.Testing.Backends;

/// <summary>An emulator in the same process or elsewhere. Phones and expectations are the same for both.</summary>
internal interface IEmulatorBackend : IAsyncDisposable
{
    /// <summary>Cancels the commands.</summary>
    CancellationToken CancellationToken { get; set; }

    /// <summary>Executes a command.</summary>
    Task<ControlReply> ExecuteAsync(ControlCommand command, CancellationToken cancellationToken);

    /// <summary>Returns the transcript of a call as it is now; <see langword="null"/> if that takes a request, or if the emulator is gone.</summary>
    IReadOnlyList<ControlLine>? TryReadTranscript(string callId);
}

/// <summary>An emulator in the same process.</summary>
internal sealed class LocalBackend(Sinch.Voice.Emulator.EmulatedPlatform platform) : IEmulatorBackend
{
    private volatile bool _isDisposed;

    public CancellationToken CancellationToken { get; set; }

    public Task<ControlReply> ExecuteAsync(ControlCommand command, CancellationToken cancellationToken) => platform.Control.ExecuteAsync(command, cancellationToken);

    public IReadOnlyList<ControlLine>? TryReadTranscript(string callId) => _isDisposed ? null : platform.ReadTranscript(callId);

    public ValueTask DisposeAsync()
    {
        _isDisposed = true;
        return platform.DisposeAsync();
    }
}
