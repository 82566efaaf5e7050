using System.Text.RegularExpressions;
using Sinch.Voice.Compilers.Tests.Infrastructure;

namespace Sinch.Voice.Compilers.Tests;

/// <summary>The client of the vendor's document in each compiler.</summary>
public partial class ClientInCompilersTests
{
    private const string UnionAttributeFile = "System.Runtime.CompilerServices.UnionAttribute.g.cs";

    /// <summary>The reviewed output, which is of C# 12.</summary>
    private static readonly Dictionary<string, string> s_expected = Directory.EnumerateFiles(Repository.PathOf("tests/Sinch.Voice.Generator.Tests/Snapshots"), "*.verified.cs")
        .Select(path => SnapshotPattern().Match(File.ReadAllText(path)))
        .ToDictionary(snapshot => snapshot.Groups["name"].Value, snapshot => snapshot.Groups["text"].Value);

    public static TheoryData<string> Compilers => Compiler.Names;

    public static TheoryData<string> Commands => Compiler.NamesWithCommand;

    public static MatrixTheoryData<string, string> CommandsWithVersions => new(Compiler.NamesWithCommand.Select(row => row.Data), ["latest", "preview"]);

    [Theory]
    [MemberData(nameof(Compilers))]
    public void It_compiles_without_a_warning_and_is_the_same(string compiler) => AssertSame(s_expected, Emitted(compiler));

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task The_command_is_silent_and_emits_the_same(string compiler) => AssertSame(s_expected, await EmittedByCommandAsync(compiler, "12"));

    /// <summary>With C# 15, and not with the preview of an older compiler, unions are those of the language. Nothing else may differ.</summary>
    [Theory]
    [MemberData(nameof(CommandsWithVersions))]
    public async Task A_newer_version_of_C_sharp_marks_unions_and_changes_nothing_else(string compiler, string languageVersion)
    {
        var emitted = await EmittedByCommandAsync(compiler, languageVersion);
        if (HostedCompiler.Named(compiler).Run(RoslynFacts.NewestLanguageVersion) < 15)
        {
            AssertSame(s_expected, emitted);
            return;
        }

        Assert.Contains("class UnionAttribute", Assert.Contains(UnionAttributeFile, emitted), StringComparison.Ordinal);
        emitted.Remove(UnionAttributeFile);
        AssertSame(s_expected.ToDictionary(file => file.Key, file => Marked(file.Value)), emitted);
    }

    private static string Marked(string file) => UnionPattern().Replace(file, "[global::System.Runtime.CompilerServices.Union]\n$0");

    private static void AssertSame(Dictionary<string, string> expected, Dictionary<string, string> actual)
    {
        Assert.True(expected.Count > 100, $"There are only {expected.Count} files.");
        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), actual.Keys.Order(StringComparer.Ordinal));
        foreach (var (name, text) in expected)
        {
            Assert.Equal($"{name}\n{text}", $"{name}\n{actual[name]}");
        }
    }

    private static Dictionary<string, string> Emitted(string compiler)
    {
        var (files, problems) = HostedCompiler.Named(compiler).Run(Compile, ClientProject.Arguments());
        Assert.True(problems.Length == 0, string.Join('\n', problems.Take(20)));
        return files;
    }

    private static async Task<Dictionary<string, string>> EmittedByCommandAsync(string compiler, string languageVersion)
    {
        var run = await CompilerCommand.RunAsync(compiler, ClientProject.Arguments(languageVersion));
        Assert.True(run is { ExitCode: 0, Output: "" }, $"{run.ExitCode}\n{run.Output}");
        return run.Files;
    }

    private static (Dictionary<string, string> Files, string[] Problems) Compile(string[] arguments)
    {
        var client = new ClientCompilation(arguments);
        Assert.Empty(client.Run().Diagnostics);
        return (client.Files, client.Emit());
    }

    [GeneratedRegex(@"^//HintName: (?<name>.+)\n(?<text>[\s\S]*)$")]
    private static partial Regex SnapshotPattern();

    [GeneratedRegex(@"^public readonly struct .*\.IJsonUnion<", RegexOptions.Multiline)]
    private static partial Regex UnionPattern();
}
