using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Sinch.Voice.Generator.Diagnostics;

namespace Sinch.Voice.Generator.Reading;

/// <summary>What became of the files of a document: the document, unless there is an error among the diagnostics.</summary>
internal sealed record SpecReading(SpecDocument? Document, DiagnosticSink Diagnostics);

/// <summary>A document as it is after its overlays.</summary>
/// <param name="Document">What Microsoft.OpenApi makes of it.</param>
/// <param name="Root">Its JSON.</param>
/// <param name="Positions">Where the values of both stand.</param>
/// <param name="Length">How many characters its file has.</param>
internal sealed record SpecDocument(OpenApiDocument Document, JsonObject Root, DocumentPositions Positions, int Length);
