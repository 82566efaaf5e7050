using System.Text.Json;
using Microsoft.OpenApi;
using Sinch.Voice.Generator.Building.Objects;
using Sinch.Voice.Generator.Building.Types;
using Sinch.Voice.Generator.Building.Unions;
using Sinch.Voice.Generator.Json;
using Sinch.Voice.Generator.Model.Types;
using Sinch.Voice.Generator.Reading.Schemas;

namespace Sinch.Voice.Generator.Building.Schemas;

/// <summary>Decides what each schema is: the one place that does.</summary>
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
        Alternatives = new Alternatives(
            references, Nullability, Inheritance, new AlternativeMerge(references, Kinds, EnumValues), new TypeSplit(EnumValues));
        Objects = new ObjectShapes(context, references, Alternatives);
        Unions = new UnionShapes(references, Alternatives, Kinds, Objects, EnumValues, new DiscriminatorCheck(context, references));
        Merge = new PartMerge(references, Kinds, EnumValues, Unions);
        _contents = new EmbeddedContents(context, references, Kinds, Alternatives);
        _parts = new SchemaParts(references, Kinds, EnumValues, Alternatives, Unions, Merge);
    }

    public Inheritance Inheritance { get; }

    public EnumValues EnumValues { get; }

    public Nullability Nullability { get; }

    public SchemaKinds Kinds { get; }

    public Alternatives Alternatives { get; }

    public ObjectShapes Objects { get; }

    public UnionShapes Unions { get; }

    public PartMerge Merge { get; }

    /// <summary>What a schema is, which is no reference.</summary>
    public SchemaFacts Of(SchemaNode node)
    {
        if (!_known.TryGetValue(node, out var facts))
        {
            facts = Find(node);
            _known.Add(node, facts);
        }

        return facts;
    }

    /// <summary>What a base describes itself, beside the union of all that build on it.</summary>
    public ObjectFacts OfBase(SchemaNode node) => new(node, Objects.Of(node));

    /// <summary>A union that the document doesn't have: it is one even of a single variant, since more may come.</summary>
    public UnionFacts? OfVariants(SchemaNode node) => Unions.Find(node, out _) is { } shape ? new UnionFacts(node, shape) : null;

    /// <summary>Whether nothing that a schema is made of says what a value is.</summary>
    public bool SaysNothing(SchemaNode node) => _parts.SayNothing(node);

    private SchemaFacts Find(SchemaNode node)
    {
        // The reader library has nothing for the schemas true and false.
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
        var isBase = Alternatives.IsBase(node, out _);
        if (!isBase && Alternatives.Single(node) is { } only)
        {
            return new SameFacts(node, only, SameReason.OnlyAlternative);
        }

        var all = Alternatives.Of(node);
        if (all.Count == 0)
        {
            return Unsupported(node, "A union whose only variant is itself is not supported");
        }

        return !isBase && all.Count == 1 ? new SameFacts(node, all[0], SameReason.OnlyAlternative)
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

    /// <summary>An <c>allOf</c> that is no object.</summary>
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

        // An object of which nothing is said is any JSON, unless it has a name that a user would look for.
        return _context.Raw.FindMember(node.Pointer, "additionalProperties")?.GetValueKind() == JsonValueKind.True ? new MapFacts(node, null)
            : IsComponent(node) ? new ObjectFacts(node, shape)
            : new AnyFacts(node);
    }

    private SchemaFacts OfPrimitive(SchemaNode node, JsonKinds kinds)
        => kinds == JsonKinds.String && _context.IsSinch && SinchFormats.TypeOf(node.Schema.Format) is { } known ? new RuntimeFacts(node, known)
            : PrimitiveTypes.Of(node.Schema, kinds) is { Kind: not PrimitiveKind.Element } type ? new PrimitiveFacts(node, type) : new AnyFacts(node);

    private static UnsupportedFacts Unsupported(SchemaNode node, string problem) => new(node, node.Pointer, problem);

    /// <summary>Whether a schema is a component itself, and not one that was made to stand in its place.</summary>
    private bool IsComponent(SchemaNode node)
        => SchemaReferences.ComponentAt(node.Pointer) is { } id
            && _context.Document.Components?.Schemas?.TryGetValue(id, out var component) == true
            && ReferenceEquals(component, node.Schema);

    private static bool IsObject(SchemaNode node)
        => node.HasMembers
            || node.Type?.HasFlag(JsonSchemaType.Object) == true
            || (node.Type is null && (node.Schema.AdditionalProperties is not null || node.Schema.PatternProperties is { Count: > 0 }));
}
