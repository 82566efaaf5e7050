using Sinch.Voice.Packages.Tests.Infrastructure;

[assembly: AssemblyFixture(typeof(PackageFeed))]

namespace Sinch.Voice.Packages.Tests.Infrastructure;

/// <summary>The packages, packed once from the sources into a folder that is a feed.</summary>
public sealed class PackageFeed : IAsyncLifetime
{
    /// <summary>A version that no registry has, so that only packages from here can be restored.</summary>
    public const string Version = "0.0.0-packed";

    private static readonly string[] s_projects =
    [
        "generator", "runtime/Sinch.Voice.Runtime", "runtime/Sinch.Voice.AspNetCore", "runtime/Sinch.Voice.Resilience", "emulator/Sinch.Voice.Emulator",
        "emulator/Sinch.Voice.Testing", "emulator/Sinch.Voice.Aspire.Hosting", "templates",
    ];

    private readonly TemporaryFolder _folder = new();

    /// <summary>The folder of the packages.</summary>
    public string Path => _folder.PathOf("feed");

    public string FileOf(string package, string extension = "nupkg") => System.IO.Path.Combine(Path, $"{package}.{Version}.{extension}");

    public async ValueTask InitializeAsync()
    {
        foreach (var project in s_projects)
        {
            await DotNet.RunAsync(
                Repository.PathOf("."),
                null,
                CancellationToken.None,
                "pack", project, "--nologo", "-v:q", "-c", "Release", "-o", Path, "--artifacts-path", _folder.PathOf("artifacts"), $"-p:Version={Version}");
        }
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return default;
    }
}
