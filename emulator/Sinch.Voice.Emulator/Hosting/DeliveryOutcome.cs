using Sinch.Voice.Emulator.Callbacks;
using Sinch.Voice.Emulator.Engine;

namespace Sinch.Voice.Emulator.Hosting;

/// <summary>Tells a call what came of a delivery.</summary>
internal static class DeliveryOutcome
{
    public static void Record(Delivery delivery, DeliveryResult result, Action<Call, CallbackExchange>? exchanged)
    {
        foreach (var exchange in result.Exchanges)
        {
            delivery.Call.Record(
                exchange.Response.Error is null ? HappeningKind.CallbackAnswered : HappeningKind.CallbackFailed,
                null,
                exchange.Response.Error is { } error ? $"{delivery.Event}: {error}" : Describe(delivery, result));
            exchanged?.Invoke(delivery.Call, exchange);
        }
    }

    /// <summary>Lets the call go on with the reply, which may seem to come late.</summary>
    public static void Reply(Delivery delivery, DeliveryResult result, Agenda agenda)
    {
        if (delivery.Question is not { } question)
        {
            return;
        }

        if (result.Delay > TimeSpan.Zero)
        {
            agenda.Schedule(result.Delay, () => question.Reply(result.Reply));
        }
        else
        {
            question.Reply(result.Reply);
        }
    }

    private static string Describe(Delivery delivery, DeliveryResult result)
        => delivery.Question is { ExpectsPlan: true } && result.Reply is QuestionReply.Plan plan ? $"{delivery.Event}: {plan.Value}" : delivery.Event;
}
