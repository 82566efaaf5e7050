namespace Sinch.Voice.Aot;

/// <summary>Repeats what it hears, and prints how the call ended.</summary>
internal sealed class Echo : IVoiceStreamHandler
{
    public async Task HandleAsync(StreamedCall call, CancellationToken cancellationToken)
    {
        await call.AnswerAsync(cancellationToken);
        await foreach (var audio in call.ReadAudioAsync(cancellationToken))
        {
            await call.WriteAudioAsync(audio, cancellationToken);
        }

        Console.WriteLine($"stream: {call.SampleRate} Hz, {await call.Completion}");
    }
}
