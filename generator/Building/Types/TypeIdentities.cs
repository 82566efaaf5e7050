using System.Text.Json;
using Microsoft.OpenApi;
using Sinch.Voice.Generator.Building.Schemas;
using Sinch.Voice.Generator.Building.Unions;
using Sinch.Voice.Generator.CSharp;
using Sinch.Voice.Generator.Model.Types;
using Sinch.Voice.Generator.Reading.Schemas;

namespace Sinch.Voice.Generator.Building.Types;

/// <summary>
/// Finds the schemas that are one type wherever they are used, before any of them is resolved: components, simple types, lists and maps of those, and
/// unions of those. Every inline enum, and every inline object with properties, is a separate type.
/// </summary>
internal sealed class TypeIdentities(BuildContext context, SchemaReferences references, SchemaClassifier schemas)
{
    private const int MaxNesting = 16;

    /// <summary>A longer name is truncated to its first variants and the number of the others.</summary>
    private const int LongestName = 80;

    private const int NamedVariants = 3;

    private static readonly TypeIdentity s_element = new("any", "Json");

    /// <summary>The keys of compound types, each as a number: as text they would grow with the nesting.</summary>
    private readonly Dictionary<string, string> _keys = [];
    private readonly Dictionary<string, TypeIdentity> _components = [];
    private readonly Dictionary<SchemaNode, TypeIdentity?> _unions = [];

    /// <summary>Returns the identity of an inline union, or <see langword="null"/> if one of its variants is a separate type.</summary>
    public TypeIdentity? OfUnion(UnionFacts union) => OfUnion(union, depth: 0);

    /// <summary>Sorts the variants, so that their order does not depend on the location. Document order is kept only if it may tell objects apart.</summary>
    public IReadOnlyList<UnionVariant> Sort(UnionShape shape)
        => [.. shape.Variants
            .OrderBy(variant => variant.Kind == JsonKinds.Object ? JsonKinds.None : variant.Kind)
            .ThenBy(variant => variant.Kind == JsonKinds.Object && shape.Discriminator is not null ? Of(variant.Node, 0)?.Name : null, StringComparer.Ordinal)];

    private TypeIdentity? OfUnion(UnionFacts union, int depth)
    {
        if (!_unions.TryGetValue(union.Node, out var identity))
        {
            identity = union.Shape.Variants.Count > 1 ? OfUnion(union.Shape, depth) : null;
            _unions[union.Node] = identity;
        }

        return identity;
    }

    private TypeIdentity? OfUnion(UnionShape shape, int depth)
    {
        var names = new List<string>();
        var keys = new List<string> { shape.Discriminator ?? string.Empty };
        foreach (var variant in Sort(shape))
        {
            if (Of(variant.Node, depth) is not { } type)
            {
                return null;
            }

            if (!names.Contains(type.Name))
            {
                names.Add(type.Name);
            }

            keys.Add(string.Join("\n", new[] { type.Key }.Concat(variant.Values.Select(Quoted)).Concat(Traits(variant))));
        }

        var name = string.Join("Or", names);
        return new TypeIdentity(
            Compound("union", string.Join("\n\n", keys)),
            name.Length <= LongestName ? name : $"{string.Join("Or", names.Take(NamedVariants))}Or{names.Count - NamedVariants}More");
    }

    /// <summary>Returns everything else that tells a variant apart.</summary>
    private static IEnumerable<string> Traits(UnionVariant variant)
    {
        if (variant.IsDefault)
        {
            yield return "default";
        }

        if (variant.Shape is not { } shape)
        {
            yield break;
        }

        if (shape.IsClosed)
        {
            yield return "closed";
        }

        foreach (var name in shape.Required)
        {
            yield return "required " + Quoted(name);
        }

        foreach (var name in shape.Optional)
        {
            yield return "optional " + Quoted(name);
        }

        foreach (var known in shape.Values)
        {
            yield return (known.IsKey ? "key " : "value ") + Quoted(known.Name) + string.Concat(known.Values.Select(Quoted));
        }
    }

    private TypeIdentity? Of(SchemaNode node, int depth) => node.Schema switch
    {
        null => s_element,
        OpenApiSchemaReference => references.TryGetComponent(node.Schema, out var id) ? OfComponent(id, depth) : null,
        _ => OfInline(node, isComponent: false, isNamed: false, depth),
    };

    /// <summary>A component is its own type, or the type that it is only a name for.</summary>
    private TypeIdentity OfComponent(string id, int depth)
    {
        if (!_components.TryGetValue(id, out var identity))
        {
            var pointer = SchemaReferences.PointerTo(id);
            var given = context.TypeNames.Given(pointer);
            var own = new TypeIdentity("#" + id, given ?? Identifiers.Pascal(id));

            // Within itself a schema is represented by its name, so that cycles end.
            _components[id] = own;
            var node = new SchemaNode(context.Document.Components!.Schemas![id], pointer);
            identity = (depth >= MaxNesting ? null : node.Schema is OpenApiSchemaReference ? Of(node, depth + 1) : OfInline(node, isComponent: true, isNamed: true, depth + 1)) ?? own;
            _components[id] = identity;
        }

        return identity;
    }

    /// <param name="node">The schema.</param>
    /// <param name="isComponent">Whether it is a component.</param>
    /// <param name="isNamed">Whether the schema is a component, or all that a component consists of: a union then has the name of the component.</param>
    /// <param name="depth">The nesting depth.</param>
    private TypeIdentity? OfInline(SchemaNode node, bool isComponent, bool isNamed, int depth)
    {
        if (depth >= MaxNesting || (!isComponent && context.TypeNames.Given(node.Pointer) is not null))
        {
            return null;
        }

        var facts = schemas.Of(node);
        if (facts is SameFacts { Reason: SameReason.OnlyPart } part)
        {
            return OfPart(part.Other, isNamed, depth);
        }

        // Merged schemas, and lists of values, are separate types at each location.
        if (schemas.EnumValues.ListOf(node).Count > 0 || node.Schema.AllOf is { Count: > 0 } || node.Schema.PatternProperties is { Count: > 0 })
        {
            return null;
        }

        return facts switch
        {
            SameFacts same => OfPart(same.Other, isNamed, depth),
            UnionFacts union => isNamed ? null : OfUnion(union, depth + 1),
            ListFacts { Problem: null } list => Compound("list", "List", list.Items, depth),
            MapFacts { Problem: null } map => Compound("map", "Map", map.Values, depth),
            EmbeddedFacts embedded => Compound(embedded.OrUri ? "embedded or URI" : "embedded", "Text", embedded.Content, depth),
            RuntimeFacts { Type.Name: var name } => new(name, name),
            PrimitiveFacts { Type: var type } => new(type.Kind.ToString(), type.Kind.ToString()),
            AnyFacts => s_element,
            _ => null,
        };
    }

    private TypeIdentity? OfPart(SchemaNode part, bool isNamed, int depth)
        => part.Schema is OpenApiSchemaReference ? Of(part, depth + 1) : OfInline(part, isComponent: false, isNamed, depth + 1);

    private TypeIdentity? Compound(string kind, string suffix, SchemaNode? part, int depth)
        => (part is { } node ? OfItem(node, depth) : s_element) is { } item ? new(Compound(kind, item.Key), item.Name + suffix) : null;

    private TypeIdentity? OfItem(SchemaNode node, int depth)
        => Of(node, depth + 1) is { } item
            ? item != s_element && schemas.Nullability.Of(node) ? new(Compound("nullable", item.Key), "Nullable" + item.Name) : item
            : null;

    private string Compound(string kind, string parts)
    {
        var key = kind + "\n" + parts;
        if (!_keys.TryGetValue(key, out var number))
        {
            number = FormattableString.Invariant($"{_keys.Count}:");
            _keys.Add(key, number);
        }

        return number;
    }

    private static string Quoted(string text) => JsonSerializer.Serialize(text);
}

/// <summary>Represents the identity of a type.</summary>
/// <param name="Key">Equal for equal types.</param>
/// <param name="Name">The name of the type within the name of a union.</param>
internal readonly record struct TypeIdentity(string Key, string Name);
