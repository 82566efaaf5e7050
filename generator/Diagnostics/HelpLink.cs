using System.Reflection;

namespace Sinch.Voice.Generator.Diagnostics;

/// <summary>Where the page of a diagnostic is to be read. The repository's address comes from <c>Directory.Build.props</c>, once there is one.</summary>
internal static class HelpLink
{
    private static readonly string? s_repository = typeof(HelpLink).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(attribute => attribute.Key == "RepositoryUrl")?
        .Value?
        .TrimEnd('/');

    /// <returns>The address of the page; <see langword="null"/> while the repository has none.</returns>
    public static string? To(string id) => string.IsNullOrEmpty(s_repository) ? null : $"{s_repository}/blob/main/docs/diagnostics/{id}.md";
}
