namespace Sinch.Voice.Generator.Reading.Overlays;

/// <summary>Describes the differences between the versions of the Overlay specification.</summary>
/// <remarks>
/// Section "Action Object" of both. 1.0: a target is an object or an array, and the update of an array is an element to append. 1.1: a target may also be
/// a primitive, an array that updates an array is concatenated, all targets of an action have the same JSON type, and there is <c>copy</c>. Only 1.1
/// defines how objects merge; 1.0's "recursively merged" is interpreted the same way.
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

    /// <summary>Gets the fields of an overlay.</summary>
    public static string[] OverlayFields { get; } = ["overlay", "info", "extends", "actions"];

    /// <summary>Returns the rules of a version such as <c>1.0.0</c>; the patch version is ignored ("Versions").</summary>
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
