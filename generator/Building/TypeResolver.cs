using Microsoft.OpenApi;
using Sinch.Voice.Generator.Diagnostics;
using Sinch.Voice.Generator.Model;

namespace Sinch.Voice.Generator.Building;

/// <summary>
/// Finds the C# type of any schema. Schemas that become types of their own are named here and built later, one by one from a queue, so
/// that recursive schemas need no recursion.
/// </summary>
internal sealed class TypeResolver(BuildContext context, SchemaReferences references, UnionShapes unions)
{
    private const int MaxNesting = 32;

    /// <summary>Components that are made of one another alone, as an array is of its items: each may be nested as deep as <see cref="MaxNesting"/> in itself.</summary>
    private const int MaxComponents = 16;

    /// <summary>Lists of lists, which are one expression where they are read.</summary>
    private const int MaxLists = 16;

    private static readonly PrimitiveType s_element = new(PrimitiveKind.Element);

    private readonly Dictionary<string, TypeReference> _components = [];
    private readonly HashSet<string> _resolving = [];
    private readonly Dictionary<string, ModelType> _given = [];
    private readonly Dictionary<IOpenApiSchema, ModelType> _events = [];
    private readonly Queue<PendingType> _pending = new();

    /// <summary>Names every component schema; afterwards their names are theirs whatever else needs one.</summary>
    public void ResolveComponents()
    {
        foreach (var id in context.Document.Components?.Schemas?.Keys.OrderBy(id => id, StringComparer.Ordinal) ?? Enumerable.Empty<string>())
        {
            ResolveComponent(id);
        }
    }

    /// <summary>The next type to build.</summary>
    public bool TryDequeue(out PendingType pending)
    {
        pending = _pending.Count > 0 ? _pending.Dequeue() : default;
        return pending.Type is not null;
    }

    /// <summary>The type of a schema.</summary>
    /// <param name="node">The schema.</param>
    /// <param name="name">The name of the type if it needs one of its own.</param>
    public TypeReference Resolve(SchemaNode node, string name) => Resolve(node, name, isComponent: false, depth: 0);

    /// <summary>A union made of schemas that stand in the document, each of which may already be a type of its own.</summary>
    /// <returns>The union; <see langword="null"/> if its variants can't be told apart.</returns>
    public ModelType? ResolveUnionOf(IReadOnlyDictionary<IOpenApiSchema, ModelType> variants, string pointer, string name)
    {
        var node = new SchemaNode(new OpenApiSchema { OneOf = [.. variants.Keys] }, pointer);
        if (unions.Find(node, out _) is null)
        {
            return null;
        }

        foreach (var variant in variants.Where(variant => variant.Key is not OpenApiSchemaReference))
        {
            _events[variant.Key] = variant.Value;
        }

        return Define(node, name, ModelKind.Union);
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
                DiagnosticDescriptors.UnsupportedSchema, pointer, $"Schema '{id}' is defined by itself alone", "it is typed as JsonElement");
            return s_element;
        }

        var node = new SchemaNode(context.Document.Components!.Schemas![id], pointer);
        var type = Resolve(node, Identifiers.Pascal(id), isComponent: true, depth: 0);
        _resolving.Remove(id);
        _components[id] = type;
        return type;
    }

    private TypeReference Resolve(SchemaNode node, string name, bool isComponent, int depth)
    {
        context.CancellationToken.ThrowIfCancellationRequested();
        var schema = node.Schema;

        if (schema is OpenApiSchemaReference reference)
        {
            return ResolveReference(node, reference, name, depth);
        }

        if (_events.TryGetValue(schema, out var known))
        {
            return known;
        }

        name = context.TypeNames.Given(node.Pointer) ?? name;
        if (depth == MaxNesting)
        {
            return Unsupported(node, $"Schemas are nested more than {MaxNesting} deep here");
        }

        if (node.IsWrapper && !isComponent)
        {
            return Resolve(node.AllOf.First(), name, isComponent: false, depth + 1);
        }

        if (EnumValues.IsEnum(schema))
        {
            return Define(node, name, ModelKind.Enum);
        }

        if (schema.OneOf is { Count: > 0 } || schema.AnyOf is { Count: > 0 })
        {
            return ResolveUnion(node, name, depth);
        }

        if (schema.Type?.HasFlag(JsonSchemaType.Array) == true)
        {
            return node.Items is { } items ? Wrap(node, Resolve(items, name + "Item", isComponent: false, depth + 1), item => new ListType(item)) : new ListType(s_element);
        }

        if (IsObject(schema))
        {
            return ResolveObject(node, name, isComponent, depth);
        }

        return PrimitiveTypes.HasSeveral(schema)
            ? Unsupported(node, $"A value of several types ({schema.Type}) can't be expressed")
            : PrimitiveTypes.Of(schema);
    }

    private TypeReference ResolveReference(SchemaNode node, OpenApiSchemaReference reference, string name, int depth)
    {
        if (references.TryGetComponent(reference, out var id))
        {
            return _resolving.Count < MaxComponents || _components.ContainsKey(id)
                ? ResolveComponent(id)
                : Unsupported(node, $"More than {MaxComponents} schemas are made of one another here");
        }

        if (references.Follow(node) is { } target)
        {
            return Resolve(target, name, isComponent: false, depth + 1);
        }

        var text = context.ReferenceAt(node.Pointer);
        context.Diagnostics.Add(ReferenceFailure.Of(text), node.Pointer, text, "it is typed as JsonElement");
        return s_element;
    }

    private TypeReference ResolveUnion(SchemaNode node, string name, int depth)
    {
        if (UnionShapes.TheOnlyAlternative(node) is { } only)
        {
            return Resolve(only, name, isComponent: false, depth + 1);
        }

        if (unions.Find(node, out var problem) is null)
        {
            if (problem is not null)
            {
                return Unsupported(node, problem);
            }

            context.Diagnostics.Add(DiagnosticDescriptors.IndistinctUnion, node.Pointer);
            return s_element;
        }

        return Define(node, name, ModelKind.Union);
    }

    private TypeReference ResolveObject(SchemaNode node, string name, bool isComponent, int depth)
    {
        var hasMembers = node.Schema.Properties is { Count: > 0 } || node.Schema.AllOf is { Count: > 0 };
        if (!hasMembers && node.AdditionalProperties is { } values)
        {
            return Wrap(node, Resolve(values, name + "Value", isComponent: false, depth + 1), value => new MapType(value));
        }

        // An object of which nothing is said is any JSON, unless it has a name that a user would look for.
        return hasMembers || isComponent ? Define(node, name, ModelKind.Object) : s_element;
    }

    /// <summary>
    /// An inline schema that several objects take in by <c>allOf</c> becomes a type in each of them, unless the document gives it a name:
    /// then it is one type.
    /// </summary>
    private ModelType Define(SchemaNode node, string name, ModelKind kind)
    {
        var members = ReservedNames.MembersOf(kind);
        var given = context.TypeNames.Given(node.Pointer);
        if (given is not null && members.Contains(given))
        {
            context.ClientNames.Refuse(node.Pointer, given, $"the generated code needs '{given}' itself");
            given = null;
        }

        if (given is not null && _given.TryGetValue(node.Pointer, out var known))
        {
            return known;
        }

        var type = new ModelType(given ?? context.TakeTypeName(members.Contains(name) ? name + "Type" : name, node.Pointer), kind);
        _pending.Enqueue(new PendingType(node, type));
        if (given is not null)
        {
            _given.Add(node.Pointer, type);
        }

        return type;
    }

    private TypeReference Wrap(SchemaNode node, TypeReference item, Func<TypeReference, TypeReference> wrap)
        => item.Nesting < MaxLists ? wrap(item) : Unsupported(node, $"Arrays and maps are nested more than {MaxLists} deep here");

    private PrimitiveType Unsupported(SchemaNode node, string problem)
    {
        context.Diagnostics.Add(DiagnosticDescriptors.UnsupportedSchema, node.Pointer, problem, "it is typed as JsonElement");
        return s_element;
    }

    private static bool IsObject(IOpenApiSchema schema)
        => schema.Properties is { Count: > 0 }
            || schema.AllOf is { Count: > 0 }
            || schema.Type?.HasFlag(JsonSchemaType.Object) == true;
}
