using System.Text;

namespace Sinch.Voice.Fuzz.Documents;

/// <summary>The documents that others are made from.</summary>
internal static class SeedDocuments
{
    /// <summary>Larger public documents take so long that there would be fewer of the others.</summary>
    private const int LargestPublic = 100_000;

    /// <summary>Those of this project: small, and many constructs in each.</summary>
    public static IReadOnlyList<SeedDocument> Small { get; } =
        Load(Path.Combine(AppContext.BaseDirectory, "Documents", "Seeds"), long.MaxValue);

    /// <summary>The vendor's, with its overlay.</summary>
    public static SeedDocument Vendor { get; } = new("sinch-voice.json", Encoding.UTF8.GetBytes(VendorDocument.Text), Encoding.UTF8.GetBytes(VendorDocument.Overlay));

    /// <summary>Public documents, where they lie beside the repository.</summary>
    public static IReadOnlyList<SeedDocument> Public { get; } = Load(Repository.PathOf("../shared/corpus/dev"), LargestPublic);

    private static IReadOnlyList<SeedDocument> Load(string folder, long largest)
        => Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal)
                .Where(path => new FileInfo(path).Length <= largest)
                .Select(path => new SeedDocument(Path.GetFileName(path), File.ReadAllBytes(path)))]
            : [];
}
