namespace Sinch.Voice.Packages.Tests.Infrastructure;

/// <summary>The consumers by project reference, as the samples of this repository have it.</summary>
public sealed class ProjectConsumers : Consumers
{
    // The analyzers run over the same code with the packages.
    protected override IEnumerable<string> Arguments => ["-p:RunAnalyzers=false"];

    protected override IReadOnlyDictionary<string, string> Environment { get; } = new Dictionary<string, string>();

    protected override string Prepare() => Repository.PathOf("tests/Consumers");
}
