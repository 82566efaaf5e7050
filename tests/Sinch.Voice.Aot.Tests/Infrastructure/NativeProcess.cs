using System.Diagnostics;

namespace Sinch.Voice.Aot.Tests.Infrastructure;

/// <summary>A running native app. Disposing it ends the process.</summary>
internal sealed class NativeProcess : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _log;

    private NativeProcess(Process process)
    {
        _process = process;
        _log = process.StandardError.ReadToEndAsync();
    }

    public static NativeProcess Start(NativeApp app, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(app.Executable, arguments)
        {
            // Where there is no runtime and no settings file: the app must do without.
            WorkingDirectory = Path.GetDirectoryName(app.Executable),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["DOTNET_ROOT"] = "", ["PATH"] = "" },
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return new(Process.Start(start)!);
    }

    /// <summary>The lines that the app prints up to the one with this text, and that one.</summary>
    public async Task<IReadOnlyList<string>> ReadToAsync(string last)
    {
        var lines = new List<string>();
        do
        {
            var line = await _process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
            if (line is null)
            {
                Assert.Fail($"The app ended without '{last}'. It said:\n{string.Join('\n', lines)}\n{await _log}");
            }

            lines.Add(line);
        }
        while (lines[^1] != last);
        return lines;
    }

    /// <summary>The line that the app prints next.</summary>
    public async Task<string?> ReadLineAsync() => await _process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);

    /// <summary>Closes the app's standard input and waits until it ended.</summary>
    /// <returns>Its exit code, what else it printed, and its log.</returns>
    public async Task<(int ExitCode, string Printed, string Log)> CloseAsync()
    {
        _process.StandardInput.Close();
        var printed = await _process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (_process.ExitCode, printed, await _log);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
