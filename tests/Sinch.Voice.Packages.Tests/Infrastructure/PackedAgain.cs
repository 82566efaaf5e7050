namespace Sinch.Voice.Packages.Tests.Infrastructure;

/// <summary>The same packages, packed a second time from another folder.</summary>
public sealed class PackedAgain(PackageFeed feed) : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>The folder of the packages.</summary>
    public string Path => _folder.PathOf("packages");

    public async ValueTask InitializeAsync()
    {
        var sources = await feed.Sources.CopyAsync(_folder.PathOf("a folder", "of another depth"));
        await sources.PackAsync(Path);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return default;
    }
}
