using Microsoft.OpenApi;
using Sinch.Voice.Generator.Model;

namespace Sinch.Voice.Generator.Building;

/// <summary>Finds the C# types of parameters: those whose values have a text in an address or a header.</summary>
internal sealed class ParameterTypes(BuildContext context, TypeResolver types, SchemaReferences references, Schemas schemas)
{
    private const int MaxNesting = 8;

    private static readonly PrimitiveType s_text = new(PrimitiveKind.String);

    /// <param name="node">The schema of the parameter.</param>
    /// <param name="name">The name of the type if it needs one of its own.</param>
    /// <returns>A simple type, a list of those, or an object with members of those; <see langword="null"/> if it is none of them.</returns>
    public TypeReference? Resolve(SchemaNode node, string name)
    {
        context.CancellationToken.ThrowIfCancellationRequested();
        if (IsSimple(node, depth: 0))
        {
            return Simple(node, name);
        }

        if (references.FollowThroughWrappers(node) is not { } target)
        {
            var reference = context.ReferenceAt(node.Pointer);
            context.Diagnostics.Add(ReferenceFailure.Of(reference), node.Pointer, reference, "it gives the parameter no type");
            return null;
        }

        if (HasOnly(target.Schema, JsonSchemaType.Array))
        {
            return target.Items is not { } items ? new ListType(s_text) : IsSimple(items, depth: 0) ? new ListType(Simple(items, name + "Item")) : null;
        }

        var shape = schemas.Objects.Of(target);
        return HasOnly(target.Schema, JsonSchemaType.Object)
            && shape.Names.Count > 0
            && shape.Names.All(member => shape[member].All(schema => IsSimple(schema, depth: 0)))
            && types.Resolve(node, name) is ModelType { Kind: ModelKind.Object } type
                ? type
                : null;
    }

    /// <summary>What one type can't express is text, since that is how all of it is sent.</summary>
    private TypeReference Simple(SchemaNode node, string name)
    {
        var target = references.FollowThroughWrappers(node)!.Value;
        if (target.Pointer == node.Pointer && !EnumValues.IsEnum(target.Schema) && target.Schema.AllOf is null or { Count: 0 })
        {
            if (UnionShapes.TheOnlyAlternative(node) is { } only)
            {
                return Simple(only, name);
            }

            if (Alternatives(node).Any() || PrimitiveTypes.Of(node.Schema).Kind == PrimitiveKind.Element)
            {
                return s_text;
            }
        }

        var type = types.Resolve(node, name);
        return type is PrimitiveType { Kind: PrimitiveKind.Element } ? s_text : type;
    }

    private bool IsSimple(SchemaNode node, int depth)
    {
        if (depth == MaxNesting || references.FollowThroughWrappers(node) is not { } target)
        {
            return false;
        }

        if (EnumValues.IsEnum(target.Schema))
        {
            return true;
        }

        var alternatives = Alternatives(target).ToList();
        return alternatives.Count > 0
            ? alternatives.All(alternative => IsSimple(alternative, depth + 1))
            : target.Schema.AllOf is { Count: > 0 } ? IsSimple(schemas.Kinds.Of(target)) || schemas.Parts.SayNothing(target)
            : (target.Schema.Properties is null or { Count: 0 } || !target.AllowsObject)
                && ((target.Schema.Type ?? 0) & (JsonSchemaType.Array | JsonSchemaType.Object)) == 0;
    }

    private static bool IsSimple(JsonKinds kinds) => kinds != JsonKinds.None && (kinds & (JsonKinds.Array | JsonKinds.Object)) == 0;

    private static IEnumerable<SchemaNode> Alternatives(SchemaNode node) => node.OneOf.Concat(node.AnyOf);

    private static bool HasOnly(IOpenApiSchema schema, JsonSchemaType type)
        => schema.Type is { } types ? (types & ~JsonSchemaType.Null) == type : type == JsonSchemaType.Object && schema.Properties is { Count: > 0 };
}
