using Sinch.Voice.Generator.Collections;

namespace Sinch.Voice.Generator.Inputs;

/// <summary>Contains the metadata of a <c>SinchVoiceSpec</c> item, with defaults.</summary>
/// <param name="Overlays">The names of the overlays, in order of application, as written in the item.</param>
/// <param name="ApiBaseline">The name of the API baseline; empty for none.</param>
/// <param name="ValidateExamples">Whether the document's examples are validated: <c>true</c> or <c>false</c>.</param>
/// <param name="EmitUnreferenced">Whether schemas become types that nothing refers to: <c>true</c> or <c>false</c>.</param>
internal sealed record SpecOptions(
    string Namespace,
    string ClientName,
    string Accessibility,
    EquatableArray<string> Overlays,
    string ApiBaseline,
    string ValidateExamples,
    string EmitUnreferenced)
{
    public const string DefaultNamespace = "Sinch.Voice";
    public const string DefaultClientName = "SinchVoiceClient";
    public const string DefaultAccessibility = "public";

    /// <summary>Gets the list of the files that references may lead to, as written in the item; empty for none.</summary>
    public string References { get; init; } = string.Empty;

    /// <summary>Gets the document's path as written in the item.</summary>
    public string Include { get; init; } = string.Empty;

    /// <summary>Gets the folder of the project; empty if it is unknown.</summary>
    public string ProjectFolder { get; init; } = string.Empty;

    /// <summary>Gets whether the item names the bundled document with overlays, but without the bundled one.</summary>
    public bool LacksBundledOverlay { get; init; }

    /// <summary>Gets whether the document's examples are validated.</summary>
    public bool ValidatesExamples => bool.TryParse(ValidateExamples, out var validates) && validates;

    /// <summary>Gets whether schemas become types that nothing refers to.</summary>
    public bool EmitsUnreferenced => bool.TryParse(EmitUnreferenced, out var emits) && emits;

    /// <summary>Gets the client's name with its namespace.</summary>
    public string FullClientName => $"{Namespace}.{ClientName}";

    /// <summary>Gets the names of the companion files of the document.</summary>
    public IEnumerable<string> CompanionNames => Overlays.Concat(new[] { ApiBaseline, References }.Where(name => name.Length > 0));
}
