using System.Reflection;

namespace Sinch.Voice.Aot.Tests.Infrastructure;

/// <summary>The folder that holds this project and the apps it publishes.</summary>
internal static class TestsDirectory
{
    private static readonly string s_path = typeof(TestsDirectory).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "TestsDirectory")
        .Value!;

    /// <summary>A file or folder of the app.</summary>
    public static string PathOf(string name) => Path.Combine(s_path, name);
}
