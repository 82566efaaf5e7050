using Microsoft.OpenApi;
using Sinch.Voice.Generator.Diagnostics;
using Sinch.Voice.Generator.Model;
using Sinch.Voice.Generator.Reading;

namespace Sinch.Voice.Generator.Building;

/// <summary>Builds the parameters of an operation in the order in which its path has them.</summary>
internal sealed class ParameterBuilder(BuildContext context, TypeResolver types)
{
    public EquatableArray<ParameterModel> Build(OperationSource source, IReadOnlyList<PathPiece> pieces, string methodName, NameScope names)
    {
        var declared = Declared(source);
        var inPath = pieces.Where(piece => piece.IsParameter).Select(piece => piece.Text).Distinct().ToList();

        foreach (var (parameter, pointer) in declared.Values)
        {
            if (parameter.In == ParameterLocation.Path && inPath.Contains(parameter.Name!))
            {
                continue;
            }

            var what = $"{parameter.In} parameter '{parameter.Name}'";
            var reason = parameter.In == ParameterLocation.Path ? "the path has no such variable" : "only path parameters are supported";
            if (parameter.Required && parameter.In != ParameterLocation.Path)
            {
                throw new UnsupportedOperationException(pointer, $"it requires the {what}, but {reason}");
            }

            context.Diagnostics.Add(DiagnosticDescriptors.UnsupportedConstruct, pointer, what, reason);
        }

        return inPath
            .Select(name => declared.TryGetValue((name, ParameterLocation.Path), out var parameter)
                ? Build(parameter.Parameter, parameter.Pointer, methodName, names)
                : throw new UnsupportedOperationException(source.PathPointer, $"its path variable '{name}' isn't declared as a parameter"))
            .ToEquatableArray();
    }

    private ParameterModel Build(IOpenApiParameter parameter, string pointer, string methodName, NameScope names)
    {
        if (parameter.Style is { } style && style != ParameterStyle.Simple)
        {
            throw new UnsupportedOperationException(pointer, $"style '{style}' of its path parameter '{parameter.Name}' isn't supported");
        }

        // A parameter that is a component is shared, and so is the type of its values.
        var shared = (parameter as OpenApiParameterReference)?.Reference.Id;
        var typeName = shared is null ? methodName + Identifiers.Pascal(parameter.Name!) : Identifiers.Pascal(shared);
        var type = parameter.Schema is { } schema
            ? Resolve(new SchemaNode(schema, DocumentPointer.Append(pointer, "schema")), typeName)
            : new PrimitiveType(PrimitiveKind.String);

        return type is PrimitiveType { Kind: PrimitiveKind.String or PrimitiveKind.Int32 or PrimitiveKind.Int64 or PrimitiveKind.Boolean or PrimitiveKind.Guid }
            or ModelType { Kind: ModelKind.Enum }
            ? new ParameterModel(parameter.Name!, names.Take(Identifiers.Camel(parameter.Name!)), type, parameter.Description)
            : throw new UnsupportedOperationException(pointer, $"the type of its path parameter '{parameter.Name}' isn't supported");
    }

    private readonly Dictionary<string, TypeReference> _shared = [];

    /// <summary>The schema of a shared parameter is met once per operation, but becomes one type.</summary>
    private TypeReference Resolve(SchemaNode node, string typeName)
    {
        if (!_shared.TryGetValue(node.Pointer, out var type))
        {
            type = types.Resolve(node, typeName);
            _shared.Add(node.Pointer, type);
        }

        return type;
    }

    /// <summary>The parameters of the path item and of the operation; the operation's go over the path item's.</summary>
    private static Dictionary<(string Name, ParameterLocation In), (IOpenApiParameter Parameter, string Pointer)> Declared(OperationSource source)
    {
        var declared = new Dictionary<(string, ParameterLocation), (IOpenApiParameter, string)>();
        Add(source.PathItem.Parameters, source.PathPointer);
        Add(source.Operation.Parameters, source.Pointer);
        return declared;

        void Add(IList<IOpenApiParameter>? parameters, string owner)
        {
            for (var i = 0; i < parameters?.Count; i++)
            {
                if (parameters[i] is { Name: { } name, In: { } location } parameter)
                {
                    var pointer = (parameter as OpenApiParameterReference)?.Reference.Id is { } id
                        ? DocumentPointer.Append("#/components/parameters", id)
                        : DocumentPointer.Append(DocumentPointer.Append(owner, "parameters"), i);
                    declared[(name, location)] = (parameter, pointer);
                }
            }
        }
    }
}
