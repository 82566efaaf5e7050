using System.Text.Json;
using Microsoft.OpenApi;
using Sinch.Voice.Generator.Building.Schemas;
using Sinch.Voice.Generator.CSharp;
using Sinch.Voice.Generator.Diagnostics;
using Sinch.Voice.Generator.Json;
using Sinch.Voice.Generator.Model.Types;
using Sinch.Voice.Generator.Reading.Schemas;

namespace Sinch.Voice.Generator.Building.Types;

/// <summary>
/// Finds the C# type of any schema. Schemas that become types of their own are only named here and built later, so that recursive schemas
/// need no recursion.
/// </summary>
internal sealed class TypeResolver(BuildContext context, SchemaReferences references, SchemaClassifier schemas, DefinedTypes defined)
{
    private const int MaxNesting = 32;

    /// <summary>Components that are made of one another alone, as an array is of its items: each may be nested as deep as <see cref="MaxNesting"/> in itself.</summary>
    private const int MaxComponents = 16;

    /// <summary>Lists of lists, which are one expression where they are read.</summary>
    private const int MaxLists = 16;

    private static readonly PrimitiveType s_element = new(PrimitiveKind.Element);

    private readonly Dictionary<string, TypeReference> _components = [];
    private readonly HashSet<string> _resolving = [];
    private readonly Dictionary<IOpenApiSchema, ModelType> _events = [];

    /// <summary>Names every component schema; afterwards their names are theirs whatever else needs one.</summary>
    public void ResolveComponents()
    {
        // A list or a map takes no name itself, but what is within it may: it comes after those that do.
        foreach (var component in context.Document.Components?.Schemas?
            .OrderBy(component => component.Value is { Items: not null } or { AdditionalProperties: not null, Properties: null or { Count: 0 } })
            .ThenBy(component => component.Key, StringComparer.Ordinal) ?? Enumerable.Empty<KeyValuePair<string, IOpenApiSchema>>())
        {
            ResolveComponent(component.Key);
        }
    }

    /// <summary>The type of a schema.</summary>
    /// <param name="node">The schema.</param>
    /// <param name="name">The name of the type if it needs one of its own.</param>
    public TypeReference Resolve(SchemaNode node, string name) => Resolve(node, new WantedName(name, IsGiven: false), isComponent: false, depth: 0);

    /// <summary>The type of an item of a list or of a value of a map, which may be <c>null</c>.</summary>
    public TypeReference ResolveItem(SchemaNode node, string name) => ResolveItem(node, name, depth: 0);

    /// <summary>The type of a variant of a union: of a base it is what the base itself describes.</summary>
    public TypeReference ResolveVariant(SchemaNode node, string name)
        => references.TryGetComponent(node.Schema, out var id) && schemas.Inheritance.IsBase(id) ? defined.DefineBase(id) : Resolve(node, name);

    /// <summary>A schema whose value may be any of some.</summary>
    public SchemaNode Combine(IReadOnlyList<SchemaNode> nodes) => schemas.Alternatives.Combine(nodes);

    /// <summary>The one schema of a value that has to fit all of some.</summary>
    public SchemaNode Merge(IReadOnlyList<SchemaNode> nodes) => schemas.Merge.Of(nodes);

    /// <summary>Whether no value fits all of some schemas.</summary>
    public bool Contradict(IReadOnlyList<SchemaNode> nodes) => schemas.Merge.Contradict(nodes);

    /// <summary>Whether a value may be <c>null</c>.</summary>
    public bool IsNullable(SchemaNode node) => schemas.Nullability.Of(node);

    /// <summary>A union made of schemas that stand in the document, each of which may already be a type of its own.</summary>
    /// <returns>The union; <see langword="null"/> if its variants can't be told apart.</returns>
    public ModelType? ResolveUnionOf(IReadOnlyDictionary<IOpenApiSchema, ModelType> variants, string pointer, string name)
    {
        var node = new SchemaNode(new OpenApiSchema { OneOf = [.. variants.Keys] }, pointer);
        if (schemas.Unions.Find(node, out _)?.Discriminator is null)
        {
            return null;
        }

        foreach (var variant in variants.Where(variant => variant.Key is not OpenApiSchemaReference))
        {
            _events[variant.Key] = variant.Value;
        }

        return defined.Define(node, name, ModelKind.Union);
    }

    /// <summary>The type of a component schema.</summary>
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
        var type = Resolve(node, new WantedName(Identifiers.Pascal(id), IsGiven: true), isComponent: true, depth: 0);
        _resolving.Remove(id);
        _components[id] = type;
        return type;
    }

    private TypeReference Resolve(SchemaNode node, WantedName name, bool isComponent, int depth)
    {
        context.CancellationToken.ThrowIfCancellationRequested();
        var schema = node.Schema;

        if (schema is null)
        {
            // The reader library has nothing for the schemas true and false.
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

        if (schemas.Parts.TheOnlyOne(node, isComponent) is { } part)
        {
            return Resolve(part, name, isComponent: false, depth + 1);
        }

        if (schemas.EnumValues.IsOfStrings(node) || schemas.EnumValues.IsOfIntegers(node))
        {
            return defined.Define(node, name.Text, ModelKind.Enum);
        }

        if (schemas.Alternatives.Has(node) && !schemas.Parts.AreAlternativesFlattened(node))
        {
            return ResolveUnion(node, name, depth);
        }

        return ResolveByKind(node, name, isComponent, depth);
    }

    private TypeReference ResolveByKind(SchemaNode node, WantedName name, bool isComponent, int depth)
    {
        if (schemas.EnumValues.ListOf(node).Any(value => !SchemaValues.IsBoolean(value)))
        {
            context.Diagnostics.Add(DiagnosticDescriptors.UnnamedEnumValues, node.Pointer);
        }

        if (node.Schema.AllOf is null or { Count: 0 }
            && (node.Type?.HasFlag(JsonSchemaType.Array) == true || (node.Type is null && node.Items is not null && !node.HasMembers)))
        {
            return Wrap(node, ResolveItems(node, node.Items, name.Text + "Item", depth), item => new ListType(item));
        }

        var kinds = schemas.Kinds.Of(node);
        if (node.Schema.AllOf is { Count: > 0 } && (!kinds.HasFlag(JsonKinds.Object) || schemas.Parts.SayNothing(node)))
        {
            return ResolveParts(node, kinds, name, depth);
        }

        return IsObject(node) ? ResolveObject(node, name.Text, isComponent, depth) : PrimitiveTypes.Of(node.Schema, kinds);
    }

    /// <summary>The type of an <c>allOf</c> that is no object.</summary>
    private TypeReference ResolveParts(SchemaNode node, JsonKinds kinds, WantedName name, int depth)
    {
        if (kinds == JsonKinds.None)
        {
            return Unsupported(node, "The schemas of allOf contradict each other");
        }

        if (kinds == JsonKinds.Array && schemas.Parts.ArraysOf(node) is { Count: > 0 } arrays)
        {
            return arrays.Count == 1 && arrays[0] != node
                ? Resolve(arrays[0], name, isComponent: false, depth + 1)
                : Wrap(node, ResolveItems(node, schemas.Parts.ItemsOf(arrays), name.Text + "Item", depth), item => new ListType(item));
        }

        if (schemas.Parts.Narrowest(node) is { } part)
        {
            return Resolve(part, name, isComponent: false, depth + 1);
        }

        return kinds == JsonKinds.Array ? new ListType(s_element) : PrimitiveTypes.Of(node.Schema, kinds);
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
            return Resolve(target, name, isComponent: false, depth + 1);
        }

        var text = context.ReferenceAt(node.Pointer);
        context.Diagnostics.Add(ReferenceFailure.Of(text), node.Pointer, text, "the value is typed as JsonElement");
        return s_element;
    }

    private TypeReference ResolveUnion(SchemaNode node, WantedName name, int depth)
    {
        if (schemas.Alternatives.TheOnly(node) is { } only && !schemas.Alternatives.IsBase(node, out _))
        {
            return Resolve(only, name, isComponent: false, depth + 1);
        }

        var alternatives = schemas.Alternatives.Of(node);
        if (alternatives.Count == 0)
        {
            return Unsupported(node, "A union whose only variant is itself is not supported");
        }

        if (alternatives.Count == 1 && !schemas.Alternatives.IsBase(node, out _))
        {
            return Resolve(alternatives[0], name, isComponent: false, depth + 1);
        }

        if (schemas.Unions.Find(node, out var problem) is null)
        {
            if (problem is not null)
            {
                return Unsupported(node, problem);
            }

            context.Diagnostics.Add(DiagnosticDescriptors.IndistinctUnion, node.Pointer);
            return s_element;
        }

        return !name.IsGiven && schemas.Identities.OfUnion(node) is { } identity
            ? defined.DefineShared(node, identity)
            : defined.Define(node, name.Text, ModelKind.Union);
    }

    private TypeReference ResolveItems(SchemaNode node, SchemaNode? items, string name, int depth)
    {
        if (context.Raw.TryFindMember(node.Pointer, "prefixItems", out _))
        {
            return Unsupported(node with { Pointer = DocumentPointer.Append(node.Pointer, "prefixItems") }, "'prefixItems' is not supported");
        }

        return items is { } item ? ResolveItem(item, name, depth + 1) : s_element;
    }

    private TypeReference ResolveObject(SchemaNode node, string name, bool isComponent, int depth)
    {
        var shape = schemas.Objects.Of(node);
        if (shape.Names.Count > 0)
        {
            return defined.Define(node, name, ModelKind.Object);
        }

        var patterns = node.Schema.PatternProperties;
        if (patterns is { Count: > 0 })
        {
            var only = patterns.Count == 1 && node.Schema is { AdditionalProperties: null, AdditionalPropertiesAllowed: false } ? patterns.First().Value : null;
            var pointer = DocumentPointer.Append(node.Pointer, "patternProperties");
            return only is null
                ? new MapType(Unsupported(new SchemaNode(node.Schema, pointer), "'patternProperties' is not supported"))
                : Wrap(node, ResolveItem(new SchemaNode(only, DocumentPointer.Append(pointer, patterns.First().Key)), name + "Value", depth + 1), value => new MapType(value));
        }

        if (shape.AdditionalProperties is { } values)
        {
            return Wrap(node, ResolveItem(values, name + "Value", depth + 1), value => new MapType(value));
        }

        if (context.Raw.FindMember(node.Pointer, "additionalProperties")?.GetValueKind() == JsonValueKind.True)
        {
            return new MapType(s_element);
        }

        // An object of which nothing is said is any JSON, unless it has a name that a user would look for.
        return isComponent ? defined.Define(node, name, ModelKind.Object) : s_element;
    }

    private TypeReference ResolveItem(SchemaNode node, string name, int depth)
    {
        var type = Resolve(node, new WantedName(name, IsGiven: false), isComponent: false, depth);
        return type != s_element && schemas.Nullability.Of(node) ? new NullableType(type) : type;
    }

    private TypeReference Wrap(SchemaNode node, TypeReference item, Func<TypeReference, TypeReference> wrap)
        => item.Nesting < MaxLists ? wrap(item) : Unsupported(node, $"Arrays and maps are nested more than {MaxLists} levels deep");

    private PrimitiveType Unsupported(SchemaNode node, string problem)
    {
        context.Diagnostics.Add(DiagnosticDescriptors.UnsupportedSchema, node.Pointer, problem, "the value is typed as JsonElement");
        return s_element;
    }

    private static bool IsObject(SchemaNode node)
        => node.HasMembers
            || node.Type?.HasFlag(JsonSchemaType.Object) == true
            || (node.Type is null && (node.Schema.AdditionalProperties is not null || node.Schema.PatternProperties is { Count: > 0 }));
}

/// <summary>The name that a type gets if it needs one of its own.</summary>
/// <param name="Text">The name.</param>
/// <param name="IsGiven">Whether the document names the schema, as a component or with an extension; otherwise, the name is that of its place.</param>
internal readonly record struct WantedName(string Text, bool IsGiven);
