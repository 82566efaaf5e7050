namespace Sinch.Voice.Generator.Surface;

/// <summary>A line that isn't as it was: removed if there is none after, added if there was none before.</summary>
internal readonly record struct SurfaceChange(BaselineLine? Before, SurfaceLine? After);
