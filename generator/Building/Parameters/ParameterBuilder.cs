using Sinch.Voice.Generator.Building.Naming;
using Sinch.Voice.Generator.Building.Operations;
using Sinch.Voice.Generator.Building.Schemas;
using Sinch.Voice.Generator.Building.Security;
using Sinch.Voice.Generator.CSharp;
using Sinch.Voice.Generator.Diagnostics;
using Sinch.Voice.Generator.Model.Operations;
using Sinch.Voice.Generator.Model.Types;
using Sinch.Voice.Generator.Reading;
using Sinch.Voice.Generator.Reading.Schemas;

namespace Sinch.Voice.Generator.Building.Parameters;

/// <summary>Builds the parameters of an operation: path parameters in the order of the template, then the required ones, then the others.</summary>
internal sealed class ParameterBuilder(
    BuildContext context,
    ParameterTypes types,
    ParameterSupport support,
    NestedValues nested,
    DefaultCheck defaults,
    CredentialParameters credentials)
{
    private readonly Dictionary<string, TypeReference?> _shared = [];

    /// <param name="source">The operation.</param>
    /// <param name="parameters">The declared parameters, without one for the whole query.</param>
    /// <param name="target">The path and query of its requests.</param>
    /// <param name="methodName">The name of the method.</param>
    /// <returns>The parameters, with names that are not yet assigned.</returns>
    public IReadOnlyList<(ParameterModel Model, NameRequest Name)> Build(
        OperationSource source, IReadOnlyList<DeclaredParameter> parameters, RequestTarget target, string methodName)
    {
        var all = InQuery.Place(parameters, target, context.Diagnostics);
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
        if (support.IsIgnored(declared))
        {
            return null;
        }

        if (support.FormOf(declared, out var problem) is { } form)
        {
            var given = context.ClientNames.Find(declared.ListPointer, declared.Pointer);
            if (TypeOf(declared, form, given, methodName) is { } type)
            {
                SayWhatIsIgnored(declared, form);
                CheckNesting(declared, form, type);
                return (ModelOf(declared, form, type), NameOf(declared, given));
            }

            problem = "the reference to its schema cannot be resolved";
        }

        if (declared.Required)
        {
            throw UnsupportedOperationException.Because(
                DiagnosticDescriptors.UnsupportedParameter, declared.ListPointer, $"its required {declared.DescribedInSentence} is not supported: {problem}");
        }

        context.Diagnostics.Add(DiagnosticDescriptors.UnsupportedParameter, declared.ListPointer, declared.Described, problem);
        return null;
    }

    private void SayWhatIsIgnored(DeclaredParameter declared, ParameterForm form)
    {
        if (!declared.Parameter.Required && declared.Required)
        {
            context.Diagnostics.Add(DiagnosticDescriptors.OptionalPathParameter, declared.Pointer, declared.Name);
        }

        if (declared.Parameter.AllowReserved && !AllowsReserved(declared, form.Style))
        {
            var reason = form.Style == ParameterStyle.Json ? "it does not apply to 'content'"
                : context.Version < OpenApiVersion.OpenApi32 ? "it applies to query parameters only"
                : declared.In == ParameterLocation.Path ? "a path segment contains the characters that it allows anyway, except those that would end the segment"
                : "the value is not percent-encoded";
            context.Diagnostics.Add(DiagnosticDescriptors.IgnoredPart, declared.ListPointer, $"'allowReserved' of {declared.DescribedInSentence}", reason);
        }
    }

    private void CheckNesting(DeclaredParameter declared, ParameterForm form, TypeReference type)
    {
        if (type is not PrimitiveType && form is { Schema: { } schema, Style: not (ParameterStyle.DeepObject or ParameterStyle.Json) } && nested.AreIn(schema, declared.Parameter.Explode))
        {
            context.Diagnostics.Add(
                DiagnosticDescriptors.ContentWithoutSingleType, declared.ListPointer, $"{declared.Described} has nested values", "they are sent as JSON");
        }
    }

    /// <summary>Since OpenAPI 3.2 it applies to every style that percent-encodes.</summary>
    private bool AllowsReserved(DeclaredParameter declared, ParameterStyle style)
        => declared.Parameter.AllowReserved && (declared.In, style) switch
        {
            (_, ParameterStyle.Json) => false,
            (ParameterLocation.Query, _) => true,
            (ParameterLocation.Cookie, ParameterStyle.Form) => context.Version >= OpenApiVersion.OpenApi32,
            _ => false,
        };

    /// <summary>
    /// Returns the type of the values. Operations may share a parameter component; its schema becomes one type.
    /// </summary>
    private TypeReference? TypeOf(DeclaredParameter declared, ParameterForm form, GivenName? given, string methodName)
    {
        if (form.IsText || form.Schema is not { } node)
        {
            return new PrimitiveType(form.Style == ParameterStyle.Json ? PrimitiveKind.Element : PrimitiveKind.String);
        }

        if (!_shared.TryGetValue(node.Pointer, out var type))
        {
            var own = Identifiers.Pascal(given?.Name ?? declared.Component ?? declared.Name);
            var name = declared.Component is null ? methodName + own : own;
            defaults.Of(node);
            type = form.Style == ParameterStyle.Json ? types.ResolveJson(node, name) : types.Resolve(node, name);
            _shared.Add(node.Pointer, type);
        }

        return type;
    }

    private ParameterModel ModelOf(DeclaredParameter declared, ParameterForm form, TypeReference type)
    {
        var parameter = declared.Parameter;
        return new ParameterModel(
            declared.Name,
            declared.Name,
            type,
            declared.In,
            form.Style,
            parameter.Explode,
            AllowsReserved(declared, form.Style),
            declared.Required,
            form.Schema?.Schema.Default is { } value ? SchemaValues.Text(value) : null,
            declared.Description,
            parameter.Deprecated);
    }

    /// <summary>If two parameters have the same name in different locations, the second is prefixed with its location.</summary>
    private static NameRequest NameOf(DeclaredParameter declared, GivenName? given)
        => new(given, Identifiers.Camel(declared.Name), declared.ListPointer, Identifiers.Camel(declared.In + Identifiers.Pascal(declared.Name)));
}
