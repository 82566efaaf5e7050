namespace Sinch.Voice.Resilience.Tests;

/// <summary>What listens to the whole process runs by itself.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "Telemetry";
}
