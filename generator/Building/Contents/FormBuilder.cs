using System.Text.Json;
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

/// <summary>Checks the schema and the encodings of a form.</summary>
internal sealed class FormBuilder(BuildContext context, SchemaReferences references, SchemaClassifier schemas)
{
    /// <returns>The fields whose items are joined with commas.</returns>
    public EquatableArray<string> JoinedFieldsOf(ContentChoice choice, TypeReference type)
    {
        if (type is not (ModelType { Kind: not ModelKind.Enum } or MapType or PrimitiveType { Kind: PrimitiveKind.Element }))
        {
            throw Unsupported(choice.Pointer, "the schema of its form is not an object");
        }

        var joined = new List<string>();
        var shape = choice.Schema is { } schema && type is ModelType { Kind: ModelKind.Object } ? schemas.Objects.Of(schema) : new ObjectShape();
        foreach (var name in shape.Names)
        {
            var field = shape[name][shape[name].Count - 1];
            var isArray = MayBeArray(field);
            CheckNesting(name, field, isArray);
            if (IsJoined(name, choice, isArray))
            {
                joined.Add(name);
            }
        }

        return joined.ToEquatableArray();
    }

    private bool IsJoined(string name, ContentChoice choice, bool isArray)
    {
        var pointer = DocumentPointer.Append(DocumentPointer.Append(choice.Pointer, "encoding"), name);
        if (context.Raw.FindText(DocumentPointer.Append(pointer, "style")) is { } style && style != "form")
        {
            throw Unsupported(pointer, $"style '{style}' of form field '{name}' is not supported");
        }

        if (isArray && context.Raw.FindText(DocumentPointer.Append(pointer, "contentType")) is { } contentType && MediaTypes.FamilyOf(contentType) != MediaFamily.Text)
        {
            throw Unsupported(pointer, $"content type '{Printable.Text(contentType)}' of form field '{name}' is not supported for an array");
        }

        return isArray && context.Raw.Find(DocumentPointer.Append(pointer, "explode"))?.GetValueKind() == JsonValueKind.False;
    }

    /// <summary>Servers disagree on objects in forms, so the builder reports the serialization that the specification defines.</summary>
    private void CheckNesting(string name, SchemaNode field, bool isArray)
    {
        var value = isArray ? Follow(field) is { Items: { } items } ? Follow(new SchemaNode(items, field.Pointer + "/items")) : null : Follow(field);
        if (value is not null
            && (value.Properties is { Count: > 0 }
                || value.Type?.HasFlag(JsonSchemaType.Object) == true
                || (isArray && value.Type?.HasFlag(JsonSchemaType.Array) == true)))
        {
            context.Diagnostics.Add(
                DiagnosticDescriptors.ContentWithoutSingleType, field.Pointer, $"Form field '{name}' has nested values", "it is sent as JSON");
        }
    }

    /// <summary>Returns whether a field is a list, or a union with a list.</summary>
    private bool MayBeArray(SchemaNode field) => schemas.Kinds.Of(field) is var kinds && kinds != JsonKinds.All && kinds.HasFlag(JsonKinds.Array);

    private IOpenApiSchema? Follow(SchemaNode node)
        => references.FollowThroughWrappers(node) is { } target
            ? schemas.Variants.Single(target) is { } only ? references.FollowThroughWrappers(only)?.Schema : target.Schema
            : null;

    private static UnsupportedOperationException Unsupported(string pointer, string reason)
        => UnsupportedOperationException.Because(DiagnosticDescriptors.UnsupportedMediaType, pointer, reason);
}
