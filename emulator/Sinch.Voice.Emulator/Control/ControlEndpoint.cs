using Microsoft.AspNetCore.Http;

namespace Sinch.Voice.Emulator.Control;

/// <summary>Serves commands of tests that run elsewhere, beside the platform's operations.</summary>
internal static class ControlEndpoint
{
    public const string Path = "/emulator/v1/commands";

    /// <summary>Passes requests for commands to the emulator and all others on.</summary>
    public static RequestDelegate Before(RequestDelegate operations, EmulatedPlatform platform) => async context =>
    {
        if (context.Request.Path != Path || !HttpMethods.IsPost(context.Request.Method))
        {
            await operations(context).ConfigureAwait(false);
            return;
        }

        var command = await context.Request.ReadFromJsonAsync(ControlJson.Default.ControlCommand, context.RequestAborted).ConfigureAwait(false);
        var reply = command is null ? ControlReply.Misuse("The command is null.")
            : command.Verb == ControlVerb.Describe ? Describe(platform)
            : await platform.Control.ExecuteAsync(command, context.RequestAborted).ConfigureAwait(false);
        await context.Response.WriteAsJsonAsync(reply, ControlJson.Default.ControlReply, cancellationToken: context.RequestAborted).ConfigureAwait(false);
    };

    private static ControlReply Describe(EmulatedPlatform platform) => new()
    {
        Endpoint = platform.Endpoint,
        ApplicationKey = platform.ApplicationKey,
        ApplicationSecret = platform.ApplicationSecret,
    };
}
