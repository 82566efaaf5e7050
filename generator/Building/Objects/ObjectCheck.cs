using System.Text.Json.Nodes;
using Sinch.Voice.Generator.Building.Schemas;
using Sinch.Voice.Generator.Diagnostics;
using Sinch.Voice.Generator.Json;
using Sinch.Voice.Generator.Reading.Schemas;

namespace Sinch.Voice.Generator.Building.Objects;

/// <summary>Reports properties of an object that its class cannot express; they are read into the additional properties.</summary>
internal sealed class ObjectCheck(BuildContext context, SchemaReferences references, SchemaVariants schemaVariants)
{
    private const string Outcome = "the properties are read into AdditionalProperties";

    private static readonly string[] s_conditions = ["then", "else"];

    public void Of(SchemaNode node)
    {
        Check(node, node.Pointer);
        foreach (var part in node.AllOf)
        {
            if (references.Follow(part) is { } target)
            {
                Check(target, node.Pointer);
            }
        }
    }

    private void Check(SchemaNode schema, string owner)
    {
        if (schema.Schema.PatternProperties is { Count: > 0 })
        {
            Add(DocumentPointer.Append(schema.Pointer, "patternProperties"), "'patternProperties' is not supported", Outcome);
        }

        foreach (var keyword in s_conditions)
        {
            if (context.Raw.FindMember(schema.Pointer, keyword) is JsonObject condition && condition.ContainsKey("properties"))
            {
                Add(DocumentPointer.Append(schema.Pointer, keyword), $"Properties in '{keyword}' are not supported", Outcome);
            }
        }

        if (schemaVariants.Direct(schema).ToList() is { Count: > 0 } direct && !direct.Exists(variant => references.FollowThroughWrappers(variant)?.Pointer == owner))
        {
            context.Diagnostics.Add(DiagnosticDescriptors.FlattenedUnion, direct[0].Pointer);
        }
    }

    private void Add(string pointer, string problem, string outcome)
        => context.Diagnostics.Add(DiagnosticDescriptors.UnsupportedSchema, pointer, problem, outcome);
}
