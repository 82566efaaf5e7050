using Sinch.Voice.Generator.Building.Naming;
using Sinch.Voice.Generator.Building.Operations;
using Sinch.Voice.Generator.Building.Schemas;
using Sinch.Voice.Generator.Building.Security;
using Sinch.Voice.Generator.CSharp;
using Sinch.Voice.Generator.Diagnostics;
using Sinch.Voice.Generator.Model.Operations;
using Sinch.Voice.Generator.Model.Types;
using Sinch.Voice.Generator.Reading.Schemas;

namespace Sinch.Voice.Generator.Building.Parameters;

/// <summary>Builds the parameters of an operation: path parameters in the order of the template, then the required ones, then the others.</summary>
internal sealed class ParameterBuilder(BuildContext context, ParameterTypes types, DefaultCheck defaults, CredentialParameters credentials, bool isSinch)
{
    private readonly DeclaredParameters _declared = new(context);
    private readonly ParameterSupport _support = new(context, isSinch);
    private readonly Dictionary<string, TypeReference?> _shared = [];

    /// <returns>The parameters, with names that are not yet assigned.</returns>
    public IReadOnlyList<(ParameterModel Model, NameRequest Name)> Build(OperationSource source, RequestTarget target, string methodName)
    {
        var all = InQuery.Place(_declared.Of(source), target, context.Diagnostics);
        credentials.Check(source, all);
        var declared = all.ToLookup(parameter => parameter.In == ParameterLocation.Path);
        var variables = target.PathVariables;
        foreach (var stray in declared[true].Where(parameter => !variables.Contains(parameter.Name)))
        {
            context.Diagnostics.Add(DiagnosticDescriptors.UnusedPathParameter, stray.ListPointer, stray.Name, source.Template);
        }

        var inPath = variables.Select(name => declared[true].FirstOrDefault(parameter => parameter.Name == name) is { } parameter
            ? Build(parameter, methodName)
            : Undeclared(name, source, ParameterModel.OfVariable(name)));
        var inQuery = target.QueryVariables
            .Where(part => !declared[false].Any(parameter => parameter.In == ParameterLocation.Query && parameter.Name == part.Variable))
            .Select(part => Undeclared(part.Variable!, source, ParameterModel.OfQueryVariable(part.Text)));
        var others = declared[false].Select(parameter => Build(parameter, methodName) is var (model, name) ? (InQuery.Rename(model, target), name) : ((ParameterModel, NameRequest)?)null);
        return [.. inPath.Concat(inQuery).Concat(others).OfType<(ParameterModel Model, NameRequest)>().OrderBy(parameter => !parameter.Model.Required)];
    }

    /// <summary>The path needs the variable, so it is a parameter anyway.</summary>
    private (ParameterModel, NameRequest)? Undeclared(string name, OperationSource source, ParameterModel model)
    {
        context.Diagnostics.Add(DiagnosticDescriptors.UndeclaredPathVariable, source.Pointer, name, source.Id);
        return (model, new NameRequest(null, Identifiers.Camel(name), source.Pointer));
    }

    /// <returns>The parameter, or <see langword="null"/> if it is skipped and reported.</returns>
    private (ParameterModel, NameRequest)? Build(DeclaredParameter declared, string methodName)
    {
        if (_support.IsIgnored(declared))
        {
            return null;
        }

        var problem = _support.ProblemOf(declared);
        if (problem is null && _support.StyleOf(declared) is { } style)
        {
            var given = context.ClientNames.Find(declared.ListPointer, declared.Pointer);
            var type = TypeOf(declared, given, methodName);
            problem = ParameterSupport.ProblemOf(type, style);
            if (problem is null)
            {
                SayWhatIsIgnored(declared);
                return (ModelOf(declared, style, type!), NameOf(declared, given));
            }
        }

        if (declared.Required)
        {
            throw UnsupportedOperationException.Because(
                DiagnosticDescriptors.UnsupportedParameter, declared.ListPointer, $"its required {declared.DescribedInSentence} is not supported: {problem}");
        }

        context.Diagnostics.Add(DiagnosticDescriptors.UnsupportedParameter, declared.ListPointer, declared.Described, problem!);
        return null;
    }

    private void SayWhatIsIgnored(DeclaredParameter declared)
    {
        if (!declared.Parameter.Required && declared.Required)
        {
            context.Diagnostics.Add(DiagnosticDescriptors.OptionalPathParameter, declared.Pointer, declared.Name);
        }

        if (declared.Parameter.AllowReserved && declared.In != ParameterLocation.Query)
        {
            context.Diagnostics.Add(
                DiagnosticDescriptors.IgnoredPart, declared.ListPointer, $"'allowReserved' of {declared.DescribedInSentence}", "it applies to query parameters only");
        }
    }

    /// <summary>
    /// Returns the type of the values. Operations may share a parameter component; its schema becomes one type.
    /// </summary>
    private TypeReference? TypeOf(DeclaredParameter declared, GivenName? given, string methodName)
    {
        if (declared.Schema is not { } node)
        {
            return new PrimitiveType(PrimitiveKind.String);
        }

        if (!_shared.TryGetValue(node.Pointer, out var type))
        {
            var name = Identifiers.Pascal(given?.Name ?? declared.Component ?? declared.Name);
            defaults.Of(node);
            type = types.Resolve(node, declared.Component is null ? methodName + name : name);
            _shared.Add(node.Pointer, type);
        }

        return type;
    }

    private static ParameterModel ModelOf(DeclaredParameter declared, ParameterStyle style, TypeReference type)
    {
        var parameter = declared.Parameter;
        return new ParameterModel(
            declared.Name,
            declared.Name,
            type,
            declared.In,
            style,
            parameter.Explode,
            parameter.AllowReserved && declared.In == ParameterLocation.Query,
            declared.Required,
            parameter.Schema?.Default is { } value ? SchemaValues.Text(value) : null,
            declared.Description,
            parameter.Deprecated);
    }

    /// <summary>If two parameters have the same name in different locations, the second is prefixed with its location.</summary>
    private static NameRequest NameOf(DeclaredParameter declared, GivenName? given)
        => new(given, Identifiers.Camel(declared.Name), declared.ListPointer, Identifiers.Camel(declared.In + Identifiers.Pascal(declared.Name)));
}
