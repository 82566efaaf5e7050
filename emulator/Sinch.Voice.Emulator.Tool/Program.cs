using System.Runtime.InteropServices;
using Sinch.Voice.Emulator.Tool.Commands;

namespace Sinch.Voice.Emulator.Tool;

/// <summary>The process: its console, its environment and its signals.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

#pragma warning disable RS0030 // The one place where the program takes what surrounds it.
        var host = new ToolHost(Console.Out, Console.Error, Environment.GetEnvironmentVariable, Directory.GetCurrentDirectory());
#pragma warning restore RS0030
        return await ToolCommand.RunAsync(args, host, stop.Token).ConfigureAwait(false);

        // The first signal stops the command, however long that takes. The second one ends the process.
        void Stop(PosixSignalContext signal)
        {
            if (!stop.IsCancellationRequested)
            {
                signal.Cancel = true;
                stop.Cancel();
            }
        }
    }
}
