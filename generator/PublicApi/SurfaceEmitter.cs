using Sinch.Voice.Generator.Emission;
using Sinch.Voice.Generator.Model;

namespace Sinch.Voice.Generator.PublicApi;

/// <summary>Emits the listing. A generator can add C# files only, so its lines are comments; the target of the package takes them out.</summary>
internal static class SurfaceEmitter
{
    // // # The public surface of SinchVoiceClient, …
    // // AceRequest : class
    // // AceRequest.Amd : AmdObject? {wire: amd}
    // …
    public static void Emit(SourceWriter writer, string clientName, EquatableArray<SurfaceLine> lines)
    {
        writer.Line($"// # The public surface of {clientName}. Written by: dotnet build -t:{SurfaceCheck.RefreshTarget}");
        foreach (var line in lines)
        {
            writer.Line($"// {line.Key}{SurfaceLine.Separator}{line.Signature}");
        }
    }
}
