using Microsoft.OpenApi;
using Sinch.Voice.Generator.Diagnostics;
using Sinch.Voice.Generator.Reading;

namespace Sinch.Voice.Generator.Building;

/// <summary>Gathers the parameters of an operation: those of its path item, and over them its own.</summary>
internal sealed class DeclaredParameters(BuildContext context)
{
    public Dictionary<(string Name, ParameterLocation In), DeclaredParameter> Of(OperationSource source)
    {
        var declared = List(source.PathItem.Parameters, source.PathPointer);
        foreach (var own in List(source.Operation.Parameters, source.Pointer))
        {
            declared[own.Key] = own.Value;
        }

        return declared;
    }

    private Dictionary<(string, ParameterLocation), DeclaredParameter> List(IList<IOpenApiParameter>? parameters, string owner)
    {
        var list = new Dictionary<(string, ParameterLocation), DeclaredParameter>();
        for (var i = 0; i < parameters?.Count; i++)
        {
            var place = DocumentPointer.Append(DocumentPointer.Append(owner, "parameters"), i);
            if (parameters[i] is OpenApiParameterReference { Target: null })
            {
                throw UnsupportedOperationException.ForReference(place, context.ReferenceAt(place));
            }

            if (parameters[i] is not { Name: { } name, In: { } location } parameter)
            {
                continue;
            }

            if (list.ContainsKey((name, location)))
            {
                context.Diagnostics.Add(DiagnosticDescriptors.DuplicateParameter, place, location.ToString(), name);
            }
            else
            {
                list.Add((name, location), DeclaredParameter.Of(parameter, place));
            }
        }

        return list;
    }
}
