using System.Runtime.InteropServices;
using Sinch.Voice.Emulator.Tool.Commands;

using var stop = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

#pragma warning disable RS0030 // The one place where the program takes what surrounds it.
return await ToolCommand.RunAsync(args, new ToolHost(Console.Out, Console.Error, Environment.GetEnvironmentVariable, Directory.GetCurrentDirectory()), stop.Token).ConfigureAwait(false);
#pragma warning restore RS0030

// The first signal stops the command, however long that takes. The second one ends the process.
void Stop(PosixSignalContext signal)
{
    if (!stop.IsCancellationRequested)
    {
        signal.Cancel = true;
        stop.Cancel();
    }
}
