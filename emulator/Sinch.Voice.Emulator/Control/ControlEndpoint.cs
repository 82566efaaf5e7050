using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Sinch.Voice.Emulator.Control;

/// <summary>Serves commands of tests that run elsewhere, beside the platform's operations.</summary>
internal static class ControlEndpoint
{
    public const string Path = "/emulator/v1/commands";

    /// <summary>Executes the command of a request.</summary>
    public static async Task RunAsync(HttpContext context, EmulatedPlatform platform)
    {
        ControlReply reply;
        try
        {
            var command = await context.Request.ReadFromJsonAsync(ControlJson.Default.ControlCommand, context.RequestAborted).ConfigureAwait(false);
            reply = command is null ? ControlReply.Misuse("The command is null.")
                : command.Verb == ControlVerb.Describe ? Describe(platform)
                : await platform.Control.ExecuteAsync(command, context.RequestAborted).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            reply = ControlReply.Misuse($"The command cannot be read: {exception.Message}");
        }

        // What a phone does by itself may have changed, which is no step of a call.
        platform.Observer.Feed.Changed();
        await context.Response.WriteAsJsonAsync(reply, ControlJson.Default.ControlReply, cancellationToken: context.RequestAborted).ConfigureAwait(false);
    }

    /// <summary>Returns what a test has to know of a platform.</summary>
    public static ControlReply Describe(EmulatedPlatform platform) => new()
    {
        Endpoint = platform.Endpoint,
        ApplicationKey = platform.ApplicationKey,
        ApplicationSecret = platform.ApplicationSecret,
        CallbackUrl = platform.CallbackUrl,
    };
}
