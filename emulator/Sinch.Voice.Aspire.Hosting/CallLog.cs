using Microsoft.Extensions.Logging;
using Sinch.Voice.Emulator;
using Sinch.Voice.Emulator.Engine;
using Sinch.Voice.Emulator.Observing;

namespace Sinch.Voice.Aspire.Hosting;

/// <summary>Writes calls and their callbacks to the log of the resource, with a line for each.</summary>
internal static partial class CallLog
{
    public static void Follow(EmulatedPlatform platform, ILogger logger)
        => platform.Conductor.Engine.Observer += (call, happening) =>
        {
            switch (happening.Kind)
            {
                case HappeningKind.Called or HappeningKind.CallbackAnswered or HappeningKind.Ended:
                    Happened(logger, call.Id, SentenceOf(call, happening));
                    break;
                case HappeningKind.CallbackFailed or HappeningKind.SvamlRefused or HappeningKind.Warning:
                    WentWrong(logger, call.Id, SentenceOf(call, happening));
                    break;
            }
        };

    [LoggerMessage(3, LogLevel.Error, "The emulator did not start.")]
    public static partial void NotStarted(ILogger logger, Exception exception);

    private static string SentenceOf(Call call, Happening happening) => TranscriptWriter.Sentence(TranscriptWriter.Line(call, happening));

    [LoggerMessage(1, LogLevel.Information, "Call {CallId}: {Happening}")]
    private static partial void Happened(ILogger logger, string callId, string happening);

    [LoggerMessage(2, LogLevel.Warning, "Call {CallId}: {Happening}")]
    private static partial void WentWrong(ILogger logger, string callId, string happening);
}
