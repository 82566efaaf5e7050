using System.Text.Json;
using System.Text.Json.Nodes;
using Sinch.Voice.Generator.Building.Naming;
using Sinch.Voice.Generator.Building.Objects;
using Sinch.Voice.Generator.Building.Parameters;
using Sinch.Voice.Generator.Building.Schemas;
using Sinch.Voice.Generator.Collections;
using Sinch.Voice.Generator.Diagnostics;
using Sinch.Voice.Generator.Json;
using Sinch.Voice.Generator.Model.Operations;
using Sinch.Voice.Generator.Model.Types;
using Sinch.Voice.Generator.Reading.Schemas;

namespace Sinch.Voice.Generator.Building.Contents;

/// <summary>Checks the schema and the encodings of a form.</summary>
internal sealed class FormBuilder(BuildContext context, SchemaClassifier schemas, NestedValues nested)
{
    /// <returns>The encodings of the fields that are not written by default, in the order of the document.</returns>
    public EquatableArray<FieldEncodingModel> EncodingsOf(ContentChoice choice, TypeReference type)
    {
        if (type is not (ModelType { Kind: not ModelKind.Enum } or MapType or PrimitiveType { Kind: PrimitiveKind.Element }))
        {
            throw Unsupported(choice.Pointer, "the schema of its form is not an object");
        }

        var shape = choice.Schema is { } schema && type is ModelType { Kind: ModelKind.Object } ? schemas.Objects.Of(schema) : new ObjectShape();
        var encodings = new Dictionary<string, FieldEncodingModel>();
        var pointer = DocumentPointer.Append(choice.Pointer, "encoding");
        var declared = context.Raw.Find(pointer) as JsonObject;
        foreach (var name in declared?.Select(entry => entry.Key) ?? [])
        {
            if (EncodingOf(name, DocumentPointer.Append(pointer, name), KindsOf(shape, name)) is { } encoding)
            {
                encodings.Add(name, encoding);
            }
        }

        foreach (var name in shape.Names)
        {
            CheckNesting(name, FieldOf(shape, name), encodings.TryGetValue(name, out var encoding) ? encoding : null, DeclaresJson(DocumentPointer.Append(pointer, name)));
        }

        if (type is MapType && choice.Schema is { } map && nested.AreIn(map, explode: true))
        {
            Report(map.Pointer, "Form fields have nested values", "they are sent as JSON");
        }

        return encodings.Values.ToEquatableArray();
    }

    /// <summary>A style, or one of the keywords that modify it, takes precedence over the media type (OpenAPI 3.1.1, 4.8.15).</summary>
    /// <returns>The encoding, or <see langword="null"/> if the field is written by default.</returns>
    private FieldEncodingModel? EncodingOf(string name, string pointer, JsonKinds kinds)
    {
        var style = StyleOf(name, pointer);
        var explode = Flag(pointer, "explode");
        var allowReserved = Flag(pointer, "allowReserved");
        var isSimple = (kinds & (JsonKinds.Array | JsonKinds.Object)) == 0;
        if (style is null && explode is null && allowReserved is null)
        {
            return isSimple ? null : OfMediaType(name, pointer, kinds);
        }

        var encoding = new FieldEncodingModel(name, style ?? ParameterStyle.Form, explode ?? style is null or ParameterStyle.Form, allowReserved ?? false);
        var isDefault = encoding is { Style: ParameterStyle.Form, Explode: true, AllowReserved: false } && !kinds.HasFlag(JsonKinds.Object);
        return isDefault || (isSimple && !encoding.AllowReserved) ? null : encoding;
    }

    private ParameterStyle? StyleOf(string name, string pointer) => context.Raw.FindText(DocumentPointer.Append(pointer, "style")) switch
    {
        null => null,
        "form" => ParameterStyle.Form,
        "spaceDelimited" => ParameterStyle.SpaceDelimited,
        "pipeDelimited" => ParameterStyle.PipeDelimited,
        "deepObject" => ParameterStyle.DeepObject,
        var other => throw Unsupported(pointer, $"style '{Printable.Text(other)}' of form field '{Printable.Text(name)}' is not supported"),
    };

    /// <summary>An object is JSON by default. An array is a field for each item, unless its media type is JSON.</summary>
    private FieldEncodingModel? OfMediaType(string name, string pointer, JsonKinds kinds)
    {
        if (context.Raw.FindText(DocumentPointer.Append(pointer, "contentType")) is not { } contentType)
        {
            return null;
        }

        return MediaTypes.FamilyOf(contentType) switch
        {
            MediaFamily.Json => kinds.HasFlag(JsonKinds.Array) ? new FieldEncodingModel(name, ParameterStyle.Json, Explode: false, AllowReserved: false) : null,
            MediaFamily.Text => null,
            _ when kinds == JsonKinds.All => null,
            _ => throw Unsupported(
                pointer,
                $"content type '{Printable.Text(contentType)}' of form field '{Printable.Text(name)}' is not supported for an {(kinds.HasFlag(JsonKinds.Array) ? "array" : "object")}"),
        };
    }

    private void CheckNesting(string name, SchemaNode field, FieldEncodingModel? encoding, bool isJson)
    {
        var isNested = encoding switch
        {
            null => !isJson && nested.IsNestedMember(field, explode: true),
            { Style: ParameterStyle.DeepObject or ParameterStyle.Json } => false,
            _ => nested.AreIn(field, encoding.Explode),
        };
        if (isNested)
        {
            Report(field.Pointer, $"Form field '{name}' has nested values", "it is sent as JSON");
        }
    }

    private void Report(string pointer, string values, string outcome) => context.Diagnostics.Add(DiagnosticDescriptors.ContentWithoutSingleType, pointer, values, outcome);

    private bool DeclaresJson(string pointer)
        => context.Raw.FindText(DocumentPointer.Append(pointer, "contentType")) is { } contentType && MediaTypes.FamilyOf(contentType) == MediaFamily.Json;

    private bool? Flag(string pointer, string keyword) => context.Raw.Find(DocumentPointer.Append(pointer, keyword))?.GetValueKind() switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    /// <summary>Returns the JSON types of a field; all of them if the schema does not describe the field.</summary>
    private JsonKinds KindsOf(ObjectShape shape, string name) => shape.Names.Contains(name) ? schemas.Kinds.Of(FieldOf(shape, name)) : JsonKinds.All;

    private static SchemaNode FieldOf(ObjectShape shape, string name) => shape[name][shape[name].Count - 1];

    private static UnsupportedOperationException Unsupported(string pointer, string reason)
        => UnsupportedOperationException.Because(DiagnosticDescriptors.UnsupportedMediaType, pointer, reason);
}
