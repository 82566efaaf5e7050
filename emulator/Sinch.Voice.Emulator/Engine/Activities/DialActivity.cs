using System.Globalization;

namespace Sinch.Voice.Emulator.Engine;

/// <summary>Calls a party and waits until somebody answers or nobody does.</summary>
internal sealed class DialActivity(Call call, PlanAction.Connect connect, Action<Leg> answered) : Activity(call)
{
    private readonly List<AgendaEntry> _entries = [];
    private Leg _leg = null!;

    public override string Description => $"rings {connect.To.Address}";

    public override void Start()
    {
        _leg = Call.AddLeg(LegRole.Callee, connect.To, connect);
        if (!_leg.Phone.IsInUse && connect.Stream is { } stream && Call.Engine.Streams is { } streams)
        {
            Call.Record(HappeningKind.Connecting, _leg, string.Create(CultureInfo.InvariantCulture, $"at {stream.SampleRate} Hz"));
            _leg.Line = streams.Open(_leg, stream);
        }
        else
        {
            Ring(_leg.Phone);
        }

        if (Call.Caller is { HasEnded: false } caller)
        {
            Call.Record(HappeningKind.Tone, caller, connect.Ringback);
        }

        _entries.Add(Call.Engine.Agenda.ScheduleLimit(connect.DialTimeout ?? Call.Engine.Options.DialTimeout, GiveUp));
        if (_leg.Phone.Behavior is { Response: not PhoneResponse.Ring } behavior)
        {
            _entries.Add(Call.Engine.Agenda.Schedule(behavior.Delay, () => Respond(behavior.Response)));
        }
    }

    /// <summary>What the phone does: by itself, or because somebody told it to.</summary>
    public void Respond(PhoneResponse response)
    {
        if (response == PhoneResponse.Answer)
        {
            PickUp();
            return;
        }

        var (how, result, reason) = response switch
        {
            PhoneResponse.Reject => ("rejects", CallEndResult.Busy, CallEndReason.Cancel),
            PhoneResponse.Busy => ("is busy", CallEndResult.Busy, CallEndReason.NotAvailable),
            PhoneResponse.Congestion => ("cannot be reached: congestion", CallEndResult.Failed, CallEndReason.Congestion),
            PhoneResponse.NotFound => ("is unknown", CallEndResult.Failed, CallEndReason.UserNotFound),
            _ => ("does not answer", CallEndResult.NoAnswer, CallEndReason.NotAvailable),
        };
        Fail(how, result, reason, Basis.Inferred);
    }

    /// <summary>The server of a stream cannot be reached.</summary>
    public void FailToConnect() => Fail("cannot be connected", CallEndResult.Failed, CallEndReason.GeneralError, Basis.Unknown);

    public override void HungUp(Leg leg)
    {
        if (leg.Role == LegRole.Caller)
        {
            base.HungUp(leg);
        }
        else
        {
            Respond(PhoneResponse.Reject);
        }
    }

    public override void Stop()
    {
        _entries.ForEach(entry => entry.Cancel());
        _entries.Clear();
    }

    private void Ring(Phone phone)
    {
        Call.Record(HappeningKind.Ringing, _leg, _leg.ShownNumber ?? "private");
        phone.Ring(_leg);
        Call.Engine.Touch(phone);
    }

    private void PickUp()
    {
        Stop();
        _leg.Phone.Forget(_leg);
        _leg.Answer();
        Call.Engine.PickedUp(_leg);
        if (!_leg.HasEnded)
        {
            answered(_leg);
        }
    }

    private void GiveUp()
    {
        if (_leg.Phone.Ringing.Contains(_leg))
        {
            Call.Record(HappeningKind.Unnoticed, _leg, "nobody noticed that the phone rang");
        }

        var (result, reason) = connect.To.IsOverData
            ? (CallEndResult.Busy, CallEndReason.NotAvailable)
            : (CallEndResult.NoAnswer, CallEndReason.Timeout);
        Fail("does not answer in time", result, reason, Basis.Documented);
    }

    private void Fail(string how, CallEndResult result, CallEndReason reason, Basis basis)
    {
        Stop();
        _leg.Phone.Forget(_leg);
        _leg.End(how);
        Call.End(result, reason, basis);
    }
}
