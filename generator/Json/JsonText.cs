using System.Text.Json.Nodes;
using Sinch.Voice.Generator.Diagnostics;
using Sinch.Voice.Generator.Model;

namespace Sinch.Voice.Generator.Json;

/// <summary>The JSON of a file.</summary>
/// <param name="Root">Its root; <see langword="null"/> for JSON's <c>null</c>.</param>
/// <param name="Replaced">The places at which half of a surrogate pair stood alone.</param>
internal sealed record JsonText(JsonNode? Root, EquatableArray<LocationInfo> Replaced)
{
    /// <summary>Says where half of a surrogate pair was replaced.</summary>
    public void Report(DiagnosticSink diagnostics)
    {
        foreach (var place in Replaced)
        {
            diagnostics.Add(DiagnosticInfo.Create(DiagnosticDescriptors.LoneSurrogate, place));
        }
    }
}
