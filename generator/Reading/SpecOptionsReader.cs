using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Sinch.Voice.Generator.Diagnostics;
using Sinch.Voice.Generator.Model;

namespace Sinch.Voice.Generator.Reading;

/// <summary>Reads and checks the metadata that the package's targets put on an additional file.</summary>
internal static class SpecOptionsReader
{
    private const string Prefix = "build_metadata.AdditionalFiles.SinchVoice";

    /// <summary>The options of a document, or <see langword="null"/> for an additional file that isn't one.</summary>
    public static SpecOptions? Read(AnalyzerConfigOptions options)
    {
        if (!options.TryGetValue(Prefix + "Spec", out var marker) || !string.Equals(marker, "true", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        return new SpecOptions(
            Value(options, "Namespace", SpecOptions.DefaultNamespace),
            Value(options, "ClientName", SpecOptions.DefaultClientName),
            Value(options, "Accessibility", SpecOptions.DefaultAccessibility),
            Value(options, "Overlay", string.Empty));
    }

    /// <summary>What is wrong with the options, at the document they belong to.</summary>
    public static EquatableArray<DiagnosticInfo> Validate(SpecOptions options, string path)
    {
        var problems = new List<DiagnosticInfo>();

        if (!options.Namespace.Split('.').All(IsIdentifier))
        {
            Invalid("Namespace", options.Namespace, "it must be a C# namespace such as Contoso.Calls");
        }

        if (!IsIdentifier(options.ClientName))
        {
            Invalid("ClientName", options.ClientName, "it must be a C# class name such as VoiceClient");
        }

        if (options.Accessibility is not ("public" or "internal"))
        {
            Invalid("Accessibility", options.Accessibility, "it must be public or internal");
        }

        if (options.Overlay.Length > 0)
        {
            Invalid("Overlay", options.Overlay, "this version doesn't apply overlays; remove the metadata");
        }

        return problems.ToEquatableArray();

        void Invalid(string name, string value, string reason)
            => problems.Add(DiagnosticInfo.Create(DiagnosticDescriptors.InvalidMetadata, LocationInfo.StartOf(path), name, value, path, reason));
    }

    private static bool IsIdentifier(string text)
        => SyntaxFacts.IsValidIdentifier(text) && SyntaxFacts.GetKeywordKind(text) == SyntaxKind.None;

    private static string Value(AnalyzerConfigOptions options, string name, string fallback)
        => options.TryGetValue(Prefix + name, out var value) && value.Trim() is { Length: > 0 } trimmed ? trimmed : fallback;
}
