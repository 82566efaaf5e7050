using System.Reflection;

namespace Sinch.Voice.Benchmarks;

/// <summary>The checkout that this project was built in.</summary>
internal static class Repository
{
    private static readonly string s_directory = typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryDirectory")
        .Value!;

    public static string PathOf(params string[] names) => Path.Combine([s_directory, .. names]);
}
