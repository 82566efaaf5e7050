using Sinch.Voice.Packages.Tests.Infrastructure;

namespace Sinch.Voice.Packages.Tests.SupplyChain;

/// <summary>Whoever has the sources can make the same packages.</summary>
public class DeterministicPackageTests(PackageFeed feed, PackedAgain again) : IClassFixture<PackedAgain>
{
    [Fact]
    public void A_commit_packs_to_the_same_bytes_in_every_folder()
    {
        var files = Directory.EnumerateFiles(feed.Path).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal).ToList();

        Assert.Contains(files, file => file.EndsWith(".snupkg", StringComparison.Ordinal));
        Assert.Equal(files, Directory.EnumerateFiles(again.Path).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal));
        var differences = files.SelectMany(Differences).ToList();
        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    /// <summary>The entries that differ; the file itself if only the archive around them does.</summary>
    private IEnumerable<string> Differences(string file)
    {
        string first = Path.Combine(feed.Path, file), second = Path.Combine(again.Path, file);
        if (File.ReadAllBytes(first).AsSpan().SequenceEqual(File.ReadAllBytes(second)))
        {
            return [];
        }

        var (one, other) = (Archive.Read(first), Archive.Read(second));
        var different = one.Keys.Union(other.Keys)
            .Where(name => !one.TryGetValue(name, out var before) || !other.TryGetValue(name, out var after) || !before.AsSpan().SequenceEqual(after))
            .Select(name => $"{file}: {name}")
            .ToList();
        return different.Count == 0 ? [file] : different;
    }
}
