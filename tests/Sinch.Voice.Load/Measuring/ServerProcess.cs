using System.Diagnostics;

namespace Sinch.Voice.Load.Measuring;

/// <summary>A server in a process of its own, so that what it holds isn't counted with what is measured. Disposing of this ends it.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process _process;

    private ServerProcess(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    public static ServerProcess Start(params string[] arguments)
    {
        var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        var line = process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The server ended before it said its address.");
        return new(process, new Uri(line));
    }

    public void Dispose()
    {
        // The server stops when its standard input ends, and so does it if this process dies.
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
