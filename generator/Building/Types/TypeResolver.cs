using Microsoft.OpenApi;
using Sinch.Voice.Generator.Building.Schemas;
using Sinch.Voice.Generator.CSharp;
using Sinch.Voice.Generator.Diagnostics;
using Sinch.Voice.Generator.Model.Types;
using Sinch.Voice.Generator.Reading.Schemas;

namespace Sinch.Voice.Generator.Building.Types;

/// <summary>
/// Finds the C# type of any schema. Schemas that become separate types are only named here and built later, so recursive schemas need no recursion.
/// </summary>
internal sealed class TypeResolver(BuildContext context, SchemaReferences references, SchemaClassifier schemas, TypeIdentities identities, DefinedTypes defined)
{
    private const int MaxNesting = 32;

    /// <summary>
    /// Limits components that depend only on one another, as an array depends on its items; each may be nested up to <see cref="MaxNesting"/> itself.
    /// </summary>
    private const int MaxComponents = 16;

    /// <summary>Limits nested lists, which are one expression in the code that reads them.</summary>
    private const int MaxLists = 16;

    private static readonly PrimitiveType s_element = new(PrimitiveKind.Element);

    private readonly Dictionary<string, TypeReference> _components = [];
    private readonly HashSet<string> _resolving = [];
    private readonly Dictionary<IOpenApiSchema, ModelType> _events = [];

    /// <summary>Names every component schema, so that later names do not affect them.</summary>
    public void ResolveComponents()
    {
        // A list or a map needs no name, but its items may: they are named after the schemas that do.
        foreach (var component in context.Document.Components?.Schemas?
            .OrderBy(component => component.Value is { Items: not null } or { AdditionalProperties: not null, Properties: null or { Count: 0 } })
            .ThenBy(component => component.Key, StringComparer.Ordinal) ?? Enumerable.Empty<KeyValuePair<string, IOpenApiSchema>>())
        {
            ResolveComponent(component.Key);
        }
    }

    /// <summary>Returns the type of a schema.</summary>
    /// <param name="node">The schema.</param>
    /// <param name="name">The name of the type, if it needs its own.</param>
    public TypeReference Resolve(SchemaNode node, string name) => Resolve(node, new WantedName(name, IsGiven: false), depth: 0);

    /// <summary>Returns the type of a list item or a map value, which may be <c>null</c>.</summary>
    public TypeReference ResolveItem(SchemaNode node, string name) => ResolveItem(node, name, depth: 0);

    /// <summary>Returns the type of a union's variant: for a base, its own object.</summary>
    public TypeReference ResolveVariant(SchemaNode node, string name)
        => references.TryGetComponent(node.Schema, out var id) && schemas.Inheritance.IsBase(id)
            ? defined.DefineBase(id, schemas.OfBase(references.Follow(node)!.Value))
            : Resolve(node, name);

    /// <summary>Returns the schema of a value that may match any of several.</summary>
    public SchemaNode Combine(IReadOnlyList<SchemaNode> nodes) => schemas.Variants.Combine(nodes);

    /// <summary>Returns the schema of a value that must match all of several.</summary>
    public SchemaNode Merge(IReadOnlyList<SchemaNode> nodes) => schemas.Merge.Of(nodes);

    /// <summary>Returns whether no value matches all of several schemas.</summary>
    public bool Contradict(IReadOnlyList<SchemaNode> nodes) => schemas.Merge.Contradict(nodes);

    /// <summary>Returns whether a value may be <c>null</c>.</summary>
    public bool IsNullable(SchemaNode node) => schemas.Nullability.Of(node);

    /// <summary>Returns a union of schemas from the document, each of which may already have a type.</summary>
    /// <returns>The union, or <see langword="null"/> if its variants cannot be told apart.</returns>
    public ModelType? ResolveUnionOf(IReadOnlyDictionary<IOpenApiSchema, ModelType> variants, string pointer, string name)
    {
        var node = new SchemaNode(new OpenApiSchema { OneOf = [.. variants.Keys] }, pointer);
        if (schemas.OfVariants(node) is not { Shape.Discriminator: not null } union)
        {
            return null;
        }

        foreach (var variant in variants.Where(variant => variant.Key is not OpenApiSchemaReference))
        {
            _events[variant.Key] = variant.Value;
        }

        return defined.Define(union, name);
    }

    /// <summary>Returns the type of a component schema.</summary>
    public TypeReference ResolveComponent(string id)
    {
        if (_components.TryGetValue(id, out var known))
        {
            return known;
        }

        var pointer = SchemaReferences.PointerTo(id);
        if (!_resolving.Add(id))
        {
            context.Diagnostics.Add(
                DiagnosticDescriptors.UnsupportedSchema, pointer, $"Schema '{id}' refers only to itself", "the value is typed as JsonElement");
            return s_element;
        }

        var node = new SchemaNode(context.Document.Components!.Schemas![id], pointer);
        var type = Resolve(node, new WantedName(Identifiers.Pascal(id), IsGiven: true), depth: 0);
        _resolving.Remove(id);
        _components[id] = type;
        return type;
    }

    private TypeReference Resolve(SchemaNode node, WantedName name, int depth)
    {
        context.CancellationToken.ThrowIfCancellationRequested();
        var schema = node.Schema;

        if (schema is null)
        {
            return s_element;
        }

        if (schema is OpenApiSchemaReference reference)
        {
            return ResolveReference(node, reference, name, depth);
        }

        if (_events.TryGetValue(schema, out var known))
        {
            return known;
        }

        name = context.TypeNames.Given(node.Pointer) is { } given ? new WantedName(given, IsGiven: true) : name;
        if (depth == MaxNesting)
        {
            return Unsupported(node, $"Schemas are nested more than {MaxNesting} levels deep");
        }

        var facts = schemas.Of(node);
        if (facts.HasUnnamedValues)
        {
            context.Diagnostics.Add(DiagnosticDescriptors.UnnamedEnumValues, node.Pointer);
        }

        return facts switch
        {
            SameFacts same => Resolve(same.Other, name, depth + 1),
            EnumFacts or ObjectFacts => defined.Define(facts, name.Text),
            UnionFacts union => !name.IsGiven && identities.OfUnion(union) is { } identity ? defined.DefineShared(union, identity) : defined.Define(union, name.Text),
            ListFacts list => Wrap(node, ResolvePart(list.Items, list.Problem, name.Text + "Item", depth), item => new ListType(item)),
            MapFacts map => Wrap(node, ResolvePart(map.Values, map.Problem, name.Text + "Value", depth), value => new MapType(value)),
            EmbeddedFacts embedded => Wrap(node, Resolve(embedded.Content, name with { IsGiven = false }, depth + 1), content => new EmbeddedType(content, embedded.OrUri)),
            RuntimeFacts runtime => runtime.Type,
            PrimitiveFacts primitive => primitive.Type,
            IndistinctFacts => Indistinct(node),
            UnsupportedFacts unsupported => Unsupported(unsupported),
            _ => s_element,
        };
    }

    private TypeReference ResolveReference(SchemaNode node, OpenApiSchemaReference reference, WantedName name, int depth)
    {
        if (references.TryGetComponent(reference, out var id))
        {
            return _resolving.Count < MaxComponents || _components.ContainsKey(id)
                ? ResolveComponent(id)
                : Unsupported(node, $"More than {MaxComponents} schemas depend on each other");
        }

        if (references.Follow(node) is { } target)
        {
            return Resolve(target, name, depth + 1);
        }

        var text = context.ReferenceAt(node.Pointer);
        context.ReportReference(node.Pointer, text, "the value is typed as JsonElement");
        return s_element;
    }

    /// <summary>Returns the type of list items or map values.</summary>
    private TypeReference ResolvePart(SchemaNode? part, UnsupportedFacts? problem, string name, int depth)
        => problem is not null ? Unsupported(problem) : part is { } node ? ResolveItem(node, name, depth + 1) : s_element;

    private TypeReference ResolveItem(SchemaNode node, string name, int depth)
    {
        var type = Resolve(node, new WantedName(name, IsGiven: false), depth);
        return type != s_element && schemas.Nullability.Of(node) ? new NullableType(type) : type;
    }

    private TypeReference Wrap(SchemaNode node, TypeReference item, Func<TypeReference, TypeReference> wrap)
        => item.Nesting < MaxLists ? wrap(item) : Unsupported(node, $"Arrays, maps and embedded values are nested more than {MaxLists} levels deep");

    private PrimitiveType Indistinct(SchemaNode node)
    {
        context.Diagnostics.Add(DiagnosticDescriptors.IndistinctUnion, node.Pointer);
        return s_element;
    }

    private PrimitiveType Unsupported(SchemaNode node, string problem) => Unsupported(new UnsupportedFacts(node, node.Pointer, problem));

    private PrimitiveType Unsupported(UnsupportedFacts facts)
    {
        context.Diagnostics.Add(DiagnosticDescriptors.UnsupportedSchema, facts.Pointer, facts.Problem, "the value is typed as JsonElement");
        return s_element;
    }
}

/// <summary>Represents the name for a type, if it needs its own.</summary>
/// <param name="Text">The name.</param>
/// <param name="IsGiven">Whether the document names the schema, as a component or with an extension; otherwise, it is named after its location.</param>
internal readonly record struct WantedName(string Text, bool IsGiven);
