using Sinch.Voice.Generator.Json;

namespace Sinch.Voice.Generator.Reading.Overlays;

/// <summary>An action that doesn't fit the document.</summary>
internal sealed class OverlayConflictException(LocationInfo location, string reason) : Exception(reason)
{
    public LocationInfo Location { get; } = location;
}
