using Sinch.Voice.Generator.Collections;
using Sinch.Voice.Generator.Emission;
using Sinch.Voice.Generator.Model;

namespace Sinch.Voice.Generator.PublicApi;

/// <summary>Emits the public surface. A generator can add only C# files, so its lines are comments; the package's target extracts them.</summary>
internal sealed record SurfaceFile(ApiContext Context, string ClientName, EquatableArray<SurfaceLine> Lines)
    : SourceFile(Context, ClientName + ".PublicApi")
{
    protected override bool UsesDeprecated => false;

    // // # The public surface of SinchVoiceClient, …
    // // AceRequest : class
    // // AceRequest.Amd : AmdObject? {wire: amd}
    // …
    protected override void EmitContent(SourceWriter writer)
    {
        writer.Line($"// # The public surface of {ClientName}. Written by: dotnet build -t:{SurfaceCheck.RefreshTarget}");
        foreach (var line in Lines)
        {
            writer.Line($"// {line.Key}{SurfaceLine.Separator}{line.Signature}");
        }
    }
}
