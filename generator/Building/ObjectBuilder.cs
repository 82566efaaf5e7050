using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Sinch.Voice.Generator.Diagnostics;
using Sinch.Voice.Generator.Model;
using Sinch.Voice.Generator.Reading;

namespace Sinch.Voice.Generator.Building;

/// <summary>Builds the model of an object.</summary>
internal sealed class ObjectBuilder(
    BuildContext context,
    SchemaReferences references,
    ObjectShapes shapes,
    EnumValues enumValues,
    DiscriminatorKeys discriminatorKeys,
    DefaultCheck defaults,
    TypeResolver types)
{
    public ObjectModel Build(SchemaNode node, string name)
    {
        WarnOfConditions(node);

        var shape = shapes.Of(node);
        var requests = shape.Names.Select(wireName => Name(wireName, shape[wireName])).ToList();
        var names = Naming.Assign(context, new NameScope(ReservedNames.PropertiesOf(name)) { ReservedAsWritten = ["s_properties"] }, "property", requests);
        var properties = shape.Names
            .Select((wireName, i) => BuildProperty(shape, wireName, node, names[i], name + (requests[i].Given?.Name ?? requests[i].Rule)))
            .ToEquatableArray();

        return new ObjectModel(name, node.Pointer, node.Schema.Description, node.Schema.Deprecated, properties);
    }

    /// <summary>The narrowest of the schemas that describe a property has the last word on its name too.</summary>
    private NameRequest Name(string wireName, IReadOnlyList<SchemaNode> nodes)
    {
        var given = context.ClientNames.Find([.. nodes.Reverse().Select(node => node.Pointer)]);
        var rule = Identifiers.Pascal(wireName);

        // A property can't have the name of its class or of a member that every object has.
        return new NameRequest(given, rule, nodes[nodes.Count - 1].Pointer, rule + "Value");
    }

    private PropertyModel BuildProperty(ObjectShape shape, string wireName, SchemaNode owner, string name, string typeName)
    {
        var nodes = shape[wireName];
        var narrowest = nodes[nodes.Count - 1];
        var required = shape.Required.Contains(wireName);
        foreach (var node in nodes)
        {
            defaults.Of(node);
        }

        var fixedText = FixedValue(nodes, wireName, owner, required);
        var type = fixedText is null
            ? types.Resolve(narrowest, typeName)
            : FixedType(nodes);

        return new PropertyModel(
            wireName,
            name,
            type,
            required,
            IsNullable(nodes),
            fixedText is null ? null : new FixedValue(fixedText, type is ModelType named ? MemberName(nodes, named.Name, fixedText) : null),
            narrowest.Schema.Default is { } value ? EnumValues.Text(value) : null,
            nodes.Select(node => node.Schema.Description).LastOrDefault(text => !string.IsNullOrWhiteSpace(text)),
            nodes.Any(node => node.Schema.Deprecated));
    }

    /// <summary>
    /// The only value a property can have. A list of one value says so only where the property must be there, is the default, or tells
    /// the variants of a union apart: elsewhere, as in responses, such lists grow.
    /// </summary>
    private string? FixedValue(IReadOnlyList<SchemaNode> nodes, string wireName, SchemaNode owner, bool required)
    {
        var key = discriminatorKeys.SingleKey(ComponentOf(owner), wireName);
        var lists = nodes.Select(enumValues.Of).Where(values => values is not null).ToList();

        if (lists.LastOrDefault(IsSingle) is { } single)
        {
            return required || key is not null || nodes.Any(node => IsDefault(node.Schema.Default, single[0])) ? single[0] : null;
        }

        return lists.All(values => values!.Contains(key, StringComparer.OrdinalIgnoreCase)) ? key : null;
    }

    /// <summary>A fixed value has the type of the component that names it, so that it compares with the others of its kind.</summary>
    private TypeReference FixedType(IReadOnlyList<SchemaNode> nodes)
        => NamedEnum(nodes) is { } named ? types.ResolveComponent(ComponentOf(named)!) : new PrimitiveType(PrimitiveKind.String);

    private SchemaNode? NamedEnum(IReadOnlyList<SchemaNode> nodes)
    {
        foreach (var node in nodes)
        {
            var target = references.FollowThroughWrappers(node.Schema.AllOf is { Count: 1 } ? node.AllOf.First() : node);
            if (target is { } schema && EnumValues.IsEnum(schema.Schema) && ComponentOf(schema) is not null)
            {
                return schema;
            }
        }

        return null;
    }

    /// <summary>The member that the enum's own builder gives the value.</summary>
    private string? MemberName(IReadOnlyList<SchemaNode> nodes, string enumName, string value)
        => NamedEnum(nodes) is { } named
            ? new EnumBuilder(context, defaults).Build(named, enumName).Members
                .FirstOrDefault(member => string.Equals(member.Value, value, StringComparison.OrdinalIgnoreCase))?.Name
            : null;

    private void WarnOfConditions(SchemaNode node)
    {
        foreach (var part in node.AllOf.Where(part => references.Follow(part) is { } target
            && (target.Schema.OneOf is { Count: > 0 } || target.Schema.AnyOf is { Count: > 0 })))
        {
            context.Diagnostics.Add(
                DiagnosticDescriptors.UnsupportedSchema,
                part.Pointer,
                "A union within allOf can't be expressed",
                "its properties are among AdditionalProperties");
        }
    }

    private static bool IsSingle(IReadOnlyList<string>? values)
        => values is not null && values.Distinct(StringComparer.OrdinalIgnoreCase).Count() == 1;

    private static bool IsDefault(JsonNode? value, string text)
        => value is not null && string.Equals(EnumValues.Text(value), text, StringComparison.OrdinalIgnoreCase);

    private static bool IsNullable(IReadOnlyList<SchemaNode> nodes)
        => nodes.Any(node => node.Schema.Type?.HasFlag(JsonSchemaType.Null) == true);

    private static string? ComponentOf(SchemaNode node)
        => node.Pointer.StartsWith(SchemaReferences.ComponentPrefix, StringComparison.Ordinal)
            && DocumentPointer.Parent(node.Pointer).Length == SchemaReferences.ComponentPrefix.Length - 1
            ? node.Pointer.Substring(SchemaReferences.ComponentPrefix.Length).Replace("~1", "/").Replace("~0", "~")
            : null;
}
