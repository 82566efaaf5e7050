using System.Net;
using Microsoft.AspNetCore.Http;

namespace Sinch.Voice.Emulator.Control;

/// <summary>Serves commands of tests that run elsewhere, beside the platform's operations.</summary>
internal static class ControlEndpoint
{
    public const string Path = "/emulator/v1/commands";

    /// <summary>Passes requests for commands to the emulator and all others on.</summary>
    public static RequestDelegate Before(RequestDelegate operations, EmulatedPlatform platform, IReadOnlyCollection<string> allowedHosts) => async context =>
    {
        if (context.Request.Path != Path || !HttpMethods.IsPost(context.Request.Method))
        {
            await operations(context).ConfigureAwait(false);
            return;
        }

        if (!IsAllowed(context.Request, allowedHosts))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        var command = await context.Request.ReadFromJsonAsync(ControlJson.Default.ControlCommand, context.RequestAborted).ConfigureAwait(false);
        var reply = command is null ? ControlReply.Misuse("The command is null.")
            : command.Verb == ControlVerb.Describe ? Describe(platform)
            : await platform.Control.ExecuteAsync(command, context.RequestAborted).ConfigureAwait(false);
        await context.Response.WriteAsJsonAsync(reply, ControlJson.Default.ControlReply, cancellationToken: context.RequestAborted).ConfigureAwait(false);
    };

    /// <summary>
    /// A page in a browser must not control the emulator: neither one of another origin, nor one whose name was made to lead to this machine.
    /// </summary>
    private static bool IsAllowed(HttpRequest request, IReadOnlyCollection<string> allowedHosts)
        => request.Headers.Origin.Count == 0
            && (request.Host.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
                || (IPAddress.TryParse(request.Host.Host, out var address) && IPAddress.IsLoopback(address))
                || allowedHosts.Contains(request.Host.Host, StringComparer.OrdinalIgnoreCase));

    /// <summary>Returns what a test has to know of a platform.</summary>
    public static ControlReply Describe(EmulatedPlatform platform) => new()
    {
        Endpoint = platform.Endpoint,
        ApplicationKey = platform.ApplicationKey,
        ApplicationSecret = platform.ApplicationSecret,
        CallbackUrl = platform.CallbackUrl,
    };
}
