using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Sinch.Voice.Generator.Building.Naming;
using Sinch.Voice.Generator.Building.Schemas;
using Sinch.Voice.Generator.CSharp;
using Sinch.Voice.Generator.Collections;
using Sinch.Voice.Generator.Diagnostics;
using Sinch.Voice.Generator.Json;
using Sinch.Voice.Generator.Model.Types;
using Sinch.Voice.Generator.Reading;
using Sinch.Voice.Generator.Reading.Schemas;

namespace Sinch.Voice.Generator.Building.Types;

/// <summary>Builds the model of an enum.</summary>
internal sealed class EnumBuilder(BuildContext context, DefaultCheck defaults)
{
    public EnumModel Build(EnumFacts facts, string name)
    {
        var (node, isInteger) = (facts.Node, facts.IsInteger);
        defaults.Of(node);
        var given = EnumMemberNames.Of(context, node, AllValues(facts));
        var values = new HashSet<string>(facts.Values.Select(SchemaValues.Text));
        var descriptions = Descriptions(node.Schema);
        var members = new List<string>();
        var requests = new List<NameRequest>();

        foreach (var (json, pointer) in Values(facts))
        {
            var value = SchemaValues.Text(json);
            if (!isInteger && json.GetValueKind() != JsonValueKind.String)
            {
                context.Diagnostics.Add(DiagnosticDescriptors.EnumMemberType, pointer, json.ToJsonString(), value);
            }

            if (values.Remove(value))
            {
                members.Add(value);
                requests.Add(new NameRequest(given.For(value, pointer), MemberName(value, isInteger), pointer));
            }
        }

        var scope = new NameScope(ReservedNames.MembersOf(name)) { ReservedAsWritten = ["_value", "s_values", "value__"] };
        var names = NameAssignment.Assign(context, scope, "member of the enum", requests);
        return new EnumModel(
            name,
            node.Pointer,
            node.Schema.Description,
            node.Schema.Deprecated,
            isInteger,
            members.Distinct(StringComparer.OrdinalIgnoreCase).Count() < members.Count,
            members.Select((value, i) => new EnumMemberModel(names[i], value, Description(descriptions, value))).ToEquatableArray());
    }

    /// <summary>Returns the values, each with its pointer; <c>null</c> makes the property nullable and gets no member.</summary>
    private static IEnumerable<(JsonNode Value, string Pointer)> Values(EnumFacts facts)
    {
        var node = facts.Node;
        if (node.Schema.Enum is not { Count: > 0 } values)
        {
            return facts.Values.Select(value => (value, DocumentPointer.Append(node.Pointer, "const")));
        }

        var pointer = DocumentPointer.Append(node.Pointer, "enum");
        return values.Select((value, i) => (value, DocumentPointer.Append(pointer, i))).Where(entry => !SchemaValues.IsNull(entry.value));
    }

    /// <summary>Returns every value as text: a list of names by position includes <c>null</c>.</summary>
    private static List<string> AllValues(EnumFacts facts)
    {
        IEnumerable<JsonNode> all = facts.Node.Schema.Enum is { Count: > 0 } values ? values : facts.Values;
        return [.. all.Select(value => SchemaValues.IsNull(value) ? "null" : SchemaValues.Text(value))];
    }

    /// <summary>-1 and 1 need different names.</summary>
    private static string MemberName(string value, bool isInteger)
        => isInteger && value[0] == '-' ? "Minus" + value.Substring(1) : Identifiers.Pascal(value);

    private static JsonObject? Descriptions(IOpenApiSchema schema)
        => schema.Extensions is { } extensions && extensions.TryGetValue(ExtensionNames.EnumDescriptions, out var extension)
            ? (extension as JsonNodeExtension)?.Node as JsonObject
            : null;

    private static string? Description(JsonObject? descriptions, string value)
        => descriptions is not null && descriptions.TryGetPropertyValue(value, out var text) && text?.GetValueKind() == JsonValueKind.String
            ? text.GetValue<string>()
            : null;
}
