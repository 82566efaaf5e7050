using Sinch.Voice.Generator.Diagnostics;

namespace Sinch.Voice.Generator.Reading;

/// <summary>What became of the files of a document: the document, unless there is an error among the diagnostics.</summary>
internal sealed record SpecReading(SpecDocument? Document, DiagnosticSink Diagnostics);
