using Microsoft.OpenApi;
using Sinch.Voice.Generator.Building.Schemas;
using Sinch.Voice.Generator.Building.Types;
using Sinch.Voice.Generator.Diagnostics;
using Sinch.Voice.Generator.Model.Types;
using Sinch.Voice.Generator.Reading.Schemas;

namespace Sinch.Voice.Generator.Building.Parameters;

/// <summary>Finds the C# types of parameters. Values that are sent as text have the type of that text.</summary>
internal sealed class ParameterTypes(BuildContext context, TypeResolver types, SchemaReferences references, SchemaClassifier schemas)
{
    private const int MaxNesting = 8;

    private static readonly PrimitiveType s_text = new(PrimitiveKind.String);

    /// <param name="node">The schema of the parameter.</param>
    /// <param name="name">The name of the type, if it needs its own.</param>
    /// <returns>
    /// A simple type, a list of simple types, or <c>OneOrMany</c> of them, whose values are text; otherwise, the type that the schema has in JSON;
    /// <see langword="null"/> for a reference that cannot be resolved, which is reported.
    /// </returns>
    public TypeReference? Resolve(SchemaNode node, string name) => Resolve(node, name, depth: 0);

    /// <summary>Returns the type of a parameter that is JSON.</summary>
    public TypeReference ResolveJson(SchemaNode node, string name) => types.Resolve(node, name);

    private TypeReference? Resolve(SchemaNode node, string name, int depth)
    {
        context.CancellationToken.ThrowIfCancellationRequested();
        if (IsSimple(node, depth: 0))
        {
            return Simple(node, name);
        }

        if (references.FollowThroughWrappers(node) is not { } target)
        {
            var reference = context.ReferenceAt(node.Pointer);
            context.ReportReference(node.Pointer, reference, "the parameter has no type");
            return null;
        }

        return schemas.Of(target) switch
        {
            SameFacts { Reason: SameReason.OnlyVariant } same when depth < MaxNesting => Resolve(same.Other, name, depth + 1),
            ListFacts list when IsList(target) && ResolveList(list, name) is { } type => type,
            _ => ResolveOneOrMany(target, name) ?? types.Resolve(node, name),
        };
    }

    private ListType? ResolveList(ListFacts list, string name)
        => list.Items is not { } items ? new ListType(s_text) : IsSimple(items, depth: 0) ? new ListType(Simple(items, name + "Item")) : null;

    /// <summary>Returns the type of a value that may also be a list of such values.</summary>
    private ListType? ResolveOneOrMany(SchemaNode target, string name)
        => ListOf(target) is not { } list ? null
            : list.Items is not { } items ? new ListType(s_text, OrOne: true)
            : IsSimple(items, depth: 0) ? new ListType(IsSame(list.One, items) ? Simple(items, name + "Item") : s_text, OrOne: true)
            : null;

    /// <summary>Values of several types are strings, because they are all sent as text.</summary>
    private TypeReference Simple(SchemaNode node, string name)
    {
        var target = references.FollowThroughWrappers(node)!.Value;
        if (target.Pointer == node.Pointer && !EnumValues.IsEnum(target.Schema) && target.Schema.AllOf is null or { Count: 0 })
        {
            if (schemas.Variants.Single(node) is { } only)
            {
                return Simple(only, name);
            }

            if (Variants(node).Any() || PrimitiveTypes.Of(node.Schema).Kind == PrimitiveKind.Element)
            {
                return s_text;
            }
        }

        var facts = schemas.Of(target);
        if (facts is EmbeddedFacts embedded)
        {
            context.Diagnostics.Add(DiagnosticDescriptors.IgnoredPart, embedded.Content.Pointer, "'contentSchema'", "a parameter is sent as text");
            return s_text;
        }

        var type = facts is RuntimeFacts ? s_text : types.Resolve(node, name);
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

        var variants = Variants(target).ToList();
        return variants.Count > 0
            ? variants.All(variant => IsSimple(variant, depth + 1))
            : target.Schema.AllOf is { Count: > 0 } ? IsSimple(schemas.Kinds.Of(target)) || schemas.SaysNothing(target)
            : (target.Schema.Properties is null or { Count: 0 } || !target.AllowsObject)
                && ((target.Type ?? 0) & (JsonSchemaType.Array | JsonSchemaType.Object)) == 0;
    }

    private static bool IsSimple(JsonKinds kinds) => kinds != JsonKinds.None && (kinds & (JsonKinds.Array | JsonKinds.Object)) == 0;

    private static IEnumerable<SchemaNode> Variants(SchemaNode node) => node.OneOf.Concat(node.AnyOf);

    private static bool IsList(SchemaNode node) => (node.Type & ~JsonSchemaType.Null) == JsonSchemaType.Array;

    /// <summary>Returns the type of the item, or of the list's items, if a value may be either.</summary>
    private (SchemaNode? One, SchemaNode? Items)? ListOf(SchemaNode node)
    {
        if (!schemas.Variants.Has(node) || node.HasMembers)
        {
            return null;
        }

        var byKind = schemas.Variants.Of(node).ToLookup(variant => schemas.Kinds.Of(variant) == JsonKinds.Array);
        var ones = byKind[false].ToList();
        return byKind[true].Take(2).ToList() is [var list] && ones.Count > 0 && ones.TrueForAll(one => IsSimple(one, depth: 0))
            ? (ones.Count == 1 ? ones[0] : null, references.FollowThroughWrappers(list)?.Items)
            : null;
    }

    /// <summary>Returns whether two schemas have the same simple type.</summary>
    private bool IsSame(SchemaNode? one, SchemaNode other)
    {
        if (one is not { } node || references.FollowThroughWrappers(node) is not { } first || references.FollowThroughWrappers(other) is not { } second)
        {
            return false;
        }

        return schemas.EnumValues.Of(first) is { } values
            ? schemas.EnumValues.Of(second) is { } others && values.SequenceEqual(others)
            : schemas.EnumValues.Of(second) is null && PrimitiveTypes.Of(first.Schema) == PrimitiveTypes.Of(second.Schema);
    }
}
