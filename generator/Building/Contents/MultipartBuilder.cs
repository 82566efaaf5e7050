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
internal sealed class MultipartBuilder(BuildContext context, SchemaReferences references, SchemaClassifier schemas)
{
    private const int MaxHops = 16;

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
            properties.Add(property with { Type = Untyped(TypeOf(property, schema, contentType), contentType, encoding, property.WireName) });
            parts.Add(new PartModel(contentType));
            ReportIgnored(encoding, property.WireName);
        }

        return model with { Properties = properties.ToEquatableArray(), Parts = parts.ToEquatableArray(), Additional = null };
    }

    /// <summary>A file is a part, or an item of an array of parts. Whatever is deeper is sent as JSON, which has no files; so is a constant.</summary>
    private TypeReference TypeOf(PropertyModel property, SchemaNode schema, string? contentType) => property.Type switch
    {
        _ when property.Fixed is not null => property.Type,
        ListType { OrOne: false } list when TargetOf(schema) is { Items: { } items } && IsFile(list.Item, items, contentType) => list with { Item = new FileType() },
        ListType { OrOne: true } or ModelType { Kind: ModelKind.Union } when IsFileOrFiles(schema) => new ListType(new FileType()),
        var type => IsFile(type, schema, contentType) ? new FileType() : type,
    };

    /// <summary>Returns the type of a part whose media type cannot express an object: the JSON of the object would be sent as XML.</summary>
    private TypeReference Untyped(TypeReference type, string? contentType, string encoding, string name)
    {
        var family = contentType is null ? MediaFamily.Json : MediaTypes.FamilyOf(contentType);
        var value = type is ListType { OrOne: false } list ? list.Item : type;
        if (family is not (MediaFamily.Xml or MediaFamily.Binary or MediaFamily.Other) || value is not (MapType or ModelType { Kind: ModelKind.Object }))
        {
            return type;
        }

        context.Diagnostics.Add(
            DiagnosticDescriptors.ContentWithoutSingleType,
            DocumentPointer.Append(encoding, "contentType"),
            $"The schema of part '{Printable.Text(name)}' is not used",
            $"'{Printable.Text(contentType!)}' is a {(family == MediaFamily.Xml ? "string" : "FilePart")}");
        TypeReference content = family == MediaFamily.Xml ? new PrimitiveType(PrimitiveKind.String) : new FileType();
        return type is ListType all ? all with { Item = content } : content;
    }

    /// <summary>An item that may be <c>null</c> is a file too, because <c>null</c> is not sent.</summary>
    private bool IsFile(TypeReference type, SchemaNode schema, string? contentType)
        => (type is NullableType nullable ? nullable.Value : type) is PrimitiveType { Kind: PrimitiveKind.String or PrimitiveKind.Element }
            && ((contentType is not null && MediaTypes.FamilyOf(contentType) == MediaFamily.Binary) || IsFile(schema));

    /// <summary>OpenAPI 3.0 describes a file as a binary string; OpenAPI 3.1 by its media type, without an encoding.</summary>
    private bool IsFile(SchemaNode schema)
        => TargetOf(schema)?.Schema is { } target
            && (target.Format == "binary"
                || (target is OpenApiSchema { ContentMediaType: { } mediaType, ContentEncoding: null or "", ContentSchema: null }
                    && MediaTypes.FamilyOf(mediaType) is not (MediaFamily.Json or MediaFamily.Text)));

    /// <summary>Returns whether each variant is a file or an array of files, for which a list is enough.</summary>
    private bool IsFileOrFiles(SchemaNode schema)
        => TargetOf(schema) is { } target
            && schemas.Variants.Of(target) is { Count: > 0 } variants
            && variants.All(variant => IsFile(TargetOf(variant) is { Items: { } items } ? items : variant));

    /// <summary>Returns the schema that has the type of another one, such as the only variant beside <c>null</c>.</summary>
    private SchemaNode? TargetOf(SchemaNode schema)
    {
        var target = references.FollowThroughWrappers(schema);
        for (var hops = 0; hops < MaxHops && target is { } node && schemas.Of(node) is SameFacts same; hops++)
        {
            target = references.FollowThroughWrappers(same.Other);
        }

        return target;
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
