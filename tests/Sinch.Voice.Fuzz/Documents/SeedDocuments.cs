using System.Reflection;

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
    public static SeedDocument Vendor { get; } = new("sinch-voice.json", Spec("sinch-voice.json"), Spec("sinch-voice.overlay.json"));

    /// <summary>Public documents, where they lie beside the repository.</summary>
    public static IReadOnlyList<SeedDocument> Public { get; } = Load(Corpus(), LargestPublic);

    private static byte[] Spec(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "spec", name));

    private static string Corpus() => Path.GetFullPath(Path.Combine(
        typeof(SeedDocuments).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "ProjectDirectory").Value!,
        "..", "..", "..", "shared", "corpus", "dev"));

    private static IReadOnlyList<SeedDocument> Load(string folder, long largest)
        => Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal)
                .Where(path => new FileInfo(path).Length <= largest)
                .Select(path => new SeedDocument(Path.GetFileName(path), File.ReadAllBytes(path)))]
            : [];
}
