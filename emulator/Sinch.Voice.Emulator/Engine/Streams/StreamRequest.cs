namespace Sinch.Voice.Emulator.Engine;

/// <summary>Represents a stream as the application asked for it.</summary>
/// <param name="SampleRate">The number of samples per second.</param>
internal sealed record StreamRequest(int SampleRate)
{
    public const int DefaultSampleRate = 8000;
}
