using System.ComponentModel;

namespace Sinch.Voice.Runtime;

/// <summary>What an object is known by among the variants of an emitted union that has no discriminator.</summary>
/// <param name="required">The properties that it requires and another variant doesn't.</param>
/// <param name="optional">The other properties that it has and another variant may not have.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonShape(string[] required, string[] optional)
{
    /// <summary>The properties that it requires and another variant doesn't.</summary>
    public IReadOnlyList<string> Required { get; } = required;

    /// <summary>The other properties that it has and another variant may not have.</summary>
    public IReadOnlyList<string> Optional { get; } = optional;

    /// <summary>The values listed for a property. A value that no variant lists excludes none of them, since lists grow.</summary>
    public Dictionary<string, string[]> Values { get; } = [];

    /// <summary>The values of a property that select this variant and no other.</summary>
    public Dictionary<string, string[]> Keys { get; } = [];

    /// <summary>Whether it has no other properties.</summary>
    public bool IsClosed { get; init; }
}
