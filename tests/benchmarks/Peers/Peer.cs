using System.Diagnostics;

namespace Sinch.Voice.Benchmarks.Peers;

/// <summary>A generator of clients that runs as a process.</summary>
/// <param name="Name">Its name, with the version.</param>
/// <param name="Executable">The path of the program.</param>
/// <param name="Arguments">Its arguments for the path of a document and of a folder that doesn't exist yet.</param>
internal sealed record Peer(string Name, string Executable, Func<string, string, string[]> Arguments)
{
    /// <summary>The generator of this repository, in the program of this process.</summary>
    public static Peer Own { get; } = new("ours", Environment.ProcessPath!, (document, folder) => [OwnProcess.Command, document, folder]);

    /// <summary>Generates a client.</summary>
    public PeerRun Generate(PeerDocument document)
    {
        using var folder = new TemporaryFolder();
        return Run(Arguments(document.Path, folder.PathOf("client")));
    }

    /// <summary>Runs the program with arguments.</summary>
    public PeerRun Run(params string[] arguments)
    {
        var start = new ProcessStartInfo(Executable, arguments);

        // Nobody sends anything to anybody meanwhile, and all of them collect garbage the same way.
        start.Environment["KIOTA_CLI_TELEMETRY_OPTOUT"] = "true";
        start.Environment["KIOTA_OFFLINE_ENABLED"] = "true";
        start.Environment["DOTNET_gcConcurrent"] = "1";
        return PeerRun.Of(start);
    }
}
