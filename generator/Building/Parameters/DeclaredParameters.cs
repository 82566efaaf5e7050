using Microsoft.OpenApi;
using Sinch.Voice.Generator.Building.Operations;
using Sinch.Voice.Generator.Diagnostics;
using Sinch.Voice.Generator.Json;
using Sinch.Voice.Generator.Model.Operations;
using ParameterLocation = Sinch.Voice.Generator.Model.Operations.ParameterLocation;

namespace Sinch.Voice.Generator.Building.Parameters;

/// <summary>Collects the parameters of an operation: its own override those of its path item.</summary>
internal sealed class DeclaredParameters(BuildContext context)
{
    /// <returns>The parameters in document order, without duplicates.</returns>
    public IReadOnlyList<DeclaredParameter> Of(OperationSource source)
    {
        var declared = List(source.PathItem.Parameters, source.PathPointer);
        foreach (var own in List(source.Operation.Parameters, source.Pointer))
        {
            var inherited = declared.FindIndex(parameter => IsSame(parameter, own));
            if (inherited < 0)
            {
                declared.Add(own);
            }
            else
            {
                declared[inherited] = own;
            }
        }

        return declared;
    }

    private List<DeclaredParameter> List(IList<IOpenApiParameter>? parameters, string owner)
    {
        var list = new List<DeclaredParameter>();
        for (var i = 0; i < parameters?.Count; i++)
        {
            var pointer = DocumentPointer.Append(DocumentPointer.Append(owner, "parameters"), i);
            var reference = parameters[i] as OpenApiParameterReference;
            var described = reference is null ? (OpenApiParameter)parameters[i] : reference.RecursiveTarget
                ?? throw UnsupportedOperationException.ForReference(context, pointer);
            if (LocationOf(described) is not { } location)
            {
                Refuse(described, pointer);
                continue;
            }

            var parameter = new DeclaredParameter(described, reference, location, pointer);
            if (list.Exists(other => IsSame(other, parameter)))
            {
                context.Diagnostics.Add(DiagnosticDescriptors.DuplicateParameter, pointer, location.ToString(), parameter.Name);
            }
            else
            {
                list.Add(parameter);
            }
        }

        return list;
    }

    private static ParameterLocation? LocationOf(OpenApiParameter parameter) => parameter switch
    {
        { Name: null or "" } => null,
        { In: Microsoft.OpenApi.ParameterLocation.Path } => ParameterLocation.Path,
        { In: Microsoft.OpenApi.ParameterLocation.Query } => ParameterLocation.Query,
        { In: Microsoft.OpenApi.ParameterLocation.Header } => ParameterLocation.Header,
        { In: Microsoft.OpenApi.ParameterLocation.Cookie } => ParameterLocation.Cookie,
        { In: Microsoft.OpenApi.ParameterLocation.QueryString } => ParameterLocation.Querystring,
        _ => null,
    };

    /// <summary>Skips a parameter without a valid location.</summary>
    private void Refuse(OpenApiParameter parameter, string pointer)
    {
        const string Problem = "it has no name or no valid location (path, query, querystring, header, or cookie)";
        if (parameter.Required)
        {
            throw UnsupportedOperationException.Because(
                DiagnosticDescriptors.UnsupportedParameter, pointer, $"its required parameter '{parameter.Name}' is not supported: {Problem}");
        }

        context.Diagnostics.Add(DiagnosticDescriptors.UnsupportedParameter, pointer, $"Parameter '{parameter.Name}'", Problem);
    }

    /// <summary>Names of headers ignore case (RFC 9110, 5.1).</summary>
    private static bool IsSame(DeclaredParameter left, DeclaredParameter right)
        => left.In == right.In
            && string.Equals(left.Name, right.Name, left.In == ParameterLocation.Header ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
}
