using Microsoft.CodeAnalysis;
using Sinch.Voice.Compilers.Tests.Infrastructure;

namespace Sinch.Voice.Compilers.Tests;

/// <summary>The stages of the generator that each compiler runs again after an edit.</summary>
public class CachingInCompilersTests
{
    public static TheoryData<string> Compilers => Compiler.Names;

    [Theory]
    [MemberData(nameof(Compilers))]
    public void An_edit_of_a_C_sharp_file_runs_only_the_step_that_reads_the_compilation(string compiler)
    {
        var executed = HostedCompiler.Named(compiler).Run(ExecutedAfterEditOfCSharp, ClientProject.Arguments());
        Assert.Equal(["Compilation: Modified", "Facts: Unchanged"], executed);
    }

    [Theory]
    [MemberData(nameof(Compilers))]
    public void An_edit_of_the_document_emits_what_it_changes(string compiler)
    {
        var emitted = HostedCompiler.Named(compiler).Run(EmittedAfterEditOfDocument, ClientProject.Arguments());
        Assert.Equal(["Sinch.Voice.CallHeader.g.cs", "Sinch.Voice.SinchVoiceClient.PublicApi.g.cs"], emitted);
    }

    /// <summary>All steps that ran again, those too whose result is the same as before (<see cref="IncrementalStepRunReason.Unchanged"/>).</summary>
    private static string[] ExecutedAfterEditOfCSharp(string[] arguments)
    {
        var client = new ClientCompilation(arguments);
        Assert.All(Steps(client.Run()), step => Assert.Equal(IncrementalStepRunReason.New, step.Reason));
        var steps = Steps(client.AddSource("class Unrelated;").Run()).ToList();
        Assert.True(steps.Count(step => step.Name == "Files") > 100);
        return [.. steps
            .Where(step => step.Reason != IncrementalStepRunReason.Cached)
            .Select(step => $"{step.Name}: {step.Reason}")
            .Order(StringComparer.Ordinal)];
    }

    private static string[] EmittedAfterEditOfDocument(string[] arguments)
    {
        const string Property = "\"description\": \"The call header key of the key value pair.\"";
        var client = new ClientCompilation(arguments);
        client.Run();
        var before = client.Files;
        var run = client.Edit(VendorDocument.Path, document => document.Replace(Property, $"{Property}, \"maxLength\": 3 }}, \"added\": {{ \"type\": \"string\"", StringComparison.Ordinal)).Run();
        var after = client.Files;

        Assert.Equal(2, Steps(run).Count(step => step.Name == "Files" && step.Reason == IncrementalStepRunReason.Modified));
        Assert.Empty(client.Emit());
        Assert.Equal(before.Keys.Order(), after.Keys.Order());
        return [.. after.Where(file => before[file.Key] != file.Value).Select(file => file.Key).Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<(string Name, IncrementalStepRunReason Reason)> Steps(GeneratorRunResult run)
        => run.TrackedSteps.Concat(run.TrackedOutputSteps).SelectMany(steps => steps.Value).SelectMany(step => step.Outputs.Select(output => (step.Name!, output.Reason)));
}
