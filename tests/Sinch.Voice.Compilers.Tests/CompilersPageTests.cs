using System.Runtime.Loader;
using System.Text.RegularExpressions;
using Sinch.Voice.Compilers.Tests.Infrastructure;

namespace Sinch.Voice.Compilers.Tests;

/// <summary>The compilers that <c>docs/projects.md</c> lists are those that the generator is tried in.</summary>
public partial class CompilersPageTests
{
    [Fact]
    public void The_page_lists_every_compiler_with_its_version_of_C_sharp()
    {
        var rows = RowPattern().Matches(Repository.Read("docs/projects.md")).Select(row => (row.Groups["name"].Value, row.Groups["version"].Value, row.Groups["command"].Value));
        Assert.Equal(
            Compiler.All.Select(compiler => (
                compiler.Name,
                $"{HostedCompiler.Named(compiler.Name).Run(RoslynFacts.NewestLanguageVersion)}",
                compiler.Command is null ? "no" : "yes")),
            rows);
    }

    /// <summary>Each is really the one that its name says, and the tests themselves have none.</summary>
    [Fact]
    public void Every_compiler_has_a_Roslyn_of_its_own()
    {
        Assert.All(Compiler.All, compiler =>
        {
            var (version, folder) = HostedCompiler.Named(compiler.Name).Run(RoslynFacts.Identity);
            Assert.True(compiler.Name == "SDK" || version.StartsWith($"{compiler.Name}-", StringComparison.Ordinal), version);
            Assert.Contains(folder, compiler.Folders);
        });
        Assert.DoesNotContain(AssemblyLoadContext.Default.Assemblies, assembly => assembly.GetName().Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"^\| (?<name>[\d.]+|SDK) \|[^|]+\| (?<version>\d+) \| (?<command>yes|no) \|$", RegexOptions.Multiline)]
    private static partial Regex RowPattern();
}
