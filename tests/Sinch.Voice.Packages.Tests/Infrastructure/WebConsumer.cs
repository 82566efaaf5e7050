using System.Diagnostics;

namespace Sinch.Voice.Packages.Tests.Infrastructure;

/// <summary>A consumer that is a web application, running.</summary>
internal sealed class WebConsumer : IDisposable
{
    private const string Listening = "Now listening on: ";

    private readonly Process _process;

    private WebConsumer(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    /// <summary>Starts it on a free port, and waits until it says which.</summary>
    public static async Task<WebConsumer> StartAsync(string assembly, IReadOnlyDictionary<string, string> environment, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("dotnet", [assembly, "--urls", "http://127.0.0.1:0"]) { RedirectStandardOutput = true };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start)!;
        var output = new List<string>();
        while (await process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            output.Add(line);
            if (line.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and var position)
            {
                // Later output is not used, but must be read.
                _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
                return new WebConsumer(process, new Uri(line[(position + Listening.Length)..]));
            }
        }

        throw new InvalidOperationException($"It ended before it listened:\n{string.Join('\n', output)}");
    }

    public void Dispose()
    {
        _process.Kill();
        _process.Dispose();
    }
}
