namespace Sinch.Voice.Emulator.Documents;

/// <summary>Represents an operation of the document.</summary>
/// <param name="Id">The <c>operationId</c>.</param>
/// <param name="Method">The HTTP method, in upper case.</param>
/// <param name="Path">The path template.</param>
/// <param name="PathParameters">The path parameters.</param>
/// <param name="Body">The schema of the request body, or <see langword="null"/> if there is none.</param>
internal sealed record DocumentOperation(
    string Id, string Method, PathTemplate Path, IReadOnlyList<PathParameter> PathParameters, SchemaNode? Body);

/// <summary>Represents a path parameter.</summary>
internal sealed record PathParameter(string Name, ScalarSchema Schema);

/// <summary>Represents an operation that a request means, with the values of its path parameters.</summary>
internal sealed record DocumentRoute(DocumentOperation Operation, IReadOnlyDictionary<string, string> PathValues);
