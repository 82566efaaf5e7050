namespace Sinch.Voice.Load.Faults;

/// <summary>Which call is met with which fault: the same in every run, and known to both sides.</summary>
/// <param name="Fault">The fault.</param>
/// <param name="Attempts">How many attempts of the call are met with it.</param>
internal readonly record struct FaultPlan(Fault Fault, int Attempts)
{
    /// <summary>All attempts of the client fail.</summary>
    public const int Always = int.MaxValue;

    /// <summary>Per thousand calls.</summary>
    private static readonly (Fault Fault, int Rate)[] s_rates =
    [
        (Fault.ResetBefore, 20), (Fault.ResetAfter, 20), (Fault.Truncated, 20), (Fault.TooMany, 80), (Fault.Unavailable, 30), (Fault.UnavailableUnknown, 20),
        (Fault.Internal, 20), (Fault.SlowStart, 20), (Fault.SlowBody, 20), (Fault.Silence, 2), (Fault.Unreadable, 20),
    ];

    public bool IsPersistent => Attempts == Always;

    public static FaultPlan Of(int call)
    {
        var dice = new Random(call);
        var roll = dice.Next(1000);
        foreach (var (fault, rate) in s_rates)
        {
            if (roll < rate)
            {
                // One in eight faults is permanent.
                return new(fault, dice.Next(8) == 0 ? Always : 1);
            }

            roll -= rate;
        }

        return new(Fault.None, 0);
    }
}
