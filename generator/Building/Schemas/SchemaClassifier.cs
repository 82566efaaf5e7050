using System.Text.Json;
using Microsoft.OpenApi;
using Sinch.Voice.Generator.Building.Objects;
using Sinch.Voice.Generator.Building.Types;
using Sinch.Voice.Generator.Building.Unions;
using Sinch.Voice.Generator.Json;
using Sinch.Voice.Generator.Model.Types;
using Sinch.Voice.Generator.Reading.Schemas;

namespace Sinch.Voice.Generator.Building.Schemas;

/// <summary>Classifies each schema. No other code does.</summary>
internal sealed class SchemaClassifier
{
    private readonly BuildContext _context;
    private readonly SchemaParts _parts;
    private readonly EmbeddedContents _contents;
    private readonly Dictionary<SchemaNode, SchemaFacts> _known = [];

    public SchemaClassifier(BuildContext context, SchemaReferences references)
    {
        _context = context;
        Inheritance = new Inheritance(context, references);
        EnumValues = new EnumValues(context, references);
        Nullability = new Nullability(context, references);
        Kinds = new SchemaKinds(references, EnumValues, Nullability);
        Variants = new SchemaVariants(
            references, Nullability, Inheritance, new VariantMerge(references, Kinds, EnumValues), new TypeSplit(EnumValues));
        Objects = new ObjectShapes(context, references, Variants);
        Unions = new UnionShapes(references, Variants, Kinds, Objects, EnumValues, new DiscriminatorCheck(context, references));
        Merge = new PartMerge(references, Kinds, EnumValues, Unions);
        _contents = new EmbeddedContents(context, references, Kinds, Variants);
        _parts = new SchemaParts(references, Kinds, EnumValues, Variants, Unions, Merge);
    }

    public Inheritance Inheritance { get; }

    public EnumValues EnumValues { get; }

    public Nullability Nullability { get; }

    public SchemaKinds Kinds { get; }

    public SchemaVariants Variants { get; }

    public ObjectShapes Objects { get; }

    public UnionShapes Unions { get; }

    public PartMerge Merge { get; }

    /// <summary>Returns the facts of a schema that is not a reference.</summary>
    public SchemaFacts Of(SchemaNode node)
    {
        if (!_known.TryGetValue(node, out var facts))
        {
            facts = Find(node);
            _known.Add(node, facts);
        }

        return facts;
    }

    /// <summary>Returns the facts of a base itself, in contrast to the union of all schemas that inherit it.</summary>
    public ObjectFacts OfBase(SchemaNode node) => new(node, Objects.Of(node));

    /// <summary>Returns the facts of a union that the document does not declare. It is a union even with a single variant, because variants may be added.</summary>
    public UnionFacts? OfVariants(SchemaNode node) => Unions.Find(node, out _) is { } shape ? new UnionFacts(node, shape) : null;

    /// <summary>Returns whether no part of a schema has a type.</summary>
    public bool SaysNothing(SchemaNode node) => _parts.SayNothing(node);

    private SchemaFacts Find(SchemaNode node)
    {
        // The reader library has no objects for the schemas true and false.
        if (node.Schema is null)
        {
            return new AnyFacts(node);
        }

        if (_parts.Single(node, IsComponent(node)) is { } part)
        {
            return new SameFacts(node, part, SameReason.OnlyPart);
        }

        if (EnumValues.IsOfStrings(node) || EnumValues.IsOfIntegers(node))
        {
            return new EnumFacts(node, EnumValues.ListOf(node), EnumValues.IsOfIntegers(node));
        }

        if (_contents.Of(node) is { } embedded)
        {
            return embedded;
        }

        return Unions.IsUnion(node)
            ? OfAlternatives(node)
            : OfKind(node) with { HasUnnamedValues = EnumValues.ListOf(node).Any(value => !SchemaValues.IsBoolean(value)) };
    }

    private SchemaFacts OfAlternatives(SchemaNode node)
    {
        var isBase = Variants.IsBase(node, out _);
        if (!isBase && Variants.Single(node) is { } only)
        {
            return new SameFacts(node, only, SameReason.OnlyVariant);
        }

        var all = Variants.Of(node);
        if (all.Count == 0)
        {
            return Unsupported(node, "A union whose only variant is itself is not supported");
        }

        return !isBase && all.Count == 1 ? new SameFacts(node, all[0], SameReason.OnlyVariant)
            : Unions.Find(node, out var problem) is { } shape ? new UnionFacts(node, shape)
            : problem is not null ? Unsupported(node, problem)
            : new IndistinctFacts(node);
    }

    private SchemaFacts OfKind(SchemaNode node)
    {
        if (node.Schema.AllOf is null or { Count: 0 }
            && (node.Type?.HasFlag(JsonSchemaType.Array) == true || (node.Type is null && node.Items is not null && !node.HasMembers)))
        {
            return OfArray(node, node.Items);
        }

        var kinds = Kinds.Of(node);
        return node.Schema.AllOf is { Count: > 0 } && (!kinds.HasFlag(JsonKinds.Object) || _parts.SayNothing(node)) ? OfParts(node, kinds)
            : IsObject(node) ? OfObject(node)
            : OfPrimitive(node, kinds);
    }

    /// <summary>Classifies an <c>allOf</c> that is not an object.</summary>
    private SchemaFacts OfParts(SchemaNode node, JsonKinds kinds)
    {
        if (kinds == JsonKinds.None)
        {
            return Unsupported(node, "The schemas of allOf contradict each other");
        }

        if (kinds == JsonKinds.Array && _parts.ArraysOf(node) is { Count: > 0 } arrays)
        {
            return arrays.Count == 1 && arrays[0] != node
                ? new SameFacts(node, arrays[0], SameReason.NarrowestPart)
                : OfArray(node, _parts.ItemsOf(arrays));
        }

        return _parts.Narrowest(node) is { } part ? new SameFacts(node, part, SameReason.NarrowestPart)
            : kinds == JsonKinds.Array ? new ListFacts(node, null)
            : OfPrimitive(node, kinds);
    }

    private ListFacts OfArray(SchemaNode node, SchemaNode? items)
        => _context.Raw.TryFindMember(node.Pointer, "prefixItems", out _)
            ? new ListFacts(node, null, new UnsupportedFacts(node, DocumentPointer.Append(node.Pointer, "prefixItems"), "'prefixItems' is not supported"))
            : new ListFacts(node, items);

    private SchemaFacts OfObject(SchemaNode node)
    {
        var shape = Objects.Of(node);
        if (shape.Names.Count > 0)
        {
            return new ObjectFacts(node, shape);
        }

        if (node.Schema.PatternProperties is { Count: > 0 } patterns)
        {
            var pointer = DocumentPointer.Append(node.Pointer, "patternProperties");
            return patterns.Count == 1 && node.Schema is { AdditionalProperties: null, AdditionalPropertiesAllowed: false }
                ? new MapFacts(node, new SchemaNode(patterns.First().Value, DocumentPointer.Append(pointer, patterns.First().Key)))
                : new MapFacts(node, null, new UnsupportedFacts(node, pointer, "'patternProperties' is not supported"));
        }

        if (shape.AdditionalProperties is { } values)
        {
            return new MapFacts(node, values);
        }

        // An object without keywords is any JSON, unless it has a name that users look for.
        return _context.Raw.FindMember(node.Pointer, "additionalProperties")?.GetValueKind() == JsonValueKind.True ? new MapFacts(node, null)
            : IsComponent(node) ? new ObjectFacts(node, shape)
            : new AnyFacts(node);
    }

    private SchemaFacts OfPrimitive(SchemaNode node, JsonKinds kinds)
        => kinds == JsonKinds.String && _context.IsSinch && SinchFormats.TypeOf(node.Schema.Format) is { } known ? new RuntimeFacts(node, known)
            : PrimitiveTypes.Of(node.Schema, kinds) is { Kind: not PrimitiveKind.Element } type ? new PrimitiveFacts(node, type) : new AnyFacts(node);

    private static UnsupportedFacts Unsupported(SchemaNode node, string problem) => new(node, node.Pointer, problem);

    /// <summary>Returns whether a schema is a component itself, not a schema that replaces it.</summary>
    private bool IsComponent(SchemaNode node)
        => SchemaReferences.ComponentAt(node.Pointer) is { } id
            && _context.Document.Components?.Schemas?.TryGetValue(id, out var component) == true
            && ReferenceEquals(component, node.Schema);

    private static bool IsObject(SchemaNode node)
        => node.HasMembers
            || node.Type?.HasFlag(JsonSchemaType.Object) == true
            || (node.Type is null && (node.Schema.AdditionalProperties is not null || node.Schema.PatternProperties is { Count: > 0 }));
}
