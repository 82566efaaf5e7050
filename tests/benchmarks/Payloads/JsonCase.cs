namespace Sinch.Voice.Benchmarks.Payloads;

/// <summary>A payload with all that is done with it. Results go to fields, so that nothing is boxed and nothing optimised away.</summary>
public abstract class JsonCase(Payload payload)
{
    public Payload Payload { get; } = payload;

    /// <summary>The last written bytes.</summary>
    public byte[] Written { get; protected set; } = [];

    public abstract void Read();

    public abstract void ReadByHand();

    public abstract void Write();

    public abstract void WriteByHand();

    public override string ToString() => Payload.Name;
}
