using Sinch.Voice.Emulator.Engine;

namespace Sinch.Voice.Emulator.Callbacks;

/// <summary>The names on the wire.</summary>
internal static class EventNames
{
    public static string Of(Question question) => question switch
    {
        IncomingQuestion => "ice",
        AnsweredQuestion => "ace",
        _ => "pie",
    };

    public static string Of(Notice notice) => notice is Notice.Ended ? "dice" : "notify";

    public static string Of(CallEndResult result) => result == CallEndResult.NotAvailable ? "N/A" : result.ToString().ToUpperInvariant();

    public static string Of(CallEndReason reason) => reason == CallEndReason.NotAvailable ? "N/A" : reason.ToString().ToUpperInvariant();

    /// <summary>The types of results of a menu are in lower case.</summary>
    public static string Of(MenuOutcomeType type) => type.ToString().ToLowerInvariant();

    public static string Of(InputMethod input) => input == InputMethod.Voice ? "voice" : "dtmf";
}
