using System.Reflection;
using Microsoft.CodeAnalysis;
using Sinch.Voice.Generator;

namespace Sinch.Voice.Benchmarks.Generation;

/// <summary>The steps of a generator run that ran again.</summary>
internal static class Steps
{
    private static readonly string[] s_names =
    [
        .. typeof(TrackingNames).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!),
    ];

    /// <summary>The generator's own steps whose result isn't that of the run before.</summary>
    public static IReadOnlyList<IncrementalGeneratorRunStep> RunAgain(GeneratorDriver driver)
    {
        var result = driver.GetRunResult().Results[0];
        return
        [
            .. s_names.Where(result.TrackedSteps.ContainsKey).SelectMany(name => result.TrackedSteps[name])
                .Concat(result.TrackedOutputSteps.SelectMany(steps => steps.Value))
                .Where(step => step.Outputs.Any(output => output.Reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified)),
        ];
    }

    /// <summary>The number of files that were emitted again.</summary>
    public static int FilesEmitted(GeneratorDriver driver)
        => driver.GetRunResult().Results[0].TrackedOutputSteps
            .SelectMany(steps => steps.Value)
            .SelectMany(step => step.Outputs)
            .Count(output => output.Reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified);
}
