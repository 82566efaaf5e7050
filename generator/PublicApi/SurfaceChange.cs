namespace Sinch.Voice.Generator.PublicApi;

/// <summary>A line that isn't as it was: removed if there is none after, added if there was none before.</summary>
/// <param name="Before">The line of the baseline.</param>
/// <param name="After">The line as it is now.</param>
/// <param name="Likely">What a removed line may have become, if a new one is like it.</param>
internal readonly record struct SurfaceChange(BaselineLine? Before, SurfaceLine? After, SurfaceLine? Likely = null);
