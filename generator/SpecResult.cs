using Sinch.Voice.Generator.Diagnostics;
using Sinch.Voice.Generator.Model;

namespace Sinch.Voice.Generator;

/// <summary>What became of a document: a model if one could be built, and what is to be said about it.</summary>
internal sealed record SpecResult(ApiModel? Model, EquatableArray<DiagnosticInfo> Diagnostics)
{
    public static SpecResult Failed(params DiagnosticInfo[] diagnostics) => new(null, new EquatableArray<DiagnosticInfo>(diagnostics));
}
