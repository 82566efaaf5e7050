using Sinch.Voice.Emulator.Control;

namespace Sinch.Voice.Testing.Backends;

/// <summary>Turns replies that say what went wrong into exceptions.</summary>
internal static class BackendCommands
{
    /// <exception cref="VoiceExpectationException">An expectation was not met.</exception>
    /// <exception cref="InvalidOperationException">The command cannot be executed in the state that the phone is in.</exception>
    public static async Task<ControlReply> RunAsync(this IEmulatorBackend backend, ControlCommand command)
    {
        var reply = await backend.ExecuteAsync(command, backend.CancellationToken).ConfigureAwait(false);
        return reply.Error is not { } error ? reply
            : reply.IsMisuse ? throw new InvalidOperationException(error)
            : throw new VoiceExpectationException(error);
    }
}
