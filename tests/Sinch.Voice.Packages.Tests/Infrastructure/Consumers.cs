namespace Sinch.Voice.Packages.Tests.Infrastructure;

/// <summary>The projects of <c>tests/Consumers</c>, built all at once.</summary>
public abstract class Consumers : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>Gets the output of the build.</summary>
    public string BuildOutput { get; private set; } = "";

    /// <summary>A folder that is removed with the build.</summary>
    protected string Folder => _folder.Path;

    /// <summary>Makes the projects ready to be built.</summary>
    /// <returns>The folder of the projects.</returns>
    protected abstract string Prepare();

    protected abstract IEnumerable<string> Arguments { get; }

    protected abstract IReadOnlyDictionary<string, string> Environment { get; }

    /// <summary>The assembly of a consumer.</summary>
    public string AssemblyOf(string consumer, string? framework = null)
        => _folder.PathOf("artifacts", "bin", consumer, framework is null ? "debug" : $"debug_{framework}", $"{consumer}.dll");

    public async ValueTask InitializeAsync()
        => BuildOutput = await DotNet.RunAsync(
            Prepare(),
            Environment,
            CancellationToken.None,
            ["build", "Consumers.slnx", "--nologo", "-v:m", "-p:UseArtifactsOutput=true", $"-p:ArtifactsPath={_folder.PathOf("artifacts")}", .. Arguments]);

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        GC.SuppressFinalize(this);
        return default;
    }
}
