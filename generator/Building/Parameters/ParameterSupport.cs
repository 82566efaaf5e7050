using Sinch.Voice.Generator.Diagnostics;
using Sinch.Voice.Generator.Json;
using Sinch.Voice.Generator.Model.Operations;
using Sinch.Voice.Generator.Model.Types;

namespace Sinch.Voice.Generator.Building.Parameters;

/// <summary>Says which parameters can be sent.</summary>
internal sealed class ParameterSupport(BuildContext context, bool isSinch)
{
    /// <summary>Whether OpenAPI has a parameter ignored, which is said at its line.</summary>
    public bool IsIgnored(DeclaredParameter parameter)
    {
        if (parameter.In != ParameterPlace.Header || !HeaderNames.IsIgnored(parameter.Name))
        {
            return false;
        }

        context.Diagnostics.Add(
            DiagnosticDescriptors.IgnoredPart, parameter.Place, parameter.Described, "the client sets this header from the media types and security schemes of the document");
        return true;
    }

    /// <summary>How a parameter is written; <see langword="null"/> if its place doesn't know the style that the document gives.</summary>
    public ParameterNotation? NotationOf(DeclaredParameter parameter) => (parameter.In, StyleOf(parameter)) switch
    {
        (ParameterPlace.Path, null or "simple") => ParameterNotation.Simple,
        (ParameterPlace.Path, "label") => ParameterNotation.Label,
        (ParameterPlace.Path, "matrix") => ParameterNotation.Matrix,
        (ParameterPlace.Query, null or "form") => ParameterNotation.Form,
        (ParameterPlace.Query, "spaceDelimited") => ParameterNotation.SpaceDelimited,
        (ParameterPlace.Query, "pipeDelimited") => ParameterNotation.PipeDelimited,
        (ParameterPlace.Query, "deepObject") => ParameterNotation.DeepObject,
        (ParameterPlace.Header, null or "simple") => ParameterNotation.Simple,
        (ParameterPlace.Cookie, null or "form") => ParameterNotation.Form,
        _ => null,
    };

    /// <summary>Why a parameter can't be sent, whatever its type.</summary>
    public string? ProblemOf(DeclaredParameter parameter) => parameter switch
    {
        { In: ParameterPlace.Header or ParameterPlace.Cookie } when !HeaderNames.IsToken(parameter.Name)
            => $"its name is not a valid {parameter.In.ToString().ToLowerInvariant()} name (RFC 9110, 5.6.2)",
        { In: ParameterPlace.Header } when HeaderNames.IsReserved(parameter.Name) || (isSinch && SinchDocument.IsOwnHeader(parameter.Name)) => "the client or the connection sets this header",
        { Parameter.Content.Count: > 0 } => "its value is described by 'content', but only 'schema' is supported",
        _ when NotationOf(parameter) is null => $"style '{StyleOf(parameter)}' is not supported in this location",
        _ => null,
    };

    /// <summary>Why values of a type can't be written so.</summary>
    public static string? ProblemOf(TypeReference? type, ParameterNotation notation) => type switch
    {
        null => "only primitive types, arrays of primitive types, and objects with primitive properties are supported",
        not ModelType { Kind: ModelKind.Object } when notation == ParameterNotation.DeepObject => "style 'deepObject' requires an object",
        _ => null,
    };

    private string? StyleOf(DeclaredParameter parameter) => context.Raw.FindText(DocumentPointer.Append(parameter.Pointer, "style"));
}
