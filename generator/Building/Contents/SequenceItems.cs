using Microsoft.OpenApi;
using Sinch.Voice.Generator.Building.Schemas;
using Sinch.Voice.Generator.Model.Types;
using Sinch.Voice.Generator.Reading.Schemas;

namespace Sinch.Voice.Generator.Building.Contents;

/// <summary>
/// Finds the schema of an item in a sequence. OpenAPI 3.2 describes items by <c>itemSchema</c>, or all of them as an array. Before, <c>schema</c> describes
/// either.
/// </summary>
internal sealed class SequenceItems(SchemaReferences references, SchemaClassifier schemas)
{
    private static readonly HashSet<string> s_eventFields = ["data", "event", "id", "retry", "comment"];

    /// <returns>The schema; <see langword="null"/> if the document describes no item.</returns>
    public SchemaNode? Of(ContentChoice choice)
        => choice.ItemSchema ?? (choice.Schema is not { } schema ? null
            : references.FollowThroughWrappers(schema) is { Items: { } items } array && array.Type?.HasFlag(JsonSchemaType.Array) == true ? items
            : schema);

    /// <returns>The schema of an event's data; <see langword="null"/> for text.</returns>
    public SchemaNode? OfEvents(ContentChoice choice) => Of(choice) is { } item ? DataOf(item) : null;

    /// <summary>Returns the schema of the data, as JSON; a schema of an event describes it as the text in <c>data</c>.</summary>
    private SchemaNode? DataOf(SchemaNode item)
    {
        if (references.FollowThroughWrappers(item) is not { } target)
        {
            return item;
        }

        var variants = target.OneOf.Concat(target.AnyOf).ToList();
        if (variants.Count > 0 && variants.TrueForAll(variant => references.FollowThroughWrappers(variant) is { } schema && IsEvent(schema)))
        {
            return null;
        }

        if (!IsEvent(target))
        {
            return IsText(target) ? null : item;
        }

        var data = schemas.Objects.Of(target)["data"];
        return data.Count == 0 || IsText(data[data.Count - 1]) ? null
            : schemas.Of(data[data.Count - 1]) is EmbeddedFacts { OrUri: false } embedded ? embedded.Content
            : data[data.Count - 1];
    }

    private bool IsEvent(SchemaNode schema)
        => schemas.Objects.Of(schema).Names is { Count: > 0 } names && names.Contains("data") && names.All(s_eventFields.Contains);

    private bool IsText(SchemaNode node)
        => references.FollowThroughWrappers(node) is { } target && schemas.Of(target) is PrimitiveFacts { Type.Kind: PrimitiveKind.String };
}
