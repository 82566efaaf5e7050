using Sinch.Voice;

namespace VoiceAgent;

/// <summary>Decides what the agent says. This is where you plug in speech recognition, a language model and a voice.</summary>
public interface IResponder
{
    /// <summary>Responds to what the caller said.</summary>
    /// <param name="heard">What the caller said until a pause.</param>
    /// <param name="cancellationToken">The token that is cancelled when the call ends.</param>
    /// <returns>The response, in the same sample rate.</returns>
    ValueTask<Response> RespondAsync(PcmAudio heard, CancellationToken cancellationToken);
}

/// <summary>What the agent does.</summary>
/// <param name="Audio">What it says; <see langword="null"/> for nothing.</param>
/// <param name="HangsUp">Whether it hangs up after that.</param>
public sealed record Response(PcmAudio? Audio, bool HangsUp = false);

/// <summary>Repeats what it hears.</summary>
internal sealed class EchoResponder : IResponder
{
    public ValueTask<Response> RespondAsync(PcmAudio heard, CancellationToken cancellationToken) => new(new Response(heard));
}
