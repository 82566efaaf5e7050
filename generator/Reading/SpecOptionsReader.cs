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
            Names(Value(options, "Overlay", string.Empty)),
            Value(options, "ApiBaseline", string.Empty),
            Value(options, "ValidateExamples", "false"));
    }

    /// <summary>The name under which a document's item refers to a file; <see langword="null"/> for any other additional file.</summary>
    public static string? ReadCompanionName(AnalyzerConfigOptions options)
        => Value(options, "Companion", string.Empty) is { Length: > 0 } name ? name : null;

    /// <summary>What is wrong with the options, at the document they belong to.</summary>
    public static EquatableArray<DiagnosticInfo> Validate(SpecSource source)
    {
        var (options, path) = (source.Options, source.Path);
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

        if (!bool.TryParse(options.ValidateExamples, out _))
        {
            Invalid("ValidateExamples", options.ValidateExamples, "it must be true or false");
        }

        foreach (var name in options.Overlays.Where(IsMissing))
        {
            Invalid("Overlay", name, "there is no such file");
        }

        if (options.ApiBaseline.Length > 0 && IsMissing(options.ApiBaseline))
        {
            Invalid("ApiBaseline", options.ApiBaseline, "there is no such file; write it with dotnet build -t:RefreshSinchVoiceApi");
        }

        return problems.ToEquatableArray();

        bool IsMissing(string name) => source.FindCompanion(name)?.Text is null;

        void Invalid(string name, string value, string reason)
            => problems.Add(DiagnosticInfo.Create(DiagnosticDescriptors.InvalidMetadata, LocationInfo.StartOf(path), name, value, path, reason));
    }

    private static bool IsIdentifier(string text)
        => SyntaxFacts.IsValidIdentifier(text) && SyntaxFacts.GetKeywordKind(text) == SyntaxKind.None;

    /// <summary>The targets write <c>|</c> for the <c>;</c> of the item, which starts a comment in the file that carries the metadata.</summary>
    private static EquatableArray<string> Names(string list)
        => list.Split('|').Select(name => name.Trim()).Where(name => name.Length > 0).ToEquatableArray();

    private static string Value(AnalyzerConfigOptions options, string name, string fallback)
        => options.TryGetValue(Prefix + name, out var value) && value.Trim() is { Length: > 0 } trimmed ? trimmed : fallback;
}
