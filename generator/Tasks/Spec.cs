using Microsoft.Build.Framework;

namespace Sinch.Voice.Generator.Tasks;

/// <summary>Represents a <c>SinchVoiceSpec</c> item, with trimmed metadata.</summary>
/// <param name="item">The item.</param>
/// <param name="added">The overlay items that the project adds to the bundled document.</param>
internal sealed class Spec(ITaskItem item, IReadOnlyList<ITaskItem> added)
{
    /// <summary>Gets the document's path as written in the item.</summary>
    public string Include { get; } = item.ItemSpec;

    public string Path { get; } = item.GetMetadata("FullPath");

    /// <summary>Gets whether the item is the package's own.</summary>
    public bool IsDefault { get; } = item.GetMetadata(SpecMetadata.IsDefault).Length > 0;

    /// <summary>Gets the file that contains the item, or the target that adds it.</summary>
    public string DefiningFile { get; } = item.GetMetadata("DefiningProjectFullPath");

    /// <summary>Gets all metadata names except those that MSBuild gives to every item.</summary>
    public IReadOnlyList<string> Names { get; } = [.. item.CloneCustomMetadata().Keys.Cast<string>().OrderBy(name => name, StringComparer.Ordinal)];

    /// <summary>The overlays that the item itself names. The task checks <c>SinchVoiceOverlay</c> items separately.</summary>
    public IReadOnlyList<string> OwnOverlays => Split(OnOneLine(SpecMetadata.Overlay));

    /// <summary>Gets the list of references as the item has it, which MSBuild also gives to its files.</summary>
    public string RawReferences { get; } = item.GetMetadata(SpecMetadata.References).Trim();

    /// <summary>Gets the names and patterns of the files that references may lead to.</summary>
    public IReadOnlyList<string> References => Split(this[SpecMetadata.References]);

    public IReadOnlyList<string> Overlays => Split(this[SpecMetadata.Overlay]);

    /// <summary>Returns the value on one line; empty if there is none.</summary>
    public string this[string metadata]
        => metadata == SpecMetadata.Overlay && IsDefault
            ? string.Join(";", added.Select(overlay => overlay.ItemSpec).Prepend(OnOneLine(metadata)))
            : OnOneLine(metadata);

    private static string[] Split(string names) => [.. names.Split(';').Select(name => name.Trim()).Where(name => name.Length > 0)];

    private string OnOneLine(string metadata) => item.GetMetadata(metadata).Replace('\r', ' ').Replace('\n', ' ').Trim();
}
