using Sinch.Voice.Packages.Tests.Infrastructure;

[assembly: AssemblyFixture(typeof(PackageFeed))]

namespace Sinch.Voice.Packages.Tests.Infrastructure;

/// <summary>The packages, packed once from the sources into a folder that is a feed, and what whoever restores them shares.</summary>
public sealed class PackageFeed : IAsyncLifetime
{
    /// <summary>A version that no registry has, so that only packages from here can be restored.</summary>
    public const string Version = "0.0.0-packed";

    // The tasks are part of the generator's package and none of their own; a solution gives its configuration only to projects that it has.
    private static readonly string[] s_projects =
    [
        "generator/Sinch.Voice.Generator", "generator/Tasks/Sinch.Voice.Generator.Tasks", "runtime/Sinch.Voice.Runtime/Sinch.Voice.Runtime",
        "runtime/Sinch.Voice.AspNetCore/Sinch.Voice.AspNetCore", "runtime/Sinch.Voice.Redis/Sinch.Voice.Redis", "runtime/Sinch.Voice.Resilience/Sinch.Voice.Resilience",
        "emulator/Sinch.Voice.Emulator/Sinch.Voice.Emulator", "emulator/Sinch.Voice.Testing/Sinch.Voice.Testing", "emulator/Sinch.Voice.Emulator.Tool/Sinch.Voice.Emulator.Tool",
        "emulator/Sinch.Voice.Aspire.Hosting/Sinch.Voice.Aspire.Hosting", "templates/Sinch.Voice.Templates",
    ];

    private readonly TemporaryFolder _folder = new();

    /// <summary>The folder of the packages.</summary>
    public string Path => _folder.PathOf("feed");

    /// <summary>
    /// Gets the variables of a build that restores the packages. Its package cache was empty when the tests began; they share it, so that a package is unpacked once.
    /// </summary>
    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string> { ["NUGET_PACKAGES"] = _folder.PathOf("packages") };

    public string FileOf(string package, string extension = "nupkg") => System.IO.Path.Combine(Path, $"{package}.{Version}.{extension}");

    public async ValueTask InitializeAsync()
    {
        var projects = s_projects.Select(project => $"""<Project Path="{Repository.PathOf($"{project}.csproj")}" />""");
        var solution = _folder.Write("Packages.slnx", $"<Solution>{string.Concat(projects)}</Solution>");

        // The build of the repository has run the analyzers over these sources.
        await DotNet.RunAsync(
            Repository.PathOf("."),
            null,
            CancellationToken.None,
            "pack", solution, "--nologo", "-v:q", "-c", "Release", "-o", Path, "--artifacts-path", _folder.PathOf("artifacts"), $"-p:Version={Version}", "-p:RunAnalyzers=false");
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return default;
    }
}
