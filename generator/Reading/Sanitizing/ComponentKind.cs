using Sinch.Voice.Generator.Json;

namespace Sinch.Voice.Generator.Reading.Sanitizing;

/// <summary>Represents a kind of component, which references can name.</summary>
/// <param name="Section">The section within <c>components</c>.</param>
internal sealed record ComponentKind(string Section)
{
    public static ComponentKind Schema { get; } = new("schemas");

    public static ComponentKind Parameter { get; } = new("parameters");

    public static ComponentKind PathItem { get; } = new("pathItems");

    public static ComponentKind SecurityScheme { get; } = new("securitySchemes");

    private static readonly ComponentKind s_header = new("headers");
    private static readonly ComponentKind s_mediaType = new("mediaTypes");

    private static readonly Dictionary<string, ComponentKind> s_byShape = new()
    {
        [ShapeTable.Schema] = Schema,
        ["parameter"] = Parameter,
        ["response"] = new("responses"),
        ["body"] = new("requestBodies"),
        ["example"] = new("examples"),
        ["link"] = new("links"),
        ["callback"] = new("callbacks"),
        ["path"] = PathItem,
        ["security"] = SecurityScheme,
        ["media"] = s_mediaType,
    };

    /// <summary>Gets the prefix of references to such components.</summary>
    public string Prefix { get; } = $"#/components/{Section}/";

    /// <summary>Returns the kind of a component, and the name of its shape in the table; <see langword="null"/> for an unknown section.</summary>
    public static (ComponentKind Kind, string Shape)? OfSection(string section)
        => section == s_header.Section ? (s_header, "parameter")
            : s_byShape.Where(entry => entry.Value.Section == section).Select(entry => ((ComponentKind, string)?)(entry.Value, entry.Key)).FirstOrDefault();

    /// <summary>Returns the kind of an element, or <see langword="null"/> if OpenAPI has no references to it.</summary>
    /// <param name="shape">The name in the table, which has the same name for parameters and headers.</param>
    /// <param name="container">The location of the object or array that contains the element.</param>
    /// <param name="version">The version of the document. Media types are components since OpenAPI 3.2.</param>
    public static ComponentKind? Of(string shape, JsonLocation container, OpenApiVersion version)
        => !s_byShape.TryGetValue(shape, out var kind) || (kind == s_mediaType && version < OpenApiVersion.OpenApi32) ? null
            : kind == Parameter && container.Name == "headers" ? s_header
            : kind;

    /// <summary>Returns whether the reader library resolves the reference to such a component.</summary>
    public bool IsComponent(string reference)
        => reference.StartsWith(Prefix, StringComparison.Ordinal) && reference.IndexOf('/', Prefix.Length) < 0 && reference.IndexOf('%') < 0 && reference.IndexOf('~') < 0;
}
