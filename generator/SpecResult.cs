using Sinch.Voice.Generator.Collections;
using Sinch.Voice.Generator.Diagnostics;
using Sinch.Voice.Generator.Emission;
using Sinch.Voice.Generator.Model;
using Sinch.Voice.Generator.PublicApi;

namespace Sinch.Voice.Generator;

/// <summary>Represents the result for a document: the model and its public surface, if they could be built, and the diagnostics.</summary>
internal sealed record SpecResult(ApiModel? Model, EquatableArray<SurfaceLine> Surface, EquatableArray<DiagnosticInfo> Diagnostics)
{
    /// <summary>Gets the files to emit.</summary>
    public IEnumerable<SourceFile> Files
        => Model is null ? [] : SourceFile.AllOf(Model).Append(new SurfaceFile(Model.Context, Model.Client.ClassName, Surface));

    public static SpecResult Failed(params DiagnosticInfo[] diagnostics) => Failed(new EquatableArray<DiagnosticInfo>(diagnostics));

    public static SpecResult Failed(EquatableArray<DiagnosticInfo> diagnostics) => new(null, EquatableArray<SurfaceLine>.Empty, diagnostics);
}
