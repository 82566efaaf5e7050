using System.Text.RegularExpressions;

namespace Sinch.Voice.Generator.Tests.Architecture;

/// <summary>The files that <c>docs/architecture.md</c> leads its reader to are where it says.</summary>
public partial class ArchitecturePageTests
{
    private static readonly string s_page = Repository.Read("docs/architecture.md");

    [Fact]
    public void Every_file_is_there()
    {
        var files = SourceFile().Matches(s_page).Select(match => match.Groups[1].Value).Distinct().ToList();
        var known = Directory.EnumerateFiles(Repository.PathOf("generator"), "*.cs", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Repository.PathOf("runtime"), "*.cs", SearchOption.AllDirectories))
            .Select(path => Path.GetRelativePath(Repository.PathOf("."), path).Replace('\\', '/'))
            .ToList();

        Assert.InRange(files.Count, 30, 100);
        Assert.All(files, file => Assert.Contains(known, path => path == file || path.EndsWith("/" + file, StringComparison.Ordinal)));
    }

    [GeneratedRegex(@"`([\w./]+\.cs)`")]
    private static partial Regex SourceFile();
}
