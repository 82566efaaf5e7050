namespace Sinch.Voice.Generator.Reading.Overlays;

/// <summary>What an action does to its targets.</summary>
internal enum OverlayActionKind
{
    /// <summary>Nothing, since it says nothing.</summary>
    None,
    Update,
    Copy,
    Remove,
}
