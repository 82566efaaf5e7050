using Sinch.Voice.Generator.Diagnostics;

namespace Sinch.Voice.Generator.Reading;

/// <summary>A file that isn't JSON.</summary>
internal sealed class JsonFileException(LocationInfo location, string reason) : Exception(reason)
{
    public LocationInfo Location { get; } = location;
}
