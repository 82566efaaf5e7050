using Sinch.Voice.Generator.Diagnostics;
using Sinch.Voice.Generator.Json;
using Sinch.Voice.Generator.Model.Operations;
using Sinch.Voice.Generator.Model.Types;
using Sinch.Voice.Generator.Reading;

namespace Sinch.Voice.Generator.Building.Parameters;

/// <summary>Determines which parameters are supported.</summary>
internal sealed class ParameterSupport(BuildContext context, ParameterContents contents, bool isSinch)
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

    /// <summary>Returns how the value of a parameter is written.</summary>
    /// <returns>The form, or <see langword="null"/> with the reason that the parameter is not supported.</returns>
    public ParameterForm? FormOf(DeclaredParameter parameter, out string problem)
    {
        problem = ProblemOf(parameter) ?? string.Empty;
        if (problem.Length > 0)
        {
            return null;
        }

        if (parameter.Parameter.Content is { Count: > 0 })
        {
            problem = "its content is neither JSON nor text";
            return contents.Of(parameter) switch
            {
                { Kind: ContentKind.Json } json => new ParameterForm(ParameterStyle.Json, json.Schema),
                { } text => new ParameterForm(StyleOf(parameter.In, declared: null)!.Value, text.Schema, IsText: true),
                null => null,
            };
        }

        var declared = context.Raw.FindText(DocumentPointer.Append(parameter.Pointer, "style"));
        problem = $"style '{declared}' is not supported in this location";
        return StyleOf(parameter.In, declared) is { } style ? new ParameterForm(style, parameter.Schema) : null;
    }

    /// <summary>Returns the style of a parameter, or <see langword="null"/> if its location does not support the declared style.</summary>
    private static ParameterStyle? StyleOf(ParameterLocation location, string? declared) => (location, declared) switch
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
    private string? ProblemOf(DeclaredParameter parameter) => parameter switch
    {
        { In: ParameterLocation.Header or ParameterLocation.Cookie } when !HttpTokens.IsToken(parameter.Name)
            => $"its name is not a valid {parameter.In.ToString().ToLowerInvariant()} name (RFC 9110, 5.6.2)",
        { In: ParameterLocation.Header } when HeaderNames.IsReserved(parameter.Name) || (isSinch && SinchDocument.IsOwnHeader(parameter.Name)) => "the client or the connection sets this header",
        _ => null,
    };
}
