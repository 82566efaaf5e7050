namespace Sinch.Voice.Benchmarks.Peers;

/// <summary>Another generator, which is a .NET tool.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Package">The package of the tool.</param>
/// <param name="Version">The version that is measured.</param>
/// <param name="Command">The command that the package installs.</param>
/// <param name="VersionArgument">The argument with which it only says its version.</param>
/// <param name="Arguments">Its arguments for the path of a document and of a folder.</param>
internal sealed record PeerTool(string Name, string Package, string Version, string Command, string VersionArgument, Func<string, string, string[]> Arguments)
{
    /// <summary>All that are compared. Their versions are pinned here.</summary>
    public static IReadOnlyList<PeerTool> All { get; } =
    [
        new("Kiota", "Microsoft.OpenApi.Kiota", "1.38.0", "kiota", "--version", (document, folder) =>
            ["generate", "--language", "CSharp", "--openapi", document, "--output", folder, "--class-name", "PeerClient", "--namespace-name", "Peer", "--log-level", "Error"]),
        new("NSwag", "NSwag.ConsoleCore", "14.8.0", "nswag", "version", (document, folder) =>
            ["openapi2csclient", $"/input:{document}", $"/output:{Path.Combine(folder, "PeerClient.cs")}", "/classname:PeerClient", "/namespace:Peer"]),
    ];

    /// <summary>Installs the tool into a folder, which others may be in.</summary>
    /// <returns>The generator, or why there is none: the package can't be had, or the tool doesn't run here.</returns>
    public (Peer? Peer, string? Failure) Install(string folder)
    {
        var (exitCode, output) = DotNet.TryRunAsync(folder, environment: null, CancellationToken.None, "tool", "install", Package, "--version", Version, "--tool-path", folder)
            .GetAwaiter().GetResult();
        if (exitCode != 0)
        {
            return (null, $"{Name} {Version} can't be installed: {string.Join(' ', output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))}");
        }

        var peer = new Peer($"{Name} {Version}", Path.Combine(folder, OperatingSystem.IsWindows() ? $"{Command}.exe" : Command), Arguments);
        return peer.Run(VersionArgument).Failure is { } failure ? (null, $"{peer.Name} doesn't run here: {failure}") : (peer, null);
    }
}
