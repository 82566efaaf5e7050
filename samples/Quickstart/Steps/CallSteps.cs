using Sinch.Voice;

namespace Quickstart.Steps;

/// <summary>Reads a call and changes its course.</summary>
internal static class CallSteps
{
    public static async Task RunAsync(Session session, string callId)
    {
        var (voice, report) = (session.Voice, session.Report);
        await session.WaitForAnswerAsync();

        report.Section("The call while it lasts");
        await report.CallAsync(() => voice.Calls.GetAsync(callId), Describe);
        await report.CallAsync(
            () => voice.Calls.UpdateLegAsync(callId, CallLeg.Callee, new Svaml
            {
                Instructions = [new PlayFilesInstruction { Ids = [Prompt.Say("Only you hear this")], Locale = "en-US" }],
            }));
        await session.PassTimeAsync(TimeSpan.FromSeconds(1));
        await report.CallAsync(
            () => voice.Calls.UpdateAsync(callId, new Svaml
            {
                Instructions = [new SayInstruction { Text = "Goodbye", Locale = "en-US" }],
                Action = new HangupAction(),
            }));
        await session.PassTimeAsync(TimeSpan.FromSeconds(10));
        await report.CallAsync(() => voice.Calls.GetAsync(callId), Describe);
    }

    private static string Describe(CallInformation call)
        => $"{Party(call.From?.Value)} to {Party(call.To?.Value)}: {call.Status}, {call.Result}, {call.Duration} s, {call.Debit?.Amount} {call.Debit?.CurrencyId}, {call.Timestamp:u}";

    // A union: each variant is a type. What a newer platform may send is kept as JSON, so nothing gets lost and nothing throws.
    private static string Party(object? destination) => destination switch
    {
        DestinationPstn phone => $"phone {phone.Endpoint}",
        DestinationMxp user => $"user {user.Endpoint}",
        DestinationSip sip => $"SIP {sip.Endpoint}",
        UnknownVariant unknown => unknown.Json.GetRawText(),
        _ => "unknown",
    };
}
