using Microsoft.OpenApi;
using Sinch.Voice.Generator.Building.Contents;
using Sinch.Voice.Generator.Building.Naming;
using Sinch.Voice.Generator.CSharp;
using Sinch.Voice.Generator.Collections;
using Sinch.Voice.Generator.Diagnostics;
using Sinch.Voice.Generator.Json;
using Sinch.Voice.Generator.Model.Operations;

namespace Sinch.Voice.Generator.Building.Operations;

/// <summary>Builds the typed errors of an operation. An error whose body has no type is omitted.</summary>
internal sealed class ErrorBuilder(BuildContext context, ContentChooser chooser, ContentTypes types)
{
    public EquatableArray<ErrorModel> Build(OperationSource source, string methodName)
    {
        var pointer = DocumentPointer.Append(source.Pointer, "responses");
        var errors = new Dictionary<string, ErrorModel>();
        foreach (var (key, response) in (source.Operation.Responses ?? []).Select(entry => (entry.Key, entry.Value)))
        {
            var status = ResponseStatus.Normalize(key);
            if ((ResponseStatus.IsError(status) || (status == ResponseStatus.Default && !ResponseBuilder.DefaultIsSuccess(source)))
                && Resolve(response, status, DocumentPointer.Append(pointer, key), methodName) is { } error)
            {
                errors[status] = error;
            }
        }

        return errors.Values.OrderBy(error => error.Status, StringComparer.Ordinal).ToEquatableArray();
    }

    private ErrorModel? Resolve(IOpenApiResponse response, string status, string location, string methodName)
    {
        if (response.Content is not { Count: > 0 } content)
        {
            return null;
        }

        var id = (response as OpenApiResponseReference)?.Reference.Id;
        var pointer = ResponseBuilder.PointerTo(response, location);
        if (chooser.Choose(content, pointer, isRequest: false, out var problem) is not { } choice)
        {
            context.Diagnostics.Add(DiagnosticDescriptors.UnsupportedConstruct, pointer, $"The type of response '{id ?? status}'", $"it has no supported media type ({problem})");
            return null;
        }

        if (!choice.IsTyped)
        {
            context.Diagnostics.Add(
                DiagnosticDescriptors.UnsupportedConstruct, pointer, $"The type of response '{id ?? status}'", $"the schema of '{Printable.Text(choice.MediaType)}' is not used");
        }

        // Text is in the exception anyway, and so is content without a schema.
        if (choice.Kind != ContentKind.Json || choice.Schema is null)
        {
            return null;
        }

        var name = id is null ? $"{methodName}Error{(status == ResponseStatus.Default ? string.Empty : status)}" : Identifiers.Pascal(id);
        return new ErrorModel(status, MediaTypes.IsWildcard(choice.MediaType) ? MediaTypeNames.Json : choice.MediaType, types.Of(choice, name));
    }
}
