namespace Sinch.Voice.Generator.Tests.Hostile;

/// <summary>The malformed and malicious documents that lie beside the repository.</summary>
internal static class HostileCorpus
{
    private static readonly string s_folder = Repository.PathOf("../shared/corpus/hostile");

    public static bool IsPresent { get; } = File.Exists(Path.Combine(s_folder, "INDEX.tsv"));

    /// <summary>One row that represents all of them if they are absent, so that their absence shows.</summary>
    public static IEnumerable<HostileDocument> Documents => IsPresent
        ? File.ReadLines(Path.Combine(s_folder, "INDEX.tsv")).Skip(1).Select(line => line.Split('\t')).Select(row => new HostileDocument(row[0], row[2], row[3]))
        : [new HostileDocument("INDEX.tsv", "D|C", "absent")];

    public static void SkipIfAbsent()
        => Assert.SkipUnless(IsPresent, "The hostile documents are no part of the repository; they are expected in ../shared/corpus/hostile.");

    /// <summary>A file may be listed under a folder of its own, to be passed under several paths.</summary>
    public static byte[] Read(HostileDocument document)
        => File.ReadAllBytes(Array.Find([Path.Combine(s_folder, document.File), Path.Combine(s_folder, Path.GetFileName(document.File))], File.Exists)!);
}
