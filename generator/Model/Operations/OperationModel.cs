using Sinch.Voice.Generator.Collections;
using Sinch.Voice.Generator.Model.Callbacks;

namespace Sinch.Voice.Generator.Model.Operations;

/// <summary>An operation: emitted as a method.</summary>
/// <param name="Id">The <c>operationId</c>, or method and path if the document has none.</param>
/// <param name="MethodName">The C# name without <c>Async</c>.</param>
/// <param name="HttpMethod">The HTTP method as it is sent.</param>
/// <param name="PathTemplate">The path in the document.</param>
/// <param name="RequestTemplate">The path without its fragment.</param>
/// <param name="Path">The path in pieces.</param>
/// <param name="Query">The query of the path in the document, before the other query parameters.</param>
/// <param name="Parameters">The parameters: those of the path in the order of the template, then the other required ones, then the optional ones.</param>
/// <param name="QueryString">The content that is the whole query, if there is one. Then there are no query parameters.</param>
/// <param name="Body">The request body.</param>
/// <param name="Success">The success response.</param>
/// <param name="Errors">The error responses whose bodies have a type.</param>
/// <param name="Callbacks">The callbacks.</param>
/// <param name="Server">The server of the path or operation, which may lack the host; <see langword="null"/> if the document's servers apply.</param>
/// <param name="IsAnonymous">Whether it is sent without a credential.</param>
/// <param name="Summary">The summary in CommonMark.</param>
/// <param name="Description">The description in CommonMark.</param>
/// <param name="Deprecated">Whether the document marks it as deprecated.</param>
internal sealed record OperationModel(
    string Id,
    string MethodName,
    string HttpMethod,
    string PathTemplate,
    string RequestTemplate,
    EquatableArray<PathPiece> Path,
    EquatableArray<FixedQueryPart> Query,
    EquatableArray<ParameterModel> Parameters,
    BodyModel? QueryString,
    BodyModel? Body,
    SuccessModel Success,
    EquatableArray<ErrorModel> Errors,
    EquatableArray<OperationCallbackModel> Callbacks,
    string? Server,
    bool IsAnonymous,
    string? Summary,
    string? Description,
    bool Deprecated)
{
    /// <summary>Gets the query and the body in the order of the signature: optional ones last.</summary>
    public IEnumerable<BodyModel> Contents => new[] { QueryString, Body }.OfType<BodyModel>().OrderBy(content => content.Optional);
}

/// <summary>A piece of a path template: literal text, or the name of a parameter.</summary>
internal sealed record PathPiece(string Text, bool IsParameter);

/// <summary>A part of the query in a path template: encoded text, or the name of a query parameter whose value is a variable.</summary>
internal sealed record FixedQueryPart(string Text, string? Variable);

/// <summary>The operations with one tag: emitted as a class, and as a property of the client.</summary>
internal sealed record GroupModel(
    string ClassName,
    string PropertyName,
    string? Description,
    EquatableArray<OperationModel> Operations);
