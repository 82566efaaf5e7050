namespace Sinch.Voice.Samples.PlatformStandIn;

/// <summary>The calls placed so far, ended ones included.</summary>
internal sealed class CallRegistry(TimeProvider time)
{
    private readonly Dictionary<string, Call> _calls = [];

    public Call Place(CalledParty party)
    {
        var call = new Call(Identifier.Create("call", _calls.Count + 1), party, time);
        _calls.Add(call.Id, call);
        return call;
    }

    public Call Get(string id)
        => _calls.GetValueOrDefault(id) ?? throw new RefusedException(PlatformError.NotFound("Call not found"));

    /// <summary>A call that can still be changed.</summary>
    public Call GetOngoing(string id)
        => Get(id) is { Ongoing: true } call ? call : throw new RefusedException(PlatformError.NotFound("Call not found"));
}
