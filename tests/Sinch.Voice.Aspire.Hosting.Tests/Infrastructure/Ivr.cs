using Aspire.Hosting;

namespace Projects;

/// <summary>The project of the documentation, as an AppHost's SDK would emit it.</summary>
public sealed class Ivr : IProjectMetadata
{
    public string ProjectPath => "Ivr.csproj";

    public LaunchSettings? LaunchSettings => new();
}
