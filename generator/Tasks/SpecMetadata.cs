namespace Sinch.Voice.Generator.Tasks;

/// <summary>Lists the metadata of a <c>SinchVoiceSpec</c> item.</summary>
internal static class SpecMetadata
{
    public const string Overlay = nameof(Overlay);
    public const string References = nameof(References);
    public const string ApiBaseline = nameof(ApiBaseline);
    public const string Namespace = nameof(Namespace);
    public const string ClientName = nameof(ClientName);

    /// <summary>The name of the items.</summary>
    public const string ItemType = "SinchVoiceSpec";

    /// <summary>The name of the items that add an overlay to the bundled document.</summary>
    public const string OverlayItemType = "SinchVoiceOverlay";

    /// <summary>Marks the item of the bundled document from the package's props.</summary>
    public const string IsDefault = "SinchVoiceIsDefault";

    /// <summary>The metadata that the generator reads.</summary>
    public static readonly IReadOnlyList<string> Names = [Overlay, References, ApiBaseline, Namespace, ClientName, "Accessibility", "ValidateExamples", "EmitUnreferenced"];

    /// <summary>Returns the name that was probably intended, or <see langword="null"/> if none is similar.</summary>
    public static string? FindSimilar(string name)
        => Names
            .Select(known => (Name: known, Distance: SimilarName.Distance(name, known)))
            .Where(known => known.Distance <= SimilarName.MaxDistance || IsPart(name, known.Name) || IsPart(known.Name, name))
            .OrderBy(known => known.Distance)
            .Select(known => known.Name)
            .FirstOrDefault();

    private static bool IsPart(string part, string whole) => part.Length > 3 && whole.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;
}
