using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Sinch.Voice.Generator.Building.Contents;
using Sinch.Voice.Generator.Diagnostics;
using Sinch.Voice.Generator.Model.Types;
using Sinch.Voice.Generator.Reading.Schemas;

namespace Sinch.Voice.Generator.Building.Schemas;

/// <summary>Finds the schemas of strings that hold JSON, and reports those that cannot be followed.</summary>
internal sealed class EmbeddedContents(BuildContext context, SchemaReferences references, SchemaKinds kinds, SchemaVariants variants)
{
    /// <summary>Returns what a string holds, according to its own <c>contentSchema</c> or that of one of its variants.</summary>
    public SchemaFacts? Of(SchemaNode node)
    {
        if (ContentOf(node) is { } content)
        {
            return IsFollowed(node, content) ? new EmbeddedFacts(node, content, OrUri: false) : null;
        }

        return kinds.Of(node) == JsonKinds.String ? OfVariants(node) : null;
    }

    private SchemaFacts? OfVariants(SchemaNode node)
    {
        var strings = variants.Direct(node).Select(references.FollowThroughWrappers).OfType<SchemaNode>().ToList();
        var contents = strings.FindAll(variant => ContentOf(variant) is { } content && IsFollowed(variant, content));
        if (strings.Count < 2 || contents.Count == 0)
        {
            return null;
        }

        foreach (var other in contents.Skip(1))
        {
            NotSupported(other, "Only one variant of a string can have a 'contentSchema'");
        }

        return contents.Count > 1
            ? new PrimitiveFacts(node, new PrimitiveType(PrimitiveKind.String))
            : new EmbeddedFacts(node, ContentOf(contents[0])!.Value, strings.Exists(variant => variant.Schema.Format == "uri"));
    }

    private SchemaNode? ContentOf(SchemaNode node)
        => node.Schema is OpenApiSchema { ContentSchema: not null }
            ? node.ContentSchema(ContentKeywords.SchemaIn(context.Raw.Find(node.Pointer) as JsonObject))
            : null;

    private bool IsFollowed(SchemaNode node, SchemaNode content)
    {
        var schema = (OpenApiSchema)node.Schema;
        if (schema.ContentMediaType is not { } mediaType)
        {
            return Ignored(content, "'contentMediaType' is missing");
        }

        if (MediaTypes.FamilyOf(mediaType) != MediaFamily.Json)
        {
            return Ignored(content, $"the media type '{mediaType}' is not JSON");
        }

        if (kinds.Of(node) != JsonKinds.String)
        {
            return Ignored(content, "the value is not a string");
        }

        return string.IsNullOrEmpty(schema.ContentEncoding) || NotSupported(content, $"Content encoding '{schema.ContentEncoding}' is not supported");
    }

    private bool Ignored(SchemaNode content, string reason)
    {
        context.Diagnostics.Add(DiagnosticDescriptors.IgnoredPart, content.Pointer, "'contentSchema'", reason);
        return false;
    }

    private bool NotSupported(SchemaNode node, string problem)
    {
        context.Diagnostics.Add(DiagnosticDescriptors.UnsupportedSchema, node.Pointer, problem, "the value is typed as string");
        return false;
    }
}
