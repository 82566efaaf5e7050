using Sinch.Voice.Generator.Json;

namespace Sinch.Voice.Generator.Reading;

/// <summary>The value of a file that a value of the merged document comes from.</summary>
internal sealed record Origin(FilePositions File, Place Place)
{
    public LocationInfo Location => File.Find(Place.Pointer);

    public Origin Member(string name) => new(File, Place.Member(name));

    public Origin Element(int index) => new(File, Place.Element(index));
}
