using Microsoft.Extensions.AI;
using Sinch.Voice;

namespace VoiceAgent;

/// <summary>Recognizes what the caller says, repeats it, and hangs up after "goodbye".</summary>
/// <remarks>Register any <see cref="ISpeechToTextClient"/> for it. A language model and a voice would come after the recognizer.</remarks>
internal sealed class TranscribingResponder(ISpeechToTextClient recognizer, ILogger<TranscribingResponder> logger) : IResponder
{
    public async ValueTask<Response> RespondAsync(PcmAudio heard, CancellationToken cancellationToken)
    {
        // Recognizers take files: a WAV file says the sample rate.
        using var file = new MemoryStream(heard.ToWav(), writable: false);
        var recognized = await recognizer.GetTextAsync(file, cancellationToken: cancellationToken);
        AgentLog.Said(logger, recognized.Text);
        return new Response(heard, HangsUp: recognized.Text.Contains("goodbye", StringComparison.OrdinalIgnoreCase));
    }
}
