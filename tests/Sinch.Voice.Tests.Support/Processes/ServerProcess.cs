using System.Diagnostics;

namespace Sinch.Voice.Tests.Support;

/// <summary>
/// A server in a separate process, so that its allocations do not affect the measurement. It runs the program of this process with
/// other arguments, which <see cref="Loopback.ServeAsync"/> serves.
/// </summary>
public sealed class ServerProcess : IDisposable
{
    private readonly Process _process;

    private ServerProcess(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    /// <summary>Gets the address of the server.</summary>
    public Uri Address { get; }

    /// <summary>Starts the process, and waits until it listens.</summary>
    public static ServerProcess Start(params string[] arguments)
    {
        var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        var line = process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The server ended before it printed its address.");
        return new(process, new Uri(line));
    }

    /// <summary>Ends the process.</summary>
    public void Dispose()
    {
        // The server stops when its standard input ends, and so it does if this process dies.
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
