using Sinch.Voice.Generator.CSharp;
using Sinch.Voice.Generator.Emission.Documentation;
using Sinch.Voice.Generator.Model.Operations;
using Sinch.Voice.Generator.Model.Types;

namespace Sinch.Voice.Generator.Emission.Operations;

/// <summary>Emits the request body of an operation's method.</summary>
internal static class RequestBodyEmitter
{
    /// <summary>Returns the parameter in the signature.</summary>
    public static string Parameter(TypeCode types, BodyModel body)
        => $"{types.Name(body.Type)}{(body.Optional ? "?" : string.Empty)} {Literals.Identifier(body.Name)}{(body.Optional ? " = null" : string.Empty)}";

    // { Body = RequestBody.Json(body) }
    // { Body = RequestBody.Json(body, static (writer, item) => JsonWrite.List(writer, item, JsonWrite.Model<Pet>)) }
    // { Body = RequestBody.Form(body, [new("tags", explode: false), new("filter", QueryStyle.DeepObject)]) }
    // { Body = body is { } content ? RequestBody.Binary(content, "application/octet-stream") : null }
    public static string Initializer(TypeCode types, BodyModel? body)
        => body is null ? string.Empty : $" {{ Body = {Value(types, body, "content")} }}";

    // QueryString.Of(RequestBody.Form(filter))
    // QueryString.Of(filter is { } parameters ? RequestBody.Json(parameters) : null)
    public static string QueryString(TypeCode types, BodyModel query, NameScope locals)
        => $"{RuntimeNames.QueryString}.Of({Value(types, query, locals.Take("parameters"))})";

    public static void EmitDocumentation(SourceWriter writer, BodyModel body, bool isQuery)
        => DocumentationWriter.Parameter(
            writer,
            body.Name,
            body.Description,
            isQuery ? "The query."
                : body.Kind == ContentKind.Binary
                ? "The request body. It is read to the end before the request is sent, and is not disposed."
                : "The request body.");

    /// <param name="types">The C# names of types.</param>
    /// <param name="body">The content.</param>
    /// <param name="variable">The name of the variable for optional content that is there.</param>
    private static string Value(TypeCode types, BodyModel body, string variable)
        => body.Optional
            ? $"{Literals.Identifier(body.Name)} is {{ }} {variable} ? {Create(types, body, variable)} : null"
            : Create(types, body, Literals.Identifier(body.Name));

    private static string Create(TypeCode types, BodyModel body, string value)
    {
        var contentType = Literals.String(body.ContentType);
        return $"{RuntimeNames.RequestBody}." + body.Kind switch
        {
            ContentKind.JsonLines or ContentKind.JsonTextSequence when body.Type is ListType list
                => $"{body.Kind}{types.Arguments(list.Item)}({value}, {types.Writer(list.Item)}, {contentType})",
            ContentKind.Text => $"Text({value}, {contentType})",
            ContentKind.Binary => $"Binary({value}, {contentType})",
            ContentKind.Multipart => $"Multipart({value}, {contentType})",
            ContentKind.Form when body.Encodings.Count > 0 => $"Form({value}{Writer(types, body.Type)}, [{string.Join(", ", body.Encodings.Select(Encoding))}])",
            ContentKind.Form => $"Form({value}{Writer(types, body.Type)})",
            _ when body.ContentType == MediaTypeNames.Json => $"Json({value}{Writer(types, body.Type)})",
            _ => $"Json({value}{Writer(types, body.Type)}, {contentType})",
        };
    }

    private static string Encoding(FieldEncodingModel encoding)
        => $"new({Literals.String(encoding.Name)}{ParameterEmitter.Style(encoding.Style)}"
            + (encoding.Explode || encoding.Style is ParameterStyle.DeepObject or ParameterStyle.Json ? string.Empty : ", explode: false")
            + (encoding.AllowReserved ? ", allowReserved: true)" : ")");

    /// <summary>Returns the writer of a type; emitted types write themselves.</summary>
    private static string Writer(TypeCode types, TypeReference type) => type is ModelType ? string.Empty : ", " + types.Writer(type);
}
