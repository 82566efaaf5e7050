using Sinch.Voice.Generator.Model.Types;

namespace Sinch.Voice.Generator.Model.Operations;

/// <summary>A parameter of an operation.</summary>
/// <param name="WireName">The name in the document.</param>
/// <param name="Name">The name in C#, without an escaping <c>@</c>.</param>
/// <param name="Type">Its type.</param>
/// <param name="Location">Where the request carries it.</param>
/// <param name="Style">How it is written.</param>
/// <param name="Explode">Whether every item or member is written by itself.</param>
/// <param name="AllowReserved">Whether reserved characters of a query parameter are sent as they are.</param>
/// <param name="Required">Whether a caller must give it.</param>
/// <param name="Default">The default, for the documentation only: defaults are applied by the platform.</param>
/// <param name="Description">The description in CommonMark.</param>
/// <param name="Deprecated">Whether the document marks it as deprecated.</param>
internal sealed record ParameterModel(
    string WireName,
    string Name,
    TypeReference Type,
    ParameterLocation Location,
    ParameterStyle Style,
    bool Explode,
    bool AllowReserved,
    bool Required,
    string? Default,
    string? Description,
    bool Deprecated)
{
    /// <summary>What stands for a variable of the path that the document doesn't declare.</summary>
    public static ParameterModel OfVariable(string name) => new(
        name,
        name,
        new PrimitiveType(PrimitiveKind.String),
        ParameterLocation.Path,
        ParameterStyle.Simple,
        Explode: false,
        AllowReserved: false,
        Required: true,
        Default: null,
        Description: null,
        Deprecated: false);
}

/// <summary>Where a request carries a parameter.</summary>
internal enum ParameterLocation
{
    Path,
    Query,
    Header,
    Cookie,
}

/// <summary>How a parameter is written: the <c>style</c> of OpenAPI. The names of those for queries are the runtime's.</summary>
internal enum ParameterStyle
{
    Simple,
    Label,
    Matrix,
    Form,
    SpaceDelimited,
    PipeDelimited,
    DeepObject,
}
