using Sinch.Voice.Packages.Tests.Infrastructure;

[assembly: AssemblyFixture(typeof(PackageFeed))]

namespace Sinch.Voice.Packages.Tests.Infrastructure;

/// <summary>The packages, packed once from a copy of the sources into a folder that is a feed, and what whoever restores them shares.</summary>
public sealed class PackageFeed : IAsyncLifetime
{
    /// <summary>A version that no registry has, so that only packages from here can be restored.</summary>
    public const string Version = "0.0.0-packed";

    private readonly TemporaryFolder _folder = new();

    /// <summary>The folder of the packages.</summary>
    public string Path => _folder.PathOf("feed");

    /// <summary>Gets what was packed.</summary>
    public SourceCopy Sources { get; private set; } = null!;

    /// <summary>
    /// Gets the variables of a build that restores the packages. Its package cache was empty when the tests began; they share it, so that a package is unpacked once.
    /// </summary>
    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string> { ["NUGET_PACKAGES"] = _folder.PathOf("packages") };

    /// <summary>Gets the names of all packages.</summary>
    public IReadOnlyList<string> Packages =>
    [
        .. Directory.EnumerateFiles(Path, "*.nupkg").Select(file => System.IO.Path.GetFileName(file)[..^$".{Version}.nupkg".Length]).Order(StringComparer.Ordinal),
    ];

    public string FileOf(string package, string extension = "nupkg") => System.IO.Path.Combine(Path, $"{package}.{Version}.{extension}");

    public async ValueTask InitializeAsync()
    {
        Sources = await SourceCopy.CreateAsync(_folder.PathOf("sources"));
        await Sources.PackAsync(Path);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return default;
    }
}
