using Microsoft.OpenApi;
using Sinch.Voice.Generator.Model.Operations;
using Sinch.Voice.Generator.Reading.Schemas;

namespace Sinch.Voice.Generator.Building.Contents;

/// <summary>Determines how content is written and read, from its media type and its schema.</summary>
internal sealed class ContentKinds(SchemaReferences references)
{
    /// <param name="mediaType">The name of the media type.</param>
    /// <param name="schema">The schema of the content.</param>
    /// <param name="isRequest">Whether the content is a request.</param>
    /// <returns>The kind, or <see langword="null"/> for an invalid media type.</returns>
    public ContentReading? Of(string mediaType, SchemaNode? schema, bool isRequest)
    {
        var family = MediaTypes.FamilyOf(mediaType);
        var form = FormOf(schema);
        return (family, form) switch
        {
            (MediaFamily.None, _) => null,
            (MediaFamily.Multipart, _) => isRequest ? new(ContentKind.Multipart) : new(ContentKind.Binary, IsTyped: false),
            (MediaFamily.Form, _) => isRequest ? new(ContentKind.Form) : new(ContentKind.Text, IsTyped: false),

            // JSON has no bytes: the schema means a file, which may contain JSON.
            (MediaFamily.Json or MediaFamily.Text or MediaFamily.EventStream or MediaFamily.JsonLines or MediaFamily.JsonTextSequence, SchemaForm.Bytes) => new(ContentKind.Binary),
            (MediaFamily.Json, _) => new(ContentKind.Json),
            (MediaFamily.EventStream, _) => new(isRequest ? ContentKind.Text : ContentKind.EventStream),

            // A string can only mean all lines: a JSON string would be described by an item.
            (MediaFamily.JsonLines or MediaFamily.JsonTextSequence, SchemaForm.Text) => new(ContentKind.Text),
            (MediaFamily.JsonLines, _) => new(ContentKind.JsonLines),
            (MediaFamily.JsonTextSequence, _) => new(ContentKind.JsonTextSequence),
            (MediaFamily.Any, SchemaForm.Other) => new(ContentKind.Json),
            (MediaFamily.Text, _) => new(ContentKind.Text),
            (MediaFamily.Xml, SchemaForm.Unsaid) => new(ContentKind.Text),
            (MediaFamily.Xml, SchemaForm.Other) => new(ContentKind.Text, IsTyped: false),
            (MediaFamily.Binary, SchemaForm.Text) => new(ContentKind.Binary),
            (_, SchemaForm.Text) => new(ContentKind.Text),
            (_, SchemaForm.Bytes or SchemaForm.Unsaid) => new(ContentKind.Binary),
            _ => new(ContentKind.Binary, IsTyped: false),
        };
    }

    private SchemaForm FormOf(SchemaNode? node)
    {
        if (node is null)
        {
            return SchemaForm.Unsaid;
        }

        if (references.FollowThroughWrappers(node.Value)?.Schema is not { } schema || schema.Enum is { Count: > 0 })
        {
            return SchemaForm.Other;
        }

        return (SchemaTypes.Of(schema) & ~JsonSchemaType.Null) switch
        {
            JsonSchemaType.String => schema.Format == "binary" ? SchemaForm.Bytes : SchemaForm.Text,
            null when schema is { Properties: null or { Count: 0 }, AllOf: null or { Count: 0 }, OneOf: null or { Count: 0 }, AnyOf: null or { Count: 0 } }
                => SchemaForm.Unsaid,
            _ => SchemaForm.Other,
        };
    }

    private enum SchemaForm
    {
        /// <summary>Returns whether the schema is missing or has no type.</summary>
        Unsaid,
        Bytes,
        Text,
        Other,
    }
}

/// <summary>Represents how content is written and read.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="IsTyped">Whether the kind can express the schema. XML of an object is only a string.</param>
internal sealed record ContentReading(ContentKind Kind, bool IsTyped = true);
