namespace Sinch.Voice.Packages.Tests.Infrastructure;

/// <summary>Projects that <c>dotnet new</c> created from the packed templates, built all at once with nothing but the packages.</summary>
/// <remarks>The templates are installed into a folder of the tests, so that the templates of the machine stay as they are.</remarks>
public sealed class TemplateProjects(PackageFeed feed) : IAsyncLifetime
{
    /// <summary>A name that is no namespace.</summary>
    public const string WebApplication = "My.Voice-App";

    /// <summary>A name that people give such a project, and that a type may have too.</summary>
    public const string OldWebApplication = "Ivr";

    public const string ConsoleApplication = "Call-Out";

    public const string OldConsoleApplication = "1st.Caller";

    private readonly TemporaryFolder _folder = new();

    /// <summary>Gets what the installation printed.</summary>
    public string InstallOutput { get; private set; } = "";

    /// <summary>Gets what the creation of <see cref="ConsoleApplication"/> printed, the only project that is restored at once.</summary>
    public string CreateOutput { get; private set; } = "";

    /// <summary>Gets the output of the build.</summary>
    public string BuildOutput { get; private set; } = "";

    /// <summary>Reads a file of a project.</summary>
    public string Read(string project, string file) => File.ReadAllText(_folder.PathOf(project, file));

    /// <summary>The assembly of a project.</summary>
    public string AssemblyOf(string project) => _folder.PathOf("artifacts", "bin", project, "debug", $"{project}.dll");

    public async ValueTask InitializeAsync()
    {
        _folder.Write("nuget.config", $"""<configuration><packageSources><add key="packed" value="{feed.Path}" /></packageSources></configuration>""");
        InstallOutput = await NewAsync("install", feed.FileOf("Sinch.Voice.Templates"));
        await NewAsync("sinch-voice-webapp", "-n", WebApplication, "--no-restore");
        await NewAsync("sinch-voice-webapp", "-n", OldWebApplication, "--framework", "net8.0", "--no-restore");
        CreateOutput = await NewAsync("sinch-voice-console", "-n", ConsoleApplication);
        await NewAsync("sinch-voice-console", "-n", OldConsoleApplication, "-f", "net9.0", "--no-restore");

        string[] projects = [WebApplication, OldWebApplication, ConsoleApplication, OldConsoleApplication];
        _folder.Write("Projects.slnx", $"<Solution>{string.Concat(projects.Select(project => $"""<Project Path="{project}/{project}.csproj" />"""))}</Solution>");
        BuildOutput = await RunAsync("build", "Projects.slnx", "--nologo", "-v:m", "-p:UseArtifactsOutput=true", $"-p:ArtifactsPath={_folder.PathOf("artifacts")}");
    }

    /// <summary>Runs a file-based app in a folder beside the projects.</summary>
    /// <returns>What it printed.</returns>
    public Task<string> RunFileAsync(string code, params string[] arguments)
    {
        var file = _folder.Write("file/app.cs", code);
        return RunAsync(["run", file, "--", .. arguments]);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return default;
    }

    private Task<string> NewAsync(params string[] arguments) => RunAsync(["new", .. arguments, "--debug:custom-hive", _folder.PathOf("hive")]);

    private Task<string> RunAsync(params string[] arguments)
        => DotNet.RunAsync(_folder.Path, feed.Environment, CancellationToken.None, arguments);
}
