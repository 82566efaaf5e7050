namespace Sinch.Voice.Generator.Reading.Overlays;

/// <summary>In what the versions of the Overlay specification differ.</summary>
/// <remarks>
/// Section "Action Object" of both. 1.0: a target is an object or an array, and what updates an array is an entry to append.
/// 1.1: a target may be a primitive too, an array that updates an array is concatenated with it, all targets of an action are of
/// one kind, and there is <c>copy</c>. How objects merge is spelled out in 1.1 alone; 1.0's "recursively merged" is read in the same way.
/// </remarks>
/// <param name="ActionFields">The fields of an action.</param>
/// <param name="InfoFields">The fields of <c>info</c>.</param>
internal sealed record OverlayRules(bool HasPrimitiveTargets, bool ConcatenatesArrays, bool HasOneKindOfTarget, string[] InfoFields, string[] ActionFields)
{
    private static readonly OverlayRules s_version10 = new(
        HasPrimitiveTargets: false,
        ConcatenatesArrays: false,
        HasOneKindOfTarget: false,
        InfoFields: ["title", "version"],
        ActionFields: ["target", "description", "update", "remove"]);

    private static readonly OverlayRules s_version11 = new(
        HasPrimitiveTargets: true,
        ConcatenatesArrays: true,
        HasOneKindOfTarget: true,
        InfoFields: ["title", "version", "description"],
        ActionFields: ["target", "description", "update", "remove", "copy"]);

    /// <summary>The fields of an overlay.</summary>
    public static string[] OverlayFields { get; } = ["overlay", "info", "extends", "actions"];

    /// <summary>The rules of a version such as <c>1.0.0</c>; the patch version makes no difference ("Versions").</summary>
    public static OverlayRules? Of(string version)
    {
        var parts = version.Split('.');
        return parts.Length != 3 || parts[2].Length == 0 || !parts[2].All(character => character is >= '0' and <= '9')
            ? null
            : (parts[0], parts[1]) switch
            {
                ("1", "0") => s_version10,
                ("1", "1") => s_version11,
                _ => null,
            };
    }
}
