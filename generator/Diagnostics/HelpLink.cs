using System.Reflection;

namespace Sinch.Voice.Generator.Diagnostics;

/// <summary>Builds the URL of a diagnostic's page. <c>Directory.Build.props</c> has the URL of the repository, once there is one.</summary>
internal static class HelpLink
{
    private static readonly string? s_repository = typeof(HelpLink).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(attribute => attribute.Key == "RepositoryUrl")?
        .Value?
        .TrimEnd('/');

    /// <returns>The URL of the page; <see langword="null"/> until the repository has one.</returns>
    public static string? To(string id) => string.IsNullOrEmpty(s_repository) ? null : $"{s_repository}/blob/main/docs/diagnostics/{id}.md";
}
