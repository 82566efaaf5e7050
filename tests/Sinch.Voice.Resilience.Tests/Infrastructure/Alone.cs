namespace Sinch.Voice.Resilience.Tests;

/// <summary>Tests that listen to the whole process run alone.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "Telemetry";
}
