using Microsoft.OpenApi;
using Sinch.Voice.Generator.Diagnostics;

namespace Sinch.Voice.Generator.Reading;

/// <summary>What became of the files of a document: the document, unless there is an error among the diagnostics.</summary>
internal sealed record SpecReading(SpecDocument? Document, DiagnosticSink Diagnostics);

/// <summary>A document as it is after its overlays.</summary>
/// <remarks>
/// There are two sources of truth. The reader library's model is read for whatever it models: it resolves references, knows the versions' different
/// spellings of one thing and has checked the document. The JSON is read for what the model drops or changes: what stands beside a <c>$ref</c> in
/// OpenAPI 3.0, <c>x-</c> keywords there, a member that is <c>null</c>, a <c>const</c> that is no string, a <c>$ref</c> as it is written, and the
/// position of everything. Where both have a value, the model counts.
/// </remarks>
/// <param name="Document">What Microsoft.OpenApi makes of it.</param>
/// <param name="Json">Its JSON, and where the values of both stand.</param>
/// <param name="Length">How many characters its file has.</param>
internal sealed record SpecDocument(OpenApiDocument Document, MergedDocument Json, int Length);
