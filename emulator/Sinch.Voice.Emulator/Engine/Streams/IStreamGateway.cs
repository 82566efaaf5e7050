namespace Sinch.Voice.Emulator.Engine;

/// <summary>Connects the platform to the servers of streams. What comes of it, the gateway tells the engine.</summary>
internal interface IStreamGateway
{
    /// <summary>Whether a stream is being connected or is open, for which time has to be real.</summary>
    bool IsLive { get; }

    /// <summary>Begins to connect a leg to the server at its address.</summary>
    IStreamLine Open(Leg leg, StreamRequest request);
}

/// <summary>The connection between a leg and the server of its stream.</summary>
internal interface IStreamLine
{
    int SampleRate { get; }

    /// <summary>Lets the server hear something that the leg hears.</summary>
    /// <param name="kind">What the leg hears.</param>
    /// <param name="text">The words or the key.</param>
    /// <param name="clip">The audio; <see langword="null"/> if it is something else.</param>
    void Hear(HappeningKind kind, string text, AudioClip? clip);

    /// <summary>Ends what is being played of the server's audio, so that everybody has heard it up to now.</summary>
    void Finish();

    /// <summary>Closes the connection because the leg has ended.</summary>
    void Close();
}
