using Microsoft.OpenApi;
using Sinch.Voice.Generator.Building.Contents;
using Sinch.Voice.Generator.CSharp;
using Sinch.Voice.Generator.Collections;
using Sinch.Voice.Generator.Diagnostics;
using Sinch.Voice.Generator.Json;
using Sinch.Voice.Generator.Model.Operations;

namespace Sinch.Voice.Generator.Building.Operations;

/// <summary>Builds the successful result of an operation.</summary>
internal sealed class ResponseBuilder(BuildContext context, ContentChooser chooser, ContentTypes types)
{
    private readonly ResultBuilder _results = new(context, types);

    public SuccessModel Build(OperationSource source, string methodName, EquatableArray<ErrorModel> errors)
    {
        var contents = new List<SuccessContent>();
        string? description = null;
        foreach (var (status, key) in SuccessesOf(source))
        {
            var location = DocumentPointer.Append(source.Pointer, "responses", key);
            var response = source.Operation.Responses![key];
            if (response is OpenApiResponseReference { Target: null })
            {
                throw UnsupportedOperationException.ForReference(context, location);
            }

            contents.Add(new SuccessContent(status, ContentOf(source, response, status, PointerTo(response, location)), TypeName(response)));
            description ??= response.Description;
        }

        if (contents.Count == 0)
        {
            // An operation without responses, or with errors only, succeeds as in HTTP (OpenAPI 3.1 does not require responses).
            contents.Add(new SuccessContent(SuccessModel.AnyCode, null, null));
        }

        var result = _results.Build(source, methodName, contents);
        return new SuccessModel(
            contents.Select(content => content.Status).OrderBy(code => code, StringComparer.Ordinal).ToEquatableArray(),
            result,
            result is null ? null : AcceptHeader.Of(contents.Select(content => content.Choice).OfType<ContentChoice>(), errors),
            description);
    }

    /// <summary>Returns the pointer of the declaration of a response.</summary>
    public static string PointerTo(IOpenApiResponse response, string location)
        => (response as OpenApiResponseReference)?.Reference.Id is { } id ? DocumentPointer.Append("#/components/responses", id) : location;

    /// <summary>Returns whether <c>default</c> means success, because nothing else does. Otherwise it means errors.</summary>
    public static bool DefaultIsSuccess(OperationSource source)
        => source.Operation.Responses?.Keys.Any(status => ResponseStatus.IsSuccess(ResponseStatus.Normalize(status))) != true;

    /// <summary>Returns the success statuses, each with its key; none if the operation declares no success.</summary>
    private List<(string Status, string Key)> SuccessesOf(OperationSource source)
    {
        var pointer = DocumentPointer.Append(source.Pointer, "responses");
        var keys = source.Operation.Responses?.Keys.Select(key => (Status: ResponseStatus.Normalize(key), Key: key)).ToList() ?? [];
        var successes = keys.Where(entry => ResponseStatus.IsSuccess(entry.Status)).ToList();
        if (successes.Count == 0)
        {
            successes = keys.Exists(entry => entry.Status == ResponseStatus.Default)
                ? [(SuccessModel.AnyCode, ResponseStatus.Default)]
                : keys.FindAll(entry => ResponseStatus.IsRedirect(entry.Status));
        }

        foreach (var (status, key) in keys.Except(successes).Where(entry => entry.Status != ResponseStatus.Default && !ResponseStatus.IsError(entry.Status)))
        {
            var (descriptor, reason) = ResponseStatus.IsInterim(status)
                ? (DiagnosticDescriptors.ContentIgnored, "it is neither a success nor an error; a redirect that is not followed throws an exception")
                : (DiagnosticDescriptors.UnsupportedConstruct, "the key must be a status code, a range such as 2XX, or 'default'");
            context.Diagnostics.Add(descriptor, DocumentPointer.Append(pointer, key), $"Response '{key}'", reason);
        }

        if (successes.Count == 0 && keys.Count > 0)
        {
            context.Diagnostics.Add(
                DiagnosticDescriptors.ContentIgnored, pointer, $"The body of a success of operation '{source.Id}'", "the operation declares no success response, so every 2XX is one");
        }

        return successes;
    }

    /// <summary>A JSON response without a schema has no result, regardless of its example.</summary>
    private ContentChoice? ContentOf(OperationSource source, IOpenApiResponse response, string status, string pointer)
    {
        if (response.Content is not { Count: > 0 } content || ResponseStatus.IsRedirect(status))
        {
            return null;
        }

        if (source.Method == "HEAD" || ResponseStatus.IsWithoutContent(status))
        {
            context.Diagnostics.Add(
                DiagnosticDescriptors.ContentIgnored,
                DocumentPointer.Append(pointer, "content"),
                $"The content of response '{status}'",
                source.Method == "HEAD" ? "a response to HEAD has no content" : "a response with this status has no content");
            return null;
        }

        var choice = chooser.Choose(content, pointer, isRequest: false, out var problem)
            ?? throw UnsupportedOperationException.Because(DiagnosticDescriptors.UnsupportedMediaType, pointer, $"its response has no supported media type ({problem})");
        chooser.ReportUntyped(choice);
        return choice is { Kind: ContentKind.Json, Schema: null } ? null : choice;
    }

    /// <summary>Returns the type name of a response that operations share.</summary>
    private static string? TypeName(IOpenApiResponse response)
        => (response as OpenApiResponseReference)?.Reference.Id is { } id ? Identifiers.Pascal(id) : null;
}
