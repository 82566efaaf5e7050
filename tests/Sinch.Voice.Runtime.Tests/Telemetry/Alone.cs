namespace Sinch.Voice.Runtime.Tests.Telemetry;

/// <summary>Telemetry tests run alone: listeners affect the whole process.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "Telemetry";
}
