using Sinch.Voice.Generator.Model.Types;

namespace Sinch.Voice.Generator.Model.Operations;

/// <summary>A parameter of an operation.</summary>
/// <param name="WireName">The name in the document.</param>
/// <param name="Name">The name in C#, without an escaping <c>@</c>.</param>
/// <param name="Type">Its type.</param>
/// <param name="Location">The location in the request.</param>
/// <param name="Style">The style.</param>
/// <param name="Explode">Whether every item or member is a separate part.</param>
/// <param name="AllowReserved">Whether reserved characters of a query parameter or a cookie are sent unchanged.</param>
/// <param name="Required">Whether the caller must pass it.</param>
/// <param name="Default">The default, for the documentation only: the server applies it.</param>
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
    /// <summary>Creates the parameter for an undeclared variable of the path.</summary>
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

    /// <summary>Creates the parameter for an undeclared variable of the query in the path.</summary>
    public static ParameterModel OfQueryVariable(string name) => OfVariable(name) with { Location = ParameterLocation.Query, Style = ParameterStyle.Form };
}

/// <summary>Specifies the location of a parameter: <c>in</c> in OpenAPI.</summary>
internal enum ParameterLocation
{
    Path,
    Query,
    Header,
    Cookie,

    /// <summary>The whole query. Such a parameter is <see cref="OperationModel.QueryString"/>.</summary>
    Querystring,
}

/// <summary>Specifies the <c>style</c> of a parameter or form field. The names for queries are those of the runtime.</summary>
internal enum ParameterStyle
{
    Simple,
    Label,
    Matrix,
    Form,
    SpaceDelimited,
    PipeDelimited,
    DeepObject,

    /// <summary>JSON, for a JSON media type instead of a style.</summary>
    Json,

    /// <summary>As <see cref="Form"/>, without percent-encoding.</summary>
    Cookie,
}
