using Microsoft.OpenApi;
using Sinch.Voice.Generator.Json;
using Sinch.Voice.Generator.Model.Operations;
using Sinch.Voice.Generator.Reading.Schemas;
using ParameterLocation = Sinch.Voice.Generator.Model.Operations.ParameterLocation;

namespace Sinch.Voice.Generator.Building.Parameters;

/// <summary>Represents a parameter as the document declares it.</summary>
/// <param name="Parameter">The parameter, with references resolved: the reader library resolves them again on every access.</param>
/// <param name="Reference">The reference to it in the path item or operation, if there is one.</param>
/// <param name="In">The location of the parameter.</param>
/// <param name="ListPointer">The pointer of the entry in the path item or operation.</param>
internal sealed record DeclaredParameter(OpenApiParameter Parameter, OpenApiParameterReference? Reference, ParameterLocation In, string ListPointer)
{
    public string Name => Parameter.Name!;

    /// <summary>Gets whether the document declares a path parameter whose variable is in the query of the path.</summary>
    public bool IsMoved { get; init; }

    /// <summary>Gets whether the parameter is required. Path parameters always are, whatever the document says.</summary>
    public bool Required => Parameter.Required || IsMoved || In == ParameterLocation.Path;

    public string Described => $"{In} parameter '{Name}'";

    /// <summary>Gets the description of the parameter within a sentence.</summary>
    public string DescribedInSentence => $"{In.ToString().ToLowerInvariant()} parameter '{Name}'";

    /// <summary>Gets the description; one beside the reference takes precedence.</summary>
    public string? Description => Reference?.Reference.Description is { Length: > 0 } own ? own : Parameter.Description;

    /// <summary>Gets the name of the parameter's component, if there is one.</summary>
    public string? Component => Reference?.Reference.Id;

    /// <summary>Gets the pointer of the declaration, which differs from <see cref="ListPointer"/> for a reference.</summary>
    public string Pointer { get; } = Reference?.Reference.Id is { } id ? DocumentPointer.Append("#/components/parameters", id) : ListPointer;

    public SchemaNode? Schema
        => Parameter.Schema is { } schema ? new SchemaNode(schema, DocumentPointer.Append(Pointer, "schema")) : null;
}
