using Microsoft.CodeAnalysis;
using Sinch.Voice.Generator.Emission;

namespace Sinch.Voice.Generator.Tests.Infrastructure;

/// <summary>The result of a generator run.</summary>
internal sealed class GeneratorRun(GeneratorRunResult result, Compilation output)
{
    public GeneratorRunResult Result { get; } = result;

    public Compilation Output { get; } = output;

    public IReadOnlyList<string> HintNames => [.. Result.GeneratedSources.Select(source => source.HintName)];

    /// <summary>The text of a generated file.</summary>
    public string Source(string hintName)
        => Result.GeneratedSources.Single(source => source.HintName == hintName).SourceText.ToString();

    /// <summary>The generator's diagnostics as the compiler prints them.</summary>
    public IReadOnlyList<string> Diagnostics
        => [.. Result.Diagnostics.Select(diagnostic => diagnostic.ToString()).Order(StringComparer.Ordinal)];

    /// <summary>Fails if the generator threw or said anything, or if its output does not compile without a warning.</summary>
    public GeneratorRun AssertClean() => AssertDiagnostics().AssertCompiles();

    /// <summary>Fails unless the generator said just this.</summary>
    public GeneratorRun AssertDiagnostics(params string[] expected)
    {
        Assert.Null(Result.Exception);
        Assert.Equal(expected.Order(StringComparer.Ordinal), Diagnostics);
        return this;
    }

    /// <summary>Fails if the consumer's project, generated files included, does not compile without a warning.</summary>
    public GeneratorRun AssertCompiles()
    {
        Assert.Null(Result.Exception);
        var problems = Output.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
        Assert.True(!problems.Any(), string.Join("\n", problems.Take(20)));
        return this;
    }

    /// <summary>Why each step of a stage ran.</summary>
    public IReadOnlyList<IncrementalStepRunReason> Reasons(string trackingName)
        => Result.TrackedSteps.TryGetValue(trackingName, out var steps) ? [.. steps.SelectMany(step => step.Outputs.Select(output => output.Reason))] : [];

    /// <summary>Gets the number of files that were emitted again, not reused from the previous run.</summary>
    public int EmittedFiles
        => Result.TrackedOutputSteps.SelectMany(steps => steps.Value).SelectMany(step => step.Outputs)
            .Count(output => output.Reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified);

    /// <summary>
    /// Fails if any stage of the generator did anything. One that only looks whether its input is another may have run
    /// (<see cref="IncrementalStepRunReason.Unchanged"/>), but none that reads a document or emits a file.
    /// </summary>
    public GeneratorRun AssertCached()
    {
        foreach (var name in TrackingNamesOfGenerator.All)
        {
            var mayRun = name is not ("Results" or "Diagnostics" or "Files");
            Assert.All(
                Reasons(name),
                reason => Assert.True(reason == IncrementalStepRunReason.Cached || (mayRun && reason == IncrementalStepRunReason.Unchanged), $"{name} is {reason}"));
        }

        Assert.Equal(0, EmittedFiles);
        return this;
    }
}
