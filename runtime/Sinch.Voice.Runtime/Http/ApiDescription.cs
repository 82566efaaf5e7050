using System.ComponentModel;

namespace Sinch.Voice.Runtime;

/// <summary>What the document says of the whole API. Emitted once per client.</summary>
/// <param name="name">The name of the client.</param>
/// <param name="regions">The servers; the first is the default.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiDescription(string name, IReadOnlyList<ServerRegion> regions)
{
    /// <summary>The name of the client.</summary>
    public string Name { get; } = name;

    /// <summary>The servers; the first is the default.</summary>
    public IReadOnlyList<ServerRegion> Regions { get; } = regions;
}
