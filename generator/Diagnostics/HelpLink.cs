using System.Reflection;

namespace Sinch.Voice.Generator.Diagnostics;

/// <summary>Where the page of a diagnostic is to be read. The repository's address comes from <c>Directory.Build.props</c>.</summary>
internal static class HelpLink
{
    private static readonly string s_repository = typeof(HelpLink).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .First(attribute => attribute.Key == "RepositoryUrl")
        .Value!
        .TrimEnd('/');

    public static string To(string id) => $"{s_repository}/blob/main/docs/diagnostics/{id}.md";
}
