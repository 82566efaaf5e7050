using System.Text.Json.Nodes;
using Sinch.Voice.Generator.Json;
using Sinch.Voice.Generator.Reading.Sanitizing;

namespace Sinch.Voice.Generator.Reading.Bundling;

/// <summary>Represents a value in another file that references lead to.</summary>
/// <param name="file">The file.</param>
/// <param name="node">The value.</param>
/// <param name="tokens">The names and indices of the value in the file.</param>
/// <param name="shape">The shape of the value.</param>
/// <param name="kind">The kind of the value; <see langword="null"/> if OpenAPI allows no reference to it.</param>
/// <param name="place">The location of a reference to it, which tells headers from parameters.</param>
internal sealed class ReferenceTarget(ReferencedFile file, JsonNode node, IReadOnlyList<string> tokens, Shape shape, ComponentKind? kind, JsonLocation place)
{
    public ReferencedFile File { get; } = file;

    public JsonNode Node { get; } = node;

    public IReadOnlyList<string> Tokens { get; } = tokens;

    public Shape Shape { get; } = shape;

    public ComponentKind? Kind { get; } = kind;

    public JsonLocation Place { get; } = place;

    /// <summary>Gets or sets the name of a component that is nothing but a reference to this value.</summary>
    public string? Alias { get; set; }

    /// <summary>
    /// Gets whether the value becomes a component of the document. Others replace the first reference to them: a security scheme's name has a meaning, and
    /// path items are components only from OpenAPI 3.1 on.
    /// </summary>
    public bool IsComponent => Kind is not null && Kind != ComponentKind.PathItem && Kind != ComponentKind.SecurityScheme;
}
