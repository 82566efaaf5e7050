using Microsoft.OpenApi;
using Sinch.Voice.Generator.Diagnostics;
using Sinch.Voice.Generator.Model;
using Sinch.Voice.Generator.Reading;

namespace Sinch.Voice.Generator.Building;

/// <summary>Builds the parameters of an operation in the order in which its path has them.</summary>
internal sealed class ParameterBuilder(BuildContext context, TypeResolver types, DefaultCheck defaults)
{
    private readonly DeclaredParameters _declared = new(context);
    private readonly Dictionary<string, TypeReference> _shared = [];

    /// <returns>The parameters, with their names yet to be taken.</returns>
    public IReadOnlyList<(ParameterModel Model, NameRequest Name)> Build(OperationSource source, IReadOnlyList<PathPiece> pieces, string methodName)
    {
        var declared = _declared.Of(source);
        var inPath = pieces.Where(piece => piece.IsParameter).Select(piece => piece.Text).Distinct().ToList();

        foreach (var parameter in declared.Values.Where(parameter => !parameter.IsInPath || !inPath.Contains(parameter.Name)))
        {
            LeaveOut(parameter, source);
        }

        return [.. inPath.Select(name => declared.TryGetValue((name, ParameterLocation.Path), out var parameter)
            ? Build(parameter, methodName)
            : Undeclared(name, source))];
    }

    private void LeaveOut(DeclaredParameter parameter, OperationSource source)
    {
        if (parameter.IsInPath)
        {
            context.Diagnostics.Add(DiagnosticDescriptors.UnusedPathParameter, parameter.Place, parameter.Name, source.Template);
        }
        else if (parameter.Parameter.Required)
        {
            throw UnsupportedOperationException.Because(
                DiagnosticDescriptors.UnsupportedParameter, parameter.Place, $"it requires the {parameter.Described}, but only path parameters are supported");
        }
        else
        {
            context.Diagnostics.Add(
                DiagnosticDescriptors.UnsupportedParameter, parameter.Place, parameter.Described, "only path parameters are supported");
        }
    }

    /// <summary>The path can't be written without it, so it is a parameter all the same.</summary>
    private (ParameterModel, NameRequest) Undeclared(string name, OperationSource source)
    {
        context.Diagnostics.Add(DiagnosticDescriptors.UndeclaredPathVariable, source.Pointer, name, source.Id);
        return (
            new ParameterModel(name, name, new PrimitiveType(PrimitiveKind.String), Description: null),
            new NameRequest(null, Identifiers.Camel(name), source.Pointer));
    }

    private (ParameterModel, NameRequest) Build(DeclaredParameter declared, string methodName)
    {
        var parameter = declared.Parameter;
        if (parameter.Style is { } style && style != ParameterStyle.Simple)
        {
            throw Unsupported(declared, $"style '{style}' of its path parameter '{declared.Name}' isn't supported");
        }

        // A parameter that is a component is shared, and so is the type of its values.
        var given = context.ClientNames.Find(declared.Place, declared.Pointer);
        var shared = (parameter as OpenApiParameterReference)?.Reference.Id;
        var ownName = Identifiers.Pascal(given?.Name ?? shared ?? declared.Name);
        var type = parameter.Schema is { } schema
            ? Resolve(new SchemaNode(schema, DocumentPointer.Append(declared.Pointer, "schema")), shared is null ? methodName + ownName : ownName)
            : new PrimitiveType(PrimitiveKind.String);

        return type is PrimitiveType { Kind: PrimitiveKind.String or PrimitiveKind.Int32 or PrimitiveKind.Int64 or PrimitiveKind.Boolean or PrimitiveKind.Guid }
            or ModelType { Kind: ModelKind.Enum }
            ? (new ParameterModel(declared.Name, declared.Name, type, parameter.Description),
                new NameRequest(given, Identifiers.Camel(declared.Name), declared.Place))
            : throw Unsupported(declared, $"the type of its path parameter '{declared.Name}' isn't supported");
    }

    /// <summary>The schema of a shared parameter is met once per operation, but becomes one type.</summary>
    private TypeReference Resolve(SchemaNode node, string typeName)
    {
        if (!_shared.TryGetValue(node.Pointer, out var type))
        {
            defaults.Of(node);
            type = types.Resolve(node, typeName);
            _shared.Add(node.Pointer, type);
        }

        return type;
    }

    private static UnsupportedOperationException Unsupported(DeclaredParameter parameter, string reason)
        => UnsupportedOperationException.Because(DiagnosticDescriptors.UnsupportedParameter, parameter.Place, reason);
}
