using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Sinch.Voice.Generator.Diagnostics;
using Sinch.Voice.Generator.Model;
using Sinch.Voice.Generator.Reading;

namespace Sinch.Voice.Generator.Building;

/// <summary>Builds the model of an enum.</summary>
internal sealed class EnumBuilder(BuildContext context, DefaultCheck defaults)
{
    public EnumModel Build(SchemaNode node, string name)
    {
        defaults.Of(node);
        var given = EnumMemberNames.Of(context, node);
        var values = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var descriptions = Descriptions(node.Schema);
        var members = new List<string>();
        var requests = new List<NameRequest>();
        var pointer = DocumentPointer.Append(node.Pointer, "enum");

        for (var i = 0; i < node.Schema.Enum!.Count; i++)
        {
            // null among the values says that the property is nullable, not that there is a member for it.
            if (node.Schema.Enum[i] is not { } json || json.GetValueKind() == JsonValueKind.Null)
            {
                continue;
            }

            var value = EnumValues.Text(json);
            if (json.GetValueKind() != JsonValueKind.String)
            {
                context.Diagnostics.Add(DiagnosticDescriptors.EnumMemberType, DocumentPointer.Append(pointer, i), json.ToJsonString(), value);
            }

            if (values.Add(value))
            {
                members.Add(value);
                requests.Add(new NameRequest(given[i], Identifiers.Pascal(value), DocumentPointer.Append(pointer, i)));
            }
        }

        var scope = new NameScope(ReservedNames.MembersOf(name)) { ReservedAsWritten = ["_value", "s_values"] };
        var names = Naming.Assign(context, scope, "member of the enum", requests);
        return new EnumModel(
            name,
            node.Pointer,
            node.Schema.Description,
            node.Schema.Deprecated,
            members.Select((value, i) => new EnumMemberModel(names[i], value, Description(descriptions, value))).ToEquatableArray());
    }

    private static JsonObject? Descriptions(IOpenApiSchema schema)
        => schema.Extensions is { } extensions && extensions.TryGetValue("x-enumDescriptions", out var extension)
            ? (extension as JsonNodeExtension)?.Node as JsonObject
            : null;

    private static string? Description(JsonObject? descriptions, string value)
        => descriptions is not null && descriptions.TryGetPropertyValue(value, out var text) && text?.GetValueKind() == JsonValueKind.String
            ? text.GetValue<string>()
            : null;
}
