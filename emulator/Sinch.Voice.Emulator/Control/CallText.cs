using Sinch.Voice.Emulator.Callbacks;
using Sinch.Voice.Emulator.Engine;

namespace Sinch.Voice.Emulator.Control;

/// <summary>Describes a call for those who look at it from elsewhere.</summary>
internal static class CallText
{
    public static ControlCall Describe(Call call) => new(
        call.Id,
        call.Engine.TimeOf(call.Started),
        call.Description,
        [.. call.Legs.Select(leg => new ControlLeg(leg.Number, leg.Role.ToString(), leg.Party.Address, leg.State.ToString()))])
    {
        Called = call.CalledNumber,
        Duration = TimeSpan.FromSeconds(call.Times.BilledSeconds(call.Engine.Agenda.Now)),
        Result = call.Ending is { } end ? EventNames.Of(end.Result) : null,
        Reason = call.Ending is { } ending ? EventNames.Of(ending.Reason) : null,
    };
}
