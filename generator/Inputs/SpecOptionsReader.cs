using Microsoft.CodeAnalysis.CSharp;
using Sinch.Voice.Generator.Collections;
using Sinch.Voice.Generator.Diagnostics;

namespace Sinch.Voice.Generator.Inputs;

/// <summary>Reads and validates the metadata of a <c>SinchVoiceSpec</c> item.</summary>
internal static class SpecOptionsReader
{
    public static SpecOptions Read(IReadOnlyDictionary<string, string> metadata)
        => new(
            Value(metadata, nameof(SpecOptions.Namespace), SpecOptions.DefaultNamespace),
            Value(metadata, nameof(SpecOptions.ClientName), SpecOptions.DefaultClientName),
            Value(metadata, nameof(SpecOptions.Accessibility), SpecOptions.DefaultAccessibility),
            Names(Value(metadata, "Overlay", string.Empty)),
            Value(metadata, nameof(SpecOptions.ApiBaseline), string.Empty),
            Value(metadata, nameof(SpecOptions.ValidateExamples), "false"),
            Value(metadata, nameof(SpecOptions.EmitUnreferenced), "false"))
        {
            References = Value(metadata, nameof(SpecOptions.References), string.Empty),
            Include = Value(metadata, ManifestFormat.Include, string.Empty),
            ProjectFolder = Value(metadata, ManifestFormat.ProjectFolder, string.Empty),
            LacksBundledOverlay = metadata.ContainsKey(ManifestFormat.LacksBundledOverlay),
        };

    /// <summary>Returns the errors in the options, at the location of the item.</summary>
    public static EquatableArray<DiagnosticInfo> Validate(SpecSource source)
    {
        var options = source.Options;
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

        foreach (var (name, value) in new[] { ("ValidateExamples", options.ValidateExamples), ("EmitUnreferenced", options.EmitUnreferenced) })
        {
            if (!bool.TryParse(value, out _))
            {
                Invalid(name, value, "it must be true or false");
            }
        }

        foreach (var name in options.Overlays.Where(name => source.FindCompanion(name)?.Text is null))
        {
            Invalid("Overlay", name, "the file does not exist or is not text");
        }

        foreach (var file in source.ReferencedFiles.Where(file => file.Text is null))
        {
            Invalid("References", file.Path, "the file is not text");
        }

        if (source.FindCompanion(options.ApiBaseline) is { Text: null })
        {
            Invalid("ApiBaseline", options.ApiBaseline, "the file is not text");
        }

        return problems.ToEquatableArray();

        void Invalid(string name, string value, string reason)
            => problems.Add(DiagnosticInfo.Create(DiagnosticDescriptors.InvalidMetadata, source.Location, name, value, source.Path, reason));
    }

    private static bool IsIdentifier(string text)
        => SyntaxFacts.IsValidIdentifier(text) && SyntaxFacts.GetKeywordKind(text) == SyntaxKind.None;

    private static EquatableArray<string> Names(string list)
        => list.Split(';').Select(name => name.Trim()).Where(name => name.Length > 0).ToEquatableArray();

    private static string Value(IReadOnlyDictionary<string, string> metadata, string name, string fallback)
        => metadata.TryGetValue(name, out var value) && value.Length > 0 ? value : fallback;
}
