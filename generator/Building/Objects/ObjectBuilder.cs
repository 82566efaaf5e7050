using Microsoft.OpenApi;
using Sinch.Voice.Generator.Building.Naming;
using Sinch.Voice.Generator.Building.Schemas;
using Sinch.Voice.Generator.Building.Types;
using Sinch.Voice.Generator.CSharp;
using Sinch.Voice.Generator.Collections;
using Sinch.Voice.Generator.Diagnostics;
using Sinch.Voice.Generator.Model.Types;
using Sinch.Voice.Generator.Reading.Schemas;

namespace Sinch.Voice.Generator.Building.Objects;

/// <summary>Builds the model of an object.</summary>
internal sealed class ObjectBuilder(
    BuildContext context,
    SchemaReferences references,
    ObjectCheck check,
    FixedValues fixedValues,
    DefaultCheck defaults,
    TypeResolver types)
{
    private static readonly PrimitiveType s_element = new(PrimitiveKind.Element);

    private readonly Dictionary<IOpenApiSchema, TypeReference> _types = [];
    private readonly SchemaAnnotations _annotations = new(references);

    public ObjectModel Build(ObjectFacts facts, string name)
    {
        var (node, shape) = (facts.Node, facts.Shape);
        check.Of(node);

        var requests = new List<NameRequest>(shape.Names.Count);
        foreach (var wireName in shape.Names)
        {
            requests.Add(Name(wireName, shape[wireName]));
        }

        var names = NameAssignment.Assign(context, new NameScope(ReservedNames.PropertiesOf(name)) { ReservedAsWritten = ["s_properties", "_absent"] }, "property", requests);
        var properties = new PropertyModel[requests.Count];
        for (var i = 0; i < properties.Length; i++)
        {
            properties[i] = BuildProperty(shape, shape.Names[i], node, name, names[i], requests[i].Given?.Name ?? requests[i].Rule);
        }

        var additional = shape.AdditionalProperties is { } values ? Known(values) ?? Keep(values, types.ResolveItem(values, Owner(values, node, name) + "Value")) : null;

        return new ObjectModel(
            name, node.Pointer, node.Schema.Description, node.Schema.Deprecated, new EquatableArray<PropertyModel>(properties), additional is PrimitiveType { Kind: PrimitiveKind.Element } ? null : additional);
    }

    /// <summary>The narrowest schema of a property also decides its name.</summary>
    private NameRequest Name(string wireName, List<SchemaNode> nodes)
    {
        var given = context.ClientNames.Find(nodes);
        var rule = Identifiers.Pascal(wireName);

        // A property can't have the name of its class or of a member that every object has.
        return new NameRequest(given, rule, nodes[nodes.Count - 1].Pointer, rule + "Value");
    }

    private PropertyModel BuildProperty(ObjectShape shape, string wireName, SchemaNode owner, string ownerName, string name, string typeName)
    {
        var nodes = shape[wireName];
        var narrowest = shape.IsOfVariants(wireName) ? types.Combine(nodes) : types.Merge(nodes);
        foreach (var node in nodes)
        {
            defaults.Of(node);
        }

        // A required property that only the server sends need not be set.
        var required = shape.Required.Contains(wireName) && !nodes.Exists(IsReadOnly);
        var constant = shape.IsOfVariants(wireName) ? null : fixedValues.Of(nodes, wireName, owner, required);
        var type = constant?.Type
            ?? (!shape.IsOfVariants(wireName) && Contradict(nodes, wireName, ownerName) ? s_element : null)
            ?? Known(narrowest)
            ?? Keep(narrowest, types.Resolve(narrowest, (narrowest.Parts is null ? Owner(narrowest, owner, ownerName) : ownerName) + typeName));

        return new PropertyModel(
            wireName,
            name,
            type,
            required,
            IsNullable(nodes, required, type),
            constant?.Value,
            _annotations.Default(narrowest.Schema) is { } value && !SchemaValues.IsNull(value) ? SchemaValues.Text(value) : null,
            Description(nodes),
            nodes.Exists(IsDeprecated));
    }

    /// <summary>Returns whether parts of a schema contradict each other about a property, which is then typed as any JSON.</summary>
    private bool Contradict(List<SchemaNode> nodes, string wireName, string ownerName)
    {
        if (!types.Contradict(nodes))
        {
            return false;
        }

        var others = string.Join(", ", nodes.Take(nodes.Count - 1).Select(node => node.Pointer));
        context.Diagnostics.Add(
            DiagnosticDescriptors.UnsupportedSchema,
            nodes[nodes.Count - 1].Pointer,
            $"The schemas of property '{wireName}' of '{ownerName}' contradict each other: this one contradicts {others}",
            "the value is typed as JsonElement");
        return true;
    }

    private string? Description(List<SchemaNode> nodes)
    {
        for (var i = nodes.Count - 1; i >= 0; i--)
        {
            if (_annotations.Description(nodes[i].Schema) is { } text && !string.IsNullOrWhiteSpace(text))
            {
                return text;
            }
        }

        return null;
    }

    /// <summary>
    /// Inline schemas that several objects inherit through <c>allOf</c> are one type. With a type for each object, a schema that inherits the schema that
    /// contains it would need infinitely many.
    /// </summary>
    private TypeReference? Known(SchemaNode node) => node.Schema is not null && _types.TryGetValue(node.Schema, out var type) ? type : null;

    private TypeReference Keep(SchemaNode node, TypeReference type)
    {
        if (node.Schema is not (null or OpenApiSchemaReference) && type is not PrimitiveType)
        {
            _types.Add(node.Schema, type);
        }

        return type;
    }

    /// <summary>Names the type of an object's part after the component that declares the part, if that is another one.</summary>
    private string Owner(SchemaNode part, SchemaNode owner, string name)
        => !IsWithin(part.Pointer, owner.Pointer) && SchemaReferences.ComponentAround(part.Pointer) is { } id
            ? context.TypeNames.Given(SchemaReferences.PointerTo(id)) ?? Identifiers.Pascal(id)
            : name;

    private static bool IsWithin(string pointer, string owner)
        => pointer.Length > owner.Length && pointer[owner.Length] == '/' && pointer.StartsWith(owner, StringComparison.Ordinal);

    private bool IsReadOnly(SchemaNode node) => references.Follow(node)?.Schema.ReadOnly == true || _annotations.ReadOnly(node.Schema);

    private bool IsDeprecated(SchemaNode node) => _annotations.Deprecated(node.Schema);

    /// <summary>Any JSON includes <c>null</c>, so a required property needs no nullable type.</summary>
    private bool IsNullable(List<SchemaNode> nodes, bool required, TypeReference type)
        => nodes.Exists(types.IsNullable) || (!required && type is PrimitiveType { Kind: PrimitiveKind.Element });
}
