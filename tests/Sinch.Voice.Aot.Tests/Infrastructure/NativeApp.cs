namespace Sinch.Voice.Aot.Tests.Infrastructure;

/// <summary>A project that was published with NativeAOT.</summary>
/// <param name="Executable">The one file that runs.</param>
/// <param name="Output">What the publish said.</param>
public sealed record NativeApp(string Executable, string Output)
{
    /// <summary>The size of the executable in bytes. Its debug symbols lie beside it.</summary>
    public long Size => new FileInfo(Executable).Length;

    /// <summary>Publishes a project as a user does. Intermediate files are outside of the repository.</summary>
    /// <param name="project">The folder of the project, which has its name, among the tests.</param>
    /// <param name="artifacts">Where all that is built goes.</param>
    public static async Task<NativeApp> PublishAsync(string project, string artifacts)
    {
        var name = Path.GetFileName(project);
        var folder = Path.Combine(artifacts, "native", name);
        var (exitCode, output) = await DotNet.TryRunAsync(
            Repository.PathOf("tests"),
            null,
            CancellationToken.None,
            "publish", project, "-c", "Release", "--artifacts-path", artifacts, "-o", folder);
        Assert.True(exitCode == 0, $"{name} can't be published (docs/native-aot.md says what a machine needs):{Environment.NewLine}{output}");
        return new(Path.Combine(folder, OperatingSystem.IsWindows() ? $"{name}.exe" : name), output);
    }
}
