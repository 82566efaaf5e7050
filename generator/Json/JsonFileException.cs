namespace Sinch.Voice.Generator.Json;

/// <summary>A file that isn't JSON.</summary>
internal sealed class JsonFileException(LocationInfo location, string reason) : Exception(reason)
{
    public LocationInfo Location { get; } = location;
}
