using Microsoft.OpenApi;
using Sinch.Voice.Generator.Model;
using Sinch.Voice.Generator.Reading;

namespace Sinch.Voice.Generator.Building;

/// <summary>A parameter as the document declares it.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="In">Where the request carries it.</param>
/// <param name="Place">Where the path item or operation lists it.</param>
/// <param name="Pointer">Where it is described: elsewhere than <paramref name="Place"/> if that is a reference.</param>
internal sealed record DeclaredParameter(IOpenApiParameter Parameter, ParameterPlace In, string Place, string Pointer)
{
    /// <summary>Kept, since the reader library follows a reference anew each time that it is asked, and names are compared with one another.</summary>
    public string Name { get; } = Parameter.Name!;

    /// <summary>A path can't be written without its parameters, whatever the document says of them.</summary>
    public bool Required { get; } = Parameter.Required || In == ParameterPlace.Path;

    public string Described => $"{In} parameter '{Parameter.Name}'";

    /// <summary>The component it is, if it is one.</summary>
    public string? Component => (Parameter as OpenApiParameterReference)?.Reference.Id;

    public SchemaNode? Schema
        => Parameter.Schema is { } schema ? new SchemaNode(schema, DocumentPointer.Append(Pointer, "schema")) : null;

    public static DeclaredParameter Of(IOpenApiParameter parameter, ParameterPlace location, string place)
        => new(
            parameter,
            location,
            place,
            (parameter as OpenApiParameterReference)?.Reference.Id is { } id ? DocumentPointer.Append("#/components/parameters", id) : place);
}
