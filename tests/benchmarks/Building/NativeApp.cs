using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Sinch.Voice.Benchmarks.Building;

/// <summary>A project of the tests that was published with NativeAOT.</summary>
internal sealed class NativeApp
{
    private readonly string _executable;

    private NativeApp(string executable) => _executable = executable;

    public long Size => new FileInfo(_executable).Length;

    public static NativeApp Publish(string artifacts, params string[] project)
    {
        var name = project[^1];
        var output = Path.Combine(artifacts, "native", name);
        Sdk.Run("publish", Repository.PathOf(string.Join('/', ["tests", .. project])), "-c", "Release", "--artifacts-path", artifacts, "-o", output);
        return new(Path.Combine(output, OperatingSystem.IsWindows() ? $"{name}.exe" : name));
    }

    /// <summary>The ticks from the start of the process to its first request, whose address it is given as an argument or in its environment.</summary>
    public long Start(IReadOnlyDictionary<string, string>? environment = null, string? argument = null)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = $"http://{listener.LocalEndpoint}/";
        var options = new ProcessStartInfo(_executable, environment is not null ? [] : argument is null ? [address] : [address, argument])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            options.Environment[name] = value.Replace("{address}", address, StringComparison.Ordinal);
        }

        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(options)!;
        using var connection = listener.AcceptSocket();
        connection.Receive(new byte[1]);
        var ticks = Stopwatch.GetTimestamp() - start;

        // It isn't answered: what the app would do then doesn't matter here.
        process.Kill();
        process.WaitForExit();
        return ticks;
    }
}
