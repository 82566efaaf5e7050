using Sinch.Voice.Generator.Diagnostics;
using Sinch.Voice.Generator.Json;
using Sinch.Voice.Generator.Model.Operations;
using Sinch.Voice.Generator.Model.Types;

namespace Sinch.Voice.Generator.Building.Parameters;

/// <summary>Determines which parameters are supported.</summary>
internal sealed class ParameterSupport(BuildContext context, bool isSinch)
{
    /// <summary>Returns whether OpenAPI ignores a parameter, and reports it.</summary>
    public bool IsIgnored(DeclaredParameter parameter)
    {
        if (parameter.In != ParameterLocation.Header || !HeaderNames.IsIgnored(parameter.Name))
        {
            return false;
        }

        context.Diagnostics.Add(
            DiagnosticDescriptors.IgnoredPart, parameter.ListPointer, parameter.Described, "the client sets this header from the media types and security schemes of the document");
        return true;
    }

    /// <summary>Returns the style of a parameter, or <see langword="null"/> if its location does not support the declared style.</summary>
    public ParameterStyle? StyleOf(DeclaredParameter parameter) => (parameter.In, DeclaredStyle(parameter)) switch
    {
        (ParameterLocation.Path, null or "simple") => ParameterStyle.Simple,
        (ParameterLocation.Path, "label") => ParameterStyle.Label,
        (ParameterLocation.Path, "matrix") => ParameterStyle.Matrix,
        (ParameterLocation.Query, null or "form") => ParameterStyle.Form,
        (ParameterLocation.Query, "spaceDelimited") => ParameterStyle.SpaceDelimited,
        (ParameterLocation.Query, "pipeDelimited") => ParameterStyle.PipeDelimited,
        (ParameterLocation.Query, "deepObject") => ParameterStyle.DeepObject,
        (ParameterLocation.Header, null or "simple") => ParameterStyle.Simple,
        (ParameterLocation.Cookie, null or "form") => ParameterStyle.Form,
        (ParameterLocation.Cookie, "cookie") => ParameterStyle.Cookie,
        _ => null,
    };

    /// <summary>Returns the reason that a parameter is not supported, regardless of its type.</summary>
    public string? ProblemOf(DeclaredParameter parameter) => parameter switch
    {
        { In: ParameterLocation.Header or ParameterLocation.Cookie } when !HeaderNames.IsToken(parameter.Name)
            => $"its name is not a valid {parameter.In.ToString().ToLowerInvariant()} name (RFC 9110, 5.6.2)",
        { In: ParameterLocation.Header } when HeaderNames.IsReserved(parameter.Name) || (isSinch && SinchDocument.IsOwnHeader(parameter.Name)) => "the client or the connection sets this header",
        { Parameter.Content.Count: > 0 } => "its value is described by 'content', but only 'schema' is supported",
        _ when StyleOf(parameter) is null => $"style '{DeclaredStyle(parameter)}' is not supported in this location",
        _ => null,
    };

    /// <summary>Returns the reason that a style does not support a type.</summary>
    public static string? ProblemOf(TypeReference? type, ParameterStyle style) => type switch
    {
        null => "only primitive types, arrays of primitive types, and objects with primitive properties are supported",
        not ModelType { Kind: ModelKind.Object } when style == ParameterStyle.DeepObject => "style 'deepObject' requires an object",
        _ => null,
    };

    private string? DeclaredStyle(DeclaredParameter parameter) => context.Raw.FindText(DocumentPointer.Append(parameter.Pointer, "style"));
}
