using System.Reflection;

namespace Sinch.Voice.Packages.Tests.Infrastructure;

/// <summary>Where the sources lie that the packages are made of.</summary>
internal static class Repository
{
    public static string Root { get; } = typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryDirectory")
        .Value!;

    public static string PathOf(string relative) => Path.Combine(Root, relative);
}
