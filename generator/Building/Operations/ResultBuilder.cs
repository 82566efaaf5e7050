using Sinch.Voice.Generator.Building.Contents;
using Sinch.Voice.Generator.Collections;
using Sinch.Voice.Generator.Diagnostics;
using Sinch.Voice.Generator.Json;
using Sinch.Voice.Generator.Model.Operations;
using Sinch.Voice.Generator.Model.Types;

namespace Sinch.Voice.Generator.Building.Operations;

/// <summary>Combines the success responses of an operation into one result.</summary>
internal sealed class ResultBuilder(BuildContext context, ContentTypes types)
{
    public ResultModel? Build(OperationSource source, string methodName, IReadOnlyList<SuccessContent> contents)
    {
        var results = new List<(string Status, ContentChoice Choice, TypeReference Type)>();
        foreach (var (status, choice, name) in contents)
        {
            if (choice is not null)
            {
                var typeName = name ?? $"{methodName}Response{(results.Count == 0 ? string.Empty : status)}";
                results.Add((status, choice, types.Of(choice, typeName)));
            }
        }

        if (results.Count == 0)
        {
            return null;
        }

        var (kind, type) = (results[0].Choice.Kind, results[0].Type);
        if (results.Exists(result => result.Choice.Kind != kind || result.Type != type))
        {
            // Nothing is lost: the caller can read the JSON, or the bytes, as the type for the status.
            var isJson = results.TrueForAll(result => result.Choice.Kind == ContentKind.Json);
            (kind, type) = isJson ? (ContentKind.Json, (TypeReference)new PrimitiveType(PrimitiveKind.Element)) : (ContentKind.Binary, new StreamType());
            context.Diagnostics.Add(
                DiagnosticDescriptors.ContentWithoutSingleType,
                DocumentPointer.Append(source.Pointer, "responses"),
                $"The success responses of '{source.Id}' have different types",
                $"the result is a {(isJson ? "JsonElement" : "Stream")}");
        }

        var withoutContent = contents.Where(content => content.Choice is null).Select(content => content.Status).OrderBy(code => code, StringComparer.Ordinal).ToEquatableArray();
        var nullable = type is not SequenceType && withoutContent.Count > 0
            || (type is not PrimitiveType { Kind: PrimitiveKind.Element } && results.Exists(result => types.IsNullable(result.Choice)));
        return new ResultModel(kind, type, nullable, withoutContent);
    }
}

/// <summary>Represents a success response and its content.</summary>
/// <param name="Status">The status or range.</param>
/// <param name="Choice">The content; <see langword="null"/> if there is none, or none with a schema.</param>
/// <param name="TypeName">The name of the content's type, unless it is named after its operation.</param>
internal sealed record SuccessContent(string Status, ContentChoice? Choice, string? TypeName);
