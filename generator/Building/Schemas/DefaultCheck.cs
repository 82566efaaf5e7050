using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Sinch.Voice.Generator.Building.Types;
using Sinch.Voice.Generator.Diagnostics;
using Sinch.Voice.Generator.Json;
using Sinch.Voice.Generator.Reading.Schemas;

namespace Sinch.Voice.Generator.Building.Schemas;

/// <summary>Compares defaults with their schemas.</summary>
internal sealed class DefaultCheck(BuildContext context, SchemaReferences references, EnumValues enumValues)
{
    /// <summary>Reports a default of a schema, or beside a reference to one, that the schema does not allow.</summary>
    public void Of(SchemaNode node)
    {
        if (context.Raw.FindMember(node.Pointer, "default") is not { } value || references.Follow(node) is not { } target)
        {
            return;
        }

        var pointer = DocumentPointer.Append(node.Pointer, "default");
        if (target.Schema.Type is { } types && !Fits(value, types))
        {
            Report(pointer, value, $"of type {Describe(types)}");
        }
        else if (enumValues.Of(node) is { } values && !values.Contains(SchemaValues.Text(value), StringComparer.OrdinalIgnoreCase))
        {
            Report(pointer, value, "one of the enum values");
        }
    }

    private void Report(string pointer, JsonNode value, string expected)
        => context.Diagnostics.Add(DiagnosticDescriptors.MismatchedDefault, pointer, value.ToJsonString(), expected);

    private static bool Fits(JsonNode value, JsonSchemaType types) => value.GetValueKind() switch
    {
        JsonValueKind.String => types.HasFlag(JsonSchemaType.String),
        JsonValueKind.True or JsonValueKind.False => types.HasFlag(JsonSchemaType.Boolean),
        JsonValueKind.Array => types.HasFlag(JsonSchemaType.Array),
        JsonValueKind.Object => types.HasFlag(JsonSchemaType.Object),
        _ => types.HasFlag(JsonSchemaType.Number) || (types.HasFlag(JsonSchemaType.Integer) && JsonNumber.IsInteger(value)),
    };

    private static string Describe(JsonSchemaType types) => types.ToString().ToLowerInvariant();
}
