using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using System.Threading.Channels;

namespace Sinch.Voice.Emulator.Tool.Tests.Infrastructure;

/// <summary>The tool as users have it: a process with arguments, variables and a working directory.</summary>
internal sealed partial class ToolProcess : IAsyncDisposable
{
    private static readonly string s_assembly = Path.Combine(AppContext.BaseDirectory, "Sinch.Voice.Emulator.Tool.dll");

    // By its path: a test may have the process see another PATH.
    private static readonly string s_dotnet = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));

    // Far longer than it takes: a process that does not stop must not stop the tests.
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();
    private readonly List<string> _seen = [];
    private readonly Task _reading;

    private ToolProcess(Process process)
    {
        _process = process;
        _reading = ReadAsync();
    }

    /// <summary>Gets the lines that have been waited for so far.</summary>
    public string Output => string.Join('\n', _seen);

    /// <summary>Runs a command to its end.</summary>
    public static async Task<ToolResult> RunAsync(TemporaryFolder folder, IReadOnlyDictionary<string, string>? variables, params string[] arguments)
    {
        using var process = Start(folder, variables, arguments);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(Cancellation), process.StandardError.ReadToEndAsync(Cancellation));
        await process.WaitForExitAsync(Cancellation);
        return new ToolResult(process.ExitCode, (await output).ReplaceLineEndings("\n"), (await error).ReplaceLineEndings("\n"));
    }

    /// <summary>Starts a command that goes on.</summary>
    public static ToolProcess StartAsync(TemporaryFolder folder, IReadOnlyDictionary<string, string>? variables, params string[] arguments) => new(Start(folder, variables, arguments));

    /// <summary>Starts an emulator on a free port, and waits until it listens.</summary>
    public static async Task<(ToolProcess Process, string Url)> StartEmulatorAsync(TemporaryFolder folder, params string[] arguments)
    {
        var process = StartAsync(folder, null, ["start", "--port", "0", .. arguments]);
        var url = Listening().Match(await process.WaitAsync("listens on")).Value;
        await process.WaitAsync("Ctrl+C");
        return (process, url);
    }

    /// <summary>Waits for a line.</summary>
    /// <returns>The line.</returns>
    public async Task<string> WaitAsync(string part)
    {
        await foreach (var line in _lines.Reader.ReadAllAsync(Cancellation))
        {
            _seen.Add(line);
            if (line.Contains(part, StringComparison.Ordinal))
            {
                return line;
            }
        }

        throw new InvalidOperationException($"It ended without a line with '{part}':\n{Output}\n{await _process.StandardError.ReadToEndAsync(Cancellation)}");
    }

    /// <summary>Sends a signal, and waits for the end.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> StopAsync(string signal)
    {
        using var kill = Process.Start("kill", ["-s", signal, $"{_process.Id}"]);
        try
        {
            await _process.WaitForExitAsync(Cancellation).WaitAsync(s_patience, Cancellation);
        }
        catch (TimeoutException)
        {
            Assert.Fail($"SIG{signal} does not stop it:\n{Output}");
        }

        await _reading;
        while (_lines.Reader.TryRead(out var line))
        {
            _seen.Add(line);
        }

        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        await _reading;
        _process.Dispose();
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static Process Start(TemporaryFolder folder, IReadOnlyDictionary<string, string>? variables, string[] arguments)
    {
        // Whoever runs the tests in the background ignores SIGINT, and so would the process.
        string[] command = OperatingSystem.IsLinux() ? ["env", "--default-signal=INT", s_dotnet] : [s_dotnet];
        var start = new ProcessStartInfo(command[0], [.. command[1..], s_assembly, .. arguments]) { WorkingDirectory = folder.Path, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in variables ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    private async Task ReadAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync(CancellationToken.None) is { } line)
        {
            _lines.Writer.TryWrite(line);
        }

        _lines.Writer.Complete();
    }

    [GeneratedRegex("http://[^ ]*")]
    private static partial Regex Listening();
}

/// <summary>What came of a command.</summary>
internal sealed record ToolResult(int ExitCode, string Out, string Error)
{
    /// <summary>Both, for the message of an assertion.</summary>
    public override string ToString() => $"exit code {ExitCode}\n{Out}\n{Error}";
}
