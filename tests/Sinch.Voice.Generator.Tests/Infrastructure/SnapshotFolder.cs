using System.Text;
using Microsoft.CodeAnalysis;

namespace Sinch.Voice.Generator.Tests.Infrastructure;

/// <summary>
/// Snapshots in the file conventions of Verify.SourceGenerators: <c>{Class}.{Method}#{Leaf}.verified.cs</c> for each generated source and
/// <c>{Class}.{Method}.verified.txt</c> for the diagnostics, UTF-8 with BOM, LF.
/// </summary>
/// <param name="folder">The folder of the test.</param>
/// <param name="prefix">Class and method of the test.</param>
internal sealed class SnapshotFolder(string folder, string prefix)
{
    /// <summary>Set to 1, differences are accepted and files without a source are removed.</summary>
    public const string AcceptVariable = "ACCEPT_SNAPSHOTS";

    private static readonly UTF8Encoding s_encoding = new(encoderShouldEmitUTF8Identifier: true);

    public bool Accept { get; init; } = Environment.GetEnvironmentVariable(AcceptVariable) == "1";

    /// <summary>Fails unless the run's files and their texts are those of the snapshots.</summary>
    public void Verify(GeneratorDriverRunResult run)
    {
        Assert.NotEmpty(run.GeneratedTrees);
        var actual = Describe(run);
        if (Accept)
        {
            AcceptAll(actual);
        }

        var problems = actual.Select(file => Compare(file.Key, file.Value)).Concat(Stale(actual.Keys)).OfType<string>().ToList();
        Assert.True(problems.Count == 0, $"{string.Join("\n", problems)}\nSet {AcceptVariable}=1 and run again to accept.");
    }

    private SortedDictionary<string, string> Describe(GeneratorDriverRunResult run)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var source in run.Results.SelectMany(result => result.GeneratedSources))
        {
            files.Add(
                $"{prefix}#{Path.GetFileNameWithoutExtension(source.HintName)}.{{0}}.cs",
                $"//HintName: {source.HintName}\n{source.SourceText}".ReplaceLineEndings("\n"));
        }

        if (!run.Diagnostics.IsEmpty)
        {
            files.Add($"{prefix}.{{0}}.txt", DiagnosticText.Of(run.Diagnostics));
        }

        return files;
    }

    private string? Compare(string name, string actual)
    {
        var verified = PathOf(name, "verified");
        var received = PathOf(name, "received");
        if (File.Exists(verified) && File.ReadAllText(verified) == actual)
        {
            File.Delete(received);
            return null;
        }

        File.WriteAllText(received, actual, s_encoding);
        return File.Exists(verified) ? $"Differs: {Path.GetFileName(received)}" : $"New: {Path.GetFileName(received)}";
    }

    private IEnumerable<string> Stale(IEnumerable<string> names)
    {
        var expected = names.Select(name => PathOf(name, "verified")).ToHashSet();
        return VerifiedFiles().Where(file => !expected.Contains(file)).Select(file => $"No longer generated: {Path.GetFileName(file)}");
    }

    private void AcceptAll(SortedDictionary<string, string> actual)
    {
        foreach (var file in VerifiedFiles())
        {
            File.Delete(file);
        }

        foreach (var (name, text) in actual)
        {
            File.WriteAllText(PathOf(name, "verified"), text, s_encoding);
        }
    }

    private List<string> VerifiedFiles()
        => [.. Directory.EnumerateFiles(folder, $"{prefix}#*.verified.cs"), .. Directory.EnumerateFiles(folder, $"{prefix}.verified.txt")];

    private string PathOf(string name, string kind) => Path.Combine(folder, name.Replace("{0}", kind, StringComparison.Ordinal));
}
