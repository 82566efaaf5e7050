using System.IO.Compression;

namespace Sinch.Voice.Packages.Tests.Infrastructure;

/// <summary>Reads packages.</summary>
internal static class Archive
{
    /// <summary>Reads all entries of a package.</summary>
    public static IReadOnlyDictionary<string, byte[]> Read(string file)
    {
        using var archive = ZipFile.OpenRead(file);
        return archive.Entries.ToDictionary(entry => entry.FullName, Read);
    }

    /// <summary>Reads the entry of a package that has a name, if there is one.</summary>
    public static byte[]? Find(string file, string name)
    {
        using var archive = ZipFile.OpenRead(file);
        return archive.GetEntry(name) is { } entry ? Read(entry) : null;
    }

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
