using System.Net.Sockets;
using Sinch.Voice.Emulator.Tool.Commands;

namespace Sinch.Voice.Emulator.Tool.Running;

/// <summary>Finds out whether an application listens.</summary>
internal static class ApplicationProbe
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Waits until the application accepts a connection.</summary>
    /// <exception cref="NotReachableException">It has not within <paramref name="patience"/>.</exception>
    public static async Task WaitAsync(Uri url, TimeSpan patience, TimeProvider time, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        while (true)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(url.IdnHost, url.Port, cancellationToken).ConfigureAwait(false);
                return;
            }
            catch (SocketException exception)
            {
                if (time.GetElapsedTime(started) >= patience)
                {
                    throw new NotReachableException(
                        $"The application cannot be reached at {url}: {exception.Message}. Start it, or correct --callback; --wait-for-application 30s waits until it listens.");
                }
            }

            await Task.Delay(s_pause, time, cancellationToken).ConfigureAwait(false);
        }
    }
}
