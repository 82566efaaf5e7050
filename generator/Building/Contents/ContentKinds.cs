using Microsoft.OpenApi;
using Sinch.Voice.Generator.Model.Operations;
using Sinch.Voice.Generator.Reading.Schemas;

namespace Sinch.Voice.Generator.Building.Contents;

/// <summary>Determines how content is written and read, from its media type and its schema.</summary>
internal sealed class ContentKinds(SchemaReferences references)
{
    /// <returns>The kind, or <see langword="null"/> with a problem.</returns>
    public ContentKind? Of(string mediaType, SchemaNode? schema, out string problem)
    {
        problem = string.Empty;
        var family = MediaTypes.FamilyOf(mediaType);
        var form = FormOf(schema);
        switch (family)
        {
            case MediaFamily.None:
                problem = "it is invalid or has an unsupported charset";
                return null;
            case MediaFamily.Multipart:
                problem = "multipart content is not supported";
                return null;
            case MediaFamily.Form:
                return ContentKind.Form;
            case MediaFamily.Json:
                // JSON has no bytes: the schema means a file, which may contain JSON.
                return form == SchemaForm.Bytes ? ContentKind.Binary : ContentKind.Json;
            case MediaFamily.Any when form is SchemaForm.Other:
                return ContentKind.Json;
            case MediaFamily.Text:
                return form == SchemaForm.Bytes ? ContentKind.Binary : ContentKind.Text;
            case MediaFamily.Xml when form is SchemaForm.Unsaid:
                return ContentKind.Text;
            case MediaFamily.Binary when form is SchemaForm.Text:
                return ContentKind.Binary;
        }

        switch (form)
        {
            case SchemaForm.Text:
                return ContentKind.Text;
            case SchemaForm.Bytes or SchemaForm.Unsaid:
                return ContentKind.Binary;
            default:
                problem = family == MediaFamily.Xml ? "XML is supported only as a string or as binary data" : "its schema is neither a string nor binary data";
                return null;
        }
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
