using Sinch.Voice.Benchmarks.Building;
using Sinch.Voice.Benchmarks.Harness;
using Sinch.Voice.Benchmarks.Ratios;

namespace Sinch.Voice.Benchmarks.Pairs;

/// <summary>
/// <c>dotnet build</c> of the Quickstart in a cold compiler, against the same with the generated files checked in and without the generator.
/// Both build that one project again, all else is built before. No analyzers run: they would take longer for checked-in code than for emitted code.
/// </summary>
internal sealed class BuildClient : IPair
{
    private const int Rounds = 7;

    private static readonly string[] s_again = ["-c", "Release", "--no-restore", "--no-incremental", "-p:BuildProjectReferences=false", "-p:RunAnalyzers=false"];

    public IEnumerable<RatioLine> Measure()
    {
        using var folder = new TemporaryFolder();
        var client = Repository.PathOf("samples/Quickstart");
        var withoutGenerator = Repository.PathOf("tests/benchmarks/CheckedInClient");
        var emitted = $"-p:EmittedClient={Path.Combine(folder.Path, "Sinch.Voice.Generator")}";
        Sdk.Run("build", client, "-c", "Release", "-p:EmitCompilerGeneratedFiles=true", $"-p:CompilerGeneratedFilesOutputPath={folder.Path}", "--no-incremental");
        Sdk.Run("build", withoutGenerator, "-c", "Release", emitted);

        var ratios = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var generated = Sdk.Run(["build", client, .. s_again]);
            ratios.Add(generated / Sdk.Run(["build", withoutGenerator, .. s_again, emitted]));
        }

        yield return new("dotnet build of the Quickstart, cold", "the same with its files checked in, time", Statistics.Median(ratios), Bar.AtMost(1.25));
    }
}
