using System.Diagnostics;

namespace Sinch.Voice.Packages.Tests.Infrastructure;

/// <summary>
/// The sources of the packages in a folder elsewhere, as a clone of a repository on GitHub has them. The commit of all copies is the same.
/// </summary>
public sealed class SourceCopy
{
    /// <summary>The address of the repository that the copies seem to be cloned from.</summary>
    public const string RepositoryUrl = "https://github.com/contoso/voice";

    /// <summary>The time of the commit, in seconds since 1970.</summary>
    public const string CommitTime = "1767225600";

    private static readonly string[] s_rooms = ["generator", "runtime", "emulator", "templates"];

    private SourceCopy(string folder, string commit)
    {
        Folder = folder;
        Commit = commit;
    }

    public string Folder { get; }

    /// <summary>Gets the folder of everything that a build writes. It is within the other: the names of generated files are relative to that only if they are below it.</summary>
    public string Artifacts => Path.Combine(Folder, "artifacts");

    /// <summary>Gets the hash of the commit.</summary>
    public string Commit { get; }

    /// <summary>
    /// Gets the projects that a solution packs: those of the packages, and the build task, which is part of the generator's package and takes its configuration
    /// from the solution only if it is in there.
    /// </summary>
    public IReadOnlyList<string> Projects =>
    [
        .. s_rooms.SelectMany(room => Directory.EnumerateFiles(Path.Combine(Folder, room), "*.csproj", SearchOption.AllDirectories))
            .Where(project => !Path.GetRelativePath(Folder, project).Split(Path.DirectorySeparatorChar).Contains("content"))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Copies the sources in the working tree.</summary>
    public static Task<SourceCopy> CreateAsync(string folder) => CreateAsync(folder, Repository.PathOf("."));

    /// <summary>Copies the sources once more, as they were then.</summary>
    public Task<SourceCopy> CopyAsync(string folder) => CreateAsync(folder, Folder);

    private static async Task<SourceCopy> CreateAsync(string folder, string root)
    {
        foreach (var file in Files(new DirectoryInfo(root)))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(root, file.FullName));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            file.CopyTo(copy);
        }

        await GitAsync(folder, "init", "--quiet", "--initial-branch=main");
        await GitAsync(folder, "remote", "add", "origin", $"{RepositoryUrl}.git");
        await GitAsync(folder, "add", "--all");
        await GitAsync(folder, "-c", "user.name=Tests", "-c", "user.email=tests@localhost", "-c", "commit.gpgsign=false", "commit", "--quiet", "--message=Copy");
        return new SourceCopy(folder, (await GitAsync(folder, "rev-parse", "HEAD")).Trim());
    }

    /// <summary>Packs the packages as a release does, without the analyzers: the build of the repository has run them over these sources.</summary>
    /// <param name="packages">Where the packages go.</param>
    public async Task PackAsync(string packages)
    {
        Directory.CreateDirectory(Artifacts);
        var solution = Path.Combine(Artifacts, "Packages.slnx");
        await File.WriteAllTextAsync(solution, $"<Solution>{string.Concat(Projects.Select(project => $"""<Project Path="{project}" />"""))}</Solution>");
        await DotNet.RunAsync(
            Folder,
            new Dictionary<string, string> { ["CI"] = "true", ["SOURCE_DATE_EPOCH"] = CommitTime },
            CancellationToken.None,
            "pack", solution, "--nologo", "-v:q", "-c", "Release", "-o", packages, "--artifacts-path", Artifacts, $"-p:Version={PackageFeed.Version}", "-p:RunAnalyzers=false");
    }

    private static IEnumerable<FileInfo> Files(DirectoryInfo root)
        => root.EnumerateFiles().Where(file => file.Name != ".git").Concat(
            root.EnumerateDirectories().Where(folder => s_rooms.Contains(folder.Name) || folder.Name is "spec" or "packaging" or ".ci").SelectMany(SourcesBelow));

    private static IEnumerable<FileInfo> SourcesBelow(DirectoryInfo folder)
        => folder.EnumerateFiles().Concat(folder.EnumerateDirectories().Where(below => below.Name is not ("bin" or "obj")).SelectMany(SourcesBelow));

    private static async Task<string> GitAsync(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = folder };
        start.Environment["GIT_AUTHOR_DATE"] = start.Environment["GIT_COMMITTER_DATE"] = $"{CommitTime} +0000";
        var (exitCode, output) = await ChildProcess.RunAsync(start, CancellationToken.None);
        return exitCode == 0 ? output : throw new InvalidOperationException($"git {string.Join(' ', arguments)} ended with {exitCode}:\n{output}");
    }
}
