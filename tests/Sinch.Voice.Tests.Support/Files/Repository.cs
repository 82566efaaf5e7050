using System.Reflection;

namespace Sinch.Voice.Tests.Support;

/// <summary>The checkout that the tests were built in.</summary>
public static class Repository
{
    private static readonly string s_root = typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryDirectory")
        .Value!;

    /// <summary>Gets the full path of a file or folder.</summary>
    /// <param name="path">The path from the root of the repository, with slashes.</param>
    public static string PathOf(string path) => Path.GetFullPath(Path.Combine(s_root, path));

    /// <summary>Reads a text file, its line ends as <c>\n</c>.</summary>
    /// <param name="path">The path from the root of the repository, with slashes.</param>
    public static string Read(string path) => File.ReadAllText(PathOf(path)).ReplaceLineEndings("\n");
}
