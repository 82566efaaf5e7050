using Sinch.Voice.Generator.CSharp;
using Sinch.Voice.Generator.Collections;
using Sinch.Voice.Generator.Emission.Documentation;
using Sinch.Voice.Generator.Model.Operations;
using Sinch.Voice.Generator.Model.Types;

namespace Sinch.Voice.Generator.Emission.Operations;

/// <summary>Emits the success response of an operation.</summary>
internal static class ResponseEmitter
{
    /// <summary>Returns the success codes as runtime arguments.</summary>
    public static string Codes(EquatableArray<string> codes)
        => string.Join(", ", codes.Select(code => code == SuccessModel.AnyCode ? $"{RuntimeNames.ApiOperation}.AnySuccess" : code));

    // Accept = "image/png, image/jpeg",
    public static void EmitAccept(SourceWriter writer, string? accept)
    {
        if (accept is not null)
        {
            writer.Line($"Accept = {Literals.String(accept)},");
        }
    }

    /// <summary>Returns the return type of the method.</summary>
    public static string ReturnType(TypeCode types, ResultModel? result) => result switch
    {
        null => RuntimeNames.Task,
        { Type: SequenceType } => types.Name(result.Type),
        _ => $"{RuntimeNames.Task}<{Name(types, result)}>",
    };

    // SendAsync(request, options, cancellationToken)
    // SendAsync<Pet>(request, options, cancellationToken)
    // SendAsync(request, ResponseReader.JsonOrNothing<Pet>(JsonRead.TryModel<Pet>, 204), options, cancellationToken)
    // EnumerateAsync(request, SequenceReader.JsonLines<Pet>(JsonRead.TryModel<Pet>), options, cancellationToken)
    public static string Send(TypeCode types, ResultModel? result, string request) => result switch
    {
        null => $"SendAsync({request}, options, cancellationToken)",
        { Type: SequenceType sequence } => $"EnumerateAsync({request}, {RuntimeNames.SequenceReader}.{Reader(types, result, sequence)}, options, cancellationToken)",
        { Type: ModelType, Nullable: false } => $"SendAsync<{types.Name(result.Type)}>({request}, options, cancellationToken)",
        _ => $"SendAsync({request}, {RuntimeNames.ResponseReader}.{Reader(types, result)}, options, cancellationToken)",
    };

    public static void EmitDocumentation(SourceWriter writer, SuccessModel success)
    {
        if (success.Result is null)
        {
            DocumentationWriter.Returns(writer, null, "A task that represents the asynchronous operation.");
            return;
        }

        var fallback = success.Result switch
        {
            { Kind: ContentKind.Binary } => "The response stream. Dispose it to release the connection.",
            { Type: SequenceType { IsEvents: true } } => "The events, as the server sends them. The request is sent when the enumeration starts.",
            { Type: SequenceType } => "The items, as the server sends them. The request is sent when the enumeration starts.",
            _ => "The response.",
        };
        var without = success.Result switch
        {
            { Type: SequenceType } => null,
            { WithoutContent.Count: > 0 } result => $"It is `null` if the status code is {string.Join(" or ", result.WithoutContent)}.",
            _ => null,
        };
        DocumentationWriter.Returns(writer, without is null ? success.Description : $"{success.Description ?? fallback}\n\n{without}", fallback);
    }

    private static string Reader(TypeCode types, ResultModel result)
    {
        var codes = Codes(result.WithoutContent);
        var more = result.WithoutContent.Count == 0 ? string.Empty : ", " + codes;
        return (result.Kind, result.Nullable) switch
        {
            (ContentKind.Text, false) => "Text",
            (ContentKind.Text, true) => $"TextOrNothing({codes})",
            (ContentKind.Binary, false) => "Stream",
            (ContentKind.Binary, true) => $"StreamOrNothing({codes})",
            (_, false) => $"Json<{types.Name(result.Type)}>({types.Reader(result.Type)})",

            // The reader of a value type must return its nullable form.
            _ when result.Type.IsValueType => $"JsonOrNothing<{Name(types, result)}>({types.Reader(new NullableType(result.Type))}{more})",
            _ => $"JsonOrNothing<{types.Name(result.Type)}>({types.Reader(result.Type)}{more})",
        };
    }

    private static string Reader(TypeCode types, ResultModel result, SequenceType sequence)
    {
        var codes = Codes(result.WithoutContent);
        return sequence is { IsEvents: true, Item: PrimitiveType { Kind: PrimitiveKind.String } }
            ? $"Events({codes})"
            : $"{(sequence.IsEvents ? "EventsOf" : result.Kind.ToString())}<{types.Name(sequence.Item)}>({types.Reader(sequence.Item)}{(codes.Length == 0 ? string.Empty : $", {codes}")})";
    }

    private static string Name(TypeCode types, ResultModel result) => types.Name(result.Type) + (result.Nullable ? "?" : string.Empty);
}
