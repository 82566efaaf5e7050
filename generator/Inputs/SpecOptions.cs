using Sinch.Voice.Generator.Collections;

namespace Sinch.Voice.Generator.Inputs;

/// <summary>The metadata of a <c>SinchVoiceSpec</c> item, defaults filled in.</summary>
/// <param name="Overlays">The names of the overlays, in the order they apply, as the item writes them.</param>
/// <param name="ApiBaseline">The name of the listing that the public surface is compared with; empty for none.</param>
/// <param name="ValidateExamples">Whether the document's examples are checked against its schemas: <c>true</c> or <c>false</c>.</param>
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

    /// <summary>Whether the document is the one in the package and the item names overlays without the one that comes with it.</summary>
    public bool LacksBundledOverlay { get; init; }

    /// <summary>Whether the document's examples are to be checked.</summary>
    public bool ValidatesExamples => bool.TryParse(ValidateExamples, out var validates) && validates;

    /// <summary>Whether schemas are to become types that nothing refers to.</summary>
    public bool EmitsUnreferenced => bool.TryParse(EmitUnreferenced, out var emits) && emits;

    /// <summary>The client's name with its namespace.</summary>
    public string FullClientName => $"{Namespace}.{ClientName}";

    /// <summary>The other files that the document is read with.</summary>
    public IEnumerable<string> CompanionNames => ApiBaseline.Length == 0 ? Overlays : Overlays.Append(ApiBaseline);
}
