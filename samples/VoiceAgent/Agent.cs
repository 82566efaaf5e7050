using Sinch.Voice;

namespace VoiceAgent;

/// <summary>Holds a conversation: it listens until the caller pauses, responds, and is silent at once when the caller speaks again.</summary>
internal sealed class Agent(IResponder responder, ILogger<Agent> logger) : IVoiceStreamHandler
{
    public async Task HandleAsync(StreamedCall call, CancellationToken cancellationToken)
    {
        await call.AnswerAsync(cancellationToken);
        var detector = new SpeechDetector(call.SampleRate);
        var speaking = Task.CompletedTask;
        await foreach (var frame in call.ReadFramesAsync(SpeechDetector.FrameLength, cancellationToken))
        {
            switch (detector.Add(frame.Span))
            {
                case SpeechChange.Started when call.Unplayed > TimeSpan.Zero:
                    AgentLog.Interrupted(logger, call.CallId);
                    await call.ClearAsync(cancellationToken);
                    break;
                case SpeechChange.Ended:
                    // The response to what was said before is complete or was cleared. To keep listening, nobody waits for the new one.
                    await speaking;
                    speaking = RespondAsync(call, detector.TakeUtterance(), cancellationToken);
                    break;
            }
        }

        await speaking;
    }

    private async Task RespondAsync(StreamedCall call, PcmAudio heard, CancellationToken cancellationToken)
    {
        AgentLog.Heard(logger, heard.Duration.TotalSeconds, call.CallId);
        var response = await responder.RespondAsync(heard, cancellationToken);
        if (response.Audio is { } audio && !await call.WriteAudioAsync(audio, cancellationToken))
        {
            return;
        }

        if (response.HangsUp)
        {
            await call.WaitUntilPlayedAsync(cancellationToken);
            await call.HangUpAsync();
        }
    }
}
