using Microsoft.CodeAnalysis;
using Sinch.Voice.Generator.Diagnostics;

namespace Sinch.Voice.Generator.Building;

/// <summary>Selects the diagnostic for an unresolved reference.</summary>
internal static class ReferenceFailure
{
    public static DiagnosticDescriptor Of(string reference)
        => reference.StartsWith("#", StringComparison.Ordinal) ? DiagnosticDescriptors.UnresolvedReference : DiagnosticDescriptors.ExternalReference;
}
