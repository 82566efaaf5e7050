namespace Sinch.Voice.Emulator.Engine;

/// <summary>Represents a phone, user agent or stream that legs lead to, by its address. Unless somebody plays it, a stream is connected to its server.</summary>
internal sealed class Phone(string address)
{
    private readonly List<Leg> _ringing = [];

    public string Address => address;

    /// <summary>What the phone does by itself when it rings.</summary>
    public PhoneBehavior Behavior { get; set; } = PhoneBehavior.Manual;

    /// <summary>Whether somebody plays this phone.</summary>
    public bool IsInUse { get; set; }

    /// <summary>The number of legs of calls that have not ended.</summary>
    public int Legs { get; set; }

    /// <summary>The legs that ring here and that nobody has fetched yet, oldest first.</summary>
    public IReadOnlyList<Leg> Ringing => _ringing;

    public void Ring(Leg leg) => _ringing.Add(leg);

    /// <summary>Takes the oldest leg that rings here.</summary>
    public Leg? Take()
    {
        while (_ringing.Count > 0)
        {
            var leg = _ringing[0];
            _ringing.RemoveAt(0);
            if (!leg.HasEnded)
            {
                return leg;
            }
        }

        return null;
    }

    public void Forget(Leg leg) => _ringing.Remove(leg);
}
