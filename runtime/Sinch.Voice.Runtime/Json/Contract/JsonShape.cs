using System.ComponentModel;

namespace Sinch.Voice.Runtime;

/// <summary>Represents the properties that identify an object variant of an emitted union without a discriminator.</summary>
/// <param name="required">The properties that this variant requires and another variant does not.</param>
/// <param name="optional">The optional properties of this variant that another variant may not have.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonShape(string[] required, string[] optional)
{
    /// <summary>Gets the properties that this variant requires and another variant does not.</summary>
    public IReadOnlyList<string> Required { get; } = required;

    /// <summary>Gets the optional properties of this variant that another variant may not have.</summary>
    public IReadOnlyList<string> Optional { get; } = optional;

    /// <summary>Gets the listed values of each property. A value that no variant lists excludes no variant, because lists may grow.</summary>
    public Dictionary<string, string[]> Values { get; } = [];

    /// <summary>Gets the values of each property that select only this variant.</summary>
    public Dictionary<string, string[]> Keys { get; } = [];

    /// <summary>Gets a value that indicates whether the variant allows no other properties.</summary>
    public bool IsClosed { get; init; }
}
