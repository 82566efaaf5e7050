using Sinch.Voice.Generator.Diagnostics;
using Sinch.Voice.Generator.Model.Operations;

namespace Sinch.Voice.Generator.Building.Parameters;

/// <summary>Applies the query of a path to the declared parameters.</summary>
internal static class InQuery
{
    /// <summary>Moves path parameters whose variables are in the query, and ignores parameters whose values the query fixes.</summary>
    public static IReadOnlyList<DeclaredParameter> Place(IReadOnlyList<DeclaredParameter> declared, RequestTarget target, DiagnosticSink diagnostics)
    {
        if (target.Query.Count == 0)
        {
            return declared;
        }

        var variables = target.QueryVariables.Select(part => part.Variable).ToList();
        var inPath = target.PathVariables;
        var fixedNames = target.Query.Where(part => part.Variable is null).Select(FixedQuery.NameOf).ToList();
        var placed = new List<DeclaredParameter>();
        foreach (var parameter in declared)
        {
            if (parameter.In == ParameterLocation.Query && fixedNames.Contains(parameter.Name))
            {
                diagnostics.Add(DiagnosticDescriptors.IgnoredPart, parameter.ListPointer, parameter.Described, "the query of the path contains its value");
            }
            else
            {
                placed.Add(parameter.In == ParameterLocation.Path && variables.Contains(parameter.Name) && !inPath.Contains(parameter.Name)
                    ? parameter with { In = ParameterLocation.Query, IsMoved = true }
                    : parameter);
            }
        }

        return placed;
    }

    /// <summary>A variable's value is sent under the name that it has in the query.</summary>
    public static ParameterModel Rename(ParameterModel model, RequestTarget target)
        => model.Location == ParameterLocation.Query && target.QueryVariables.FirstOrDefault(part => part.Variable == model.WireName) is { } part
            ? model with { WireName = part.Text }
            : model;
}
