using System.Net.Sockets;
using Sinch.Voice.Emulator.Tool.Commands;

namespace Sinch.Voice.Emulator.Tool.Running;

/// <summary>Starts a platform, and says which option is to blame if that fails.</summary>
internal static class PlatformStart
{
    /// <exception cref="MisuseException">An option cannot be used. The message names it.</exception>
    public static async Task<EmulatedPlatform> StartAsync(EmulatorOptions options, CancellationToken cancellationToken)
    {
        try
        {
            return await EmulatedPlatform.StartAsync(options, cancellationToken).ConfigureAwait(false);
        }
        catch (ArgumentException exception)
        {
            throw new MisuseException(exception.Message);
        }
        catch (IOException)
        {
            throw new MisuseException($"--port: {options.Port} is in use. Stop the program that uses it, or choose another port; 0 takes a free one.");
        }
        catch (SocketException exception)
        {
            throw new MisuseException($"--listen, --port: the emulator cannot listen on {options.ListenAddress}, port {options.Port}: {exception.Message}. Choose others.");
        }
    }
}
