using Microsoft.OpenApi;
using Sinch.Voice.Generator.Building.Naming;
using Sinch.Voice.Generator.Building.Objects;
using Sinch.Voice.Generator.Building.Schemas;
using Sinch.Voice.Generator.Collections;
using Sinch.Voice.Generator.Diagnostics;
using Sinch.Voice.Generator.Json;
using Sinch.Voice.Generator.Model.Types;
using Sinch.Voice.Generator.Reading.Schemas;

namespace Sinch.Voice.Generator.Building.Contents;

/// <summary>Makes the parts of a multipart request from the properties of its object.</summary>
internal sealed class MultipartBuilder(BuildContext context, SchemaReferences references)
{
    private static readonly string[] s_styles = ["style", "explode", "allowReserved"];

    /// <param name="model">The object, whose properties have the types of JSON.</param>
    /// <param name="shape">The properties in the document.</param>
    /// <param name="encodings">The pointer of the encodings of the parts.</param>
    public ObjectModel Build(ObjectModel model, ObjectShape shape, string encodings)
    {
        var properties = new List<PropertyModel>();
        var parts = new List<PartModel>();
        foreach (var property in model.Properties)
        {
            var encoding = DocumentPointer.Append(encodings, property.WireName);
            var contentType = ContentTypeOf(encoding);
            var schema = shape[property.WireName][shape[property.WireName].Count - 1];
            properties.Add(property with { Type = TypeOf(property.Type, schema, contentType) });
            parts.Add(new PartModel(contentType));
            ReportIgnored(encoding, property.WireName);
        }

        return model with { Properties = properties.ToEquatableArray(), Parts = parts.ToEquatableArray(), Additional = null };
    }

    private TypeReference TypeOf(TypeReference type, SchemaNode schema, string? contentType) => type switch
    {
        ListType list when references.FollowThroughWrappers(schema) is { Items: { } items } => list with { Item = TypeOf(list.Item, items, contentType) },
        PrimitiveType { Kind: PrimitiveKind.String or PrimitiveKind.Element } when IsFile(schema, contentType) => new FileType(),
        _ => type,
    };

    /// <summary>OpenAPI 3.0 describes a file as a binary string; OpenAPI 3.1 by its media type, without an encoding.</summary>
    private bool IsFile(SchemaNode schema, string? contentType)
    {
        if (contentType is not null && MediaTypes.FamilyOf(contentType) == MediaFamily.Binary)
        {
            return true;
        }

        return references.FollowThroughWrappers(schema)?.Schema is { } target
            && (target.Format == "binary"
                || (target is OpenApiSchema { ContentMediaType: { } mediaType, ContentEncoding: null or "", ContentSchema: null }
                    && MediaTypes.FamilyOf(mediaType) is not (MediaFamily.Json or MediaFamily.Text)));
    }

    /// <summary>Returns the first concrete media type of a part.</summary>
    private string? ContentTypeOf(string encoding)
        => context.Raw.FindText(DocumentPointer.Append(encoding, "contentType"))?.Split(',')
            .Select(name => name.Trim())
            .FirstOrDefault(name => MediaTypes.FamilyOf(name) is not (MediaFamily.None or MediaFamily.Any) && !MediaTypes.IsWildcard(name));

    private void ReportIgnored(string encoding, string name)
    {
        foreach (var keyword in s_styles.Append("headers"))
        {
            var pointer = DocumentPointer.Append(encoding, keyword);
            if (context.Raw.Find(pointer) is not null)
            {
                context.Diagnostics.Add(
                    DiagnosticDescriptors.IgnoredPart, pointer, $"'{keyword}' of part '{Printable.Text(name)}'", "the part is sent with its media type only");
            }
        }
    }
}
