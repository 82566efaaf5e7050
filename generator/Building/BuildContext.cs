using Microsoft.OpenApi;
using Sinch.Voice.Generator.Diagnostics;
using Sinch.Voice.Generator.Reading;

namespace Sinch.Voice.Generator.Building;

/// <summary>What the builders of one document share.</summary>
internal sealed class BuildContext(
    OpenApiDocument document,
    DocumentPositions positions,
    DiagnosticSink diagnostics,
    NameScope typeNames,
    CancellationToken cancellationToken)
{
    public OpenApiDocument Document { get; } = document;

    public DocumentPositions Positions { get; } = positions;

    public DiagnosticSink Diagnostics { get; } = diagnostics;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>Takes a type's name; another than the one wanted is said.</summary>
    public string TakeTypeName(string wanted, string pointer)
    {
        var name = typeNames.Take(wanted);
        if (name != wanted)
        {
            Diagnostics.Add(DiagnosticDescriptors.NameNumbered, pointer, wanted, name);
        }

        return name;
    }
}
