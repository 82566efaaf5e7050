using System.Reflection;

namespace Sinch.Voice.Generator.Tests.Infrastructure;

/// <summary>Where this project's sources lie.</summary>
internal static class ProjectDirectory
{
    public static string Path { get; } = typeof(ProjectDirectory).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "ProjectDirectory")
        .Value!;
}
