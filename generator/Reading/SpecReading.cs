using Sinch.Voice.Generator.Diagnostics;
using Sinch.Voice.Generator.Model;

namespace Sinch.Voice.Generator.Reading;

/// <summary>What became of the files of a document: the document, unless there is an error among the diagnostics.</summary>
internal sealed record SpecReading(SpecDocument? Document, EquatableArray<DiagnosticInfo> Diagnostics)
{
    public static SpecReading Failed(DiagnosticInfo diagnostic) => new(null, new EquatableArray<DiagnosticInfo>([diagnostic]));
}
