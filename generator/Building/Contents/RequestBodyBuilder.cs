using Microsoft.OpenApi;
using Sinch.Voice.Generator.Building.Naming;
using Sinch.Voice.Generator.Building.Operations;
using Sinch.Voice.Generator.CSharp;
using Sinch.Voice.Generator.Diagnostics;
using Sinch.Voice.Generator.Json;
using Sinch.Voice.Generator.Model.Operations;

namespace Sinch.Voice.Generator.Building.Contents;

/// <summary>Builds the request body of an operation.</summary>
internal sealed class RequestBodyBuilder(BuildContext context, ContentChooser chooser, ContentTypes types, FormBuilder forms)
{
    private const string ParameterName = "body";

    public BodyModel? Build(OperationSource source, string methodName)
    {
        var location = DocumentPointer.Append(source.Pointer, "requestBody");
        if (source.Operation.RequestBody is OpenApiRequestBodyReference { Target: null })
        {
            throw UnsupportedOperationException.ForReference(context, location);
        }

        if (source.Operation.RequestBody is not { Content.Count: > 0 } body)
        {
            return null;
        }

        if (source.Method == "TRACE")
        {
            context.Diagnostics.Add(DiagnosticDescriptors.ContentIgnored, location, "The request body", "a TRACE request cannot have a body");
            return null;
        }

        var pointer = PointerTo(body, source.Pointer);
        if (chooser.Choose(body.Content, pointer, isRequest: true, out var problem) is not { } choice)
        {
            throw UnsupportedOperationException.Because(DiagnosticDescriptors.UnsupportedMediaType, pointer, $"its request body has no supported media type ({problem})");
        }

        // Bodies are optional by default, but documents that omit "required" rarely mean that.
        var optional = !body.Required && context.Json.Contains(DocumentPointer.Append(pointer, "required"));
        var name = (body as OpenApiRequestBodyReference)?.Reference.Id is { } id ? Identifiers.Pascal(id)
            : choice.Kind == ContentKind.Multipart ? methodName
            : methodName + "Request";
        return OfContent(choice, name, optional, body.Description);
    }

    /// <summary>Builds content that is written like a body.</summary>
    /// <param name="choice">The content.</param>
    /// <param name="typeName">The name of its type, if it needs its own.</param>
    /// <param name="optional">Whether the document declares that the content is optional.</param>
    /// <param name="description">The description in CommonMark.</param>
    public BodyModel OfContent(ContentChoice choice, string typeName, bool optional, string? description)
    {
        chooser.ReportUntyped(choice);
        var type = types.Of(choice, typeName, isRequest: true);
        var encodings = choice.Kind == ContentKind.Form ? forms.EncodingsOf(choice, type) : [];
        return new BodyModel(ParameterName, choice.Kind, type, ContentTypeOf(choice), encodings, optional, description);
    }

    /// <summary>Returns the parameter name of the body.</summary>
    public NameRequest NameOf(OperationSource source)
    {
        var location = DocumentPointer.Append(source.Pointer, "requestBody");
        return new NameRequest(context.ClientNames.Find(location, PointerTo(source.Operation.RequestBody!, source.Pointer)), ParameterName, location);
    }

    /// <summary>Returns the pointer of the declaration of a request body.</summary>
    public static string PointerTo(IOpenApiRequestBody body, string operation)
        => (body as OpenApiRequestBodyReference)?.Reference.Id is { } id
            ? DocumentPointer.Append("#/components/requestBodies", id)
            : DocumentPointer.Append(operation, "requestBody");

    /// <summary>Returns the media type to send, with the charset for text.</summary>
    private static string ContentTypeOf(ContentChoice choice)
    {
        var isWildcard = MediaTypes.IsWildcard(choice.MediaType);
        switch (choice.Kind)
        {
            case ContentKind.Json:
                return isWildcard ? MediaTypeNames.Json : choice.MediaType;
            case ContentKind.Form:
                return MediaTypeNames.Form;
            case ContentKind.Multipart:
                return isWildcard ? MediaTypeNames.MultipartForm : choice.MediaType;
            case ContentKind.Binary:
                return isWildcard ? MediaTypeNames.Bytes : choice.MediaType;
            default:
                var mediaType = isWildcard ? "text/plain" : choice.MediaType;
                var needsCharset = MediaTypes.FamilyOf(mediaType) is MediaFamily.Text or MediaFamily.Xml && !MediaTypes.HasCharset(mediaType);
                return needsCharset ? mediaType + "; charset=utf-8" : mediaType;
        }
    }
}
