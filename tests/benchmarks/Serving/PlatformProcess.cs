using System.Diagnostics;

namespace Sinch.Voice.Benchmarks.Serving;

/// <summary>The server in a process of its own, so that what it allocates isn't counted. Disposing of this ends it.</summary>
internal sealed class PlatformProcess : IDisposable
{
    public const string Command = "serve";

    private readonly Process _process;

    private PlatformProcess(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    public static PlatformProcess Start()
    {
        var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [Command]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
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
