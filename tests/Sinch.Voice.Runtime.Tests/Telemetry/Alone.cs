namespace Sinch.Voice.Runtime.Tests.Telemetry;

/// <summary>Tests of what is told run by themselves: whether anybody listens is a matter of the whole process.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "Telemetry";
}
