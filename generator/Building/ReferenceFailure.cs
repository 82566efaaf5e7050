using Microsoft.CodeAnalysis;
using Sinch.Voice.Generator.Diagnostics;

namespace Sinch.Voice.Generator.Building;

/// <summary>What is to be said of a reference that leads nowhere.</summary>
internal static class ReferenceFailure
{
    public static DiagnosticDescriptor Of(string reference)
        => reference.StartsWith("#", StringComparison.Ordinal) ? DiagnosticDescriptors.UnresolvedReference : DiagnosticDescriptors.ExternalReference;
}
