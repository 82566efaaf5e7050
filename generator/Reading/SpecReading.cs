using Microsoft.OpenApi;
using Sinch.Voice.Generator.Diagnostics;
using Sinch.Voice.Generator.Reading.Bundling;
using Sinch.Voice.Generator.Reading.Sanitizing;

namespace Sinch.Voice.Generator.Reading;

/// <summary>Represents the result of reading a document: the document, or an error among the diagnostics.</summary>
internal sealed record SpecReading(SpecDocument? Document, DiagnosticSink Diagnostics);

/// <summary>Represents a document with its overlays applied, and with what it refers to in other files.</summary>
/// <remarks>
/// There are two sources of truth. The reader library's model is used for everything it models: it resolves references, normalizes the differences
/// between the versions, and has validated the document. The JSON is used for what the model drops or changes: siblings of a <c>$ref</c> in OpenAPI 3.0,
/// <c>x-</c> keywords there, a member that is <c>null</c>, a <c>const</c> that is not a string, a <c>$ref</c> as written, and all positions. If both have
/// a value, the model takes precedence.
/// </remarks>
/// <param name="Document">The document as read by Microsoft.OpenApi.</param>
/// <param name="Json">The JSON of the document, with the positions of its values.</param>
/// <param name="References">The references within the document.</param>
/// <param name="Problems">Describes references that lead nowhere.</param>
/// <param name="Length">The number of characters in its files.</param>
internal sealed record SpecDocument(OpenApiDocument Document, MergedDocument Json, IReadOnlyList<Reference> References, ReferenceProblems Problems, int Length);
