using Microsoft.OpenApi;
using Sinch.Voice.Generator.Reading;

namespace Sinch.Voice.Generator.Building;

/// <summary>A parameter as the document declares it.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Place">Where the path item or operation lists it.</param>
/// <param name="Pointer">Where it is described: elsewhere than <paramref name="Place"/> if that is a reference.</param>
internal sealed record DeclaredParameter(IOpenApiParameter Parameter, string Place, string Pointer)
{
    public string Name => Parameter.Name!;

    public bool IsInPath => Parameter.In == ParameterLocation.Path;

    public string Described => $"{Parameter.In} parameter '{Parameter.Name}'";

    public static DeclaredParameter Of(IOpenApiParameter parameter, string place)
        => new(
            parameter,
            place,
            (parameter as OpenApiParameterReference)?.Reference.Id is { } id ? DocumentPointer.Append("#/components/parameters", id) : place);
}
