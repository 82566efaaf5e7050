using Sinch.Voice.Generator.Json;

namespace Sinch.Voice.Generator.PublicApi;

/// <summary>A line of the committed listing, and where it stands.</summary>
internal readonly record struct BaselineLine(SurfaceLine Line, LocationInfo Location);
