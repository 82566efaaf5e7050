namespace Sinch.Voice;

/// <summary>Represents the message with which the platform opens a stream.</summary>
public sealed class StreamConnectMessage
{
    internal const int DefaultSampleRate = 8000;

    /// <summary>Gets the version of the protocol; 1 if the platform names none.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Gets the ID of the call.</summary>
    public required string CallId { get; init; }

    /// <summary>Gets the key of the application; <see langword="null"/> if the platform names none.</summary>
    public string? ApplicationKey { get; init; }

    /// <summary>Gets the name of the codec. The platform documents <c>PCM</c> alone: signed 16-bit samples, little-endian, mono.</summary>
    public string Codec { get; init; } = "PCM";

    /// <summary>Gets the number of samples per second; 8,000 if the platform names none.</summary>
    public int SampleRate { get; init; } = DefaultSampleRate;

    /// <summary>Gets the headers that the action contained, without the ticket. Names are case-sensitive; of a name that occurs twice, the last value is kept.</summary>
    public IReadOnlyDictionary<string, string> CallHeaders { get; init; } = new Dictionary<string, string>();
}
