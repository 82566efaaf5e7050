using Sinch.Voice.Generator.Json;

namespace Sinch.Voice.Generator.Reading;

/// <summary>Represents the value in a file that a value of the merged document comes from.</summary>
internal sealed record Origin(FilePositions File, JsonLocation InFile)
{
    public LocationInfo Location => File.Find(InFile.Pointer);

    public Origin Member(string name) => new(File, InFile.Member(name));

    public Origin Element(int index) => new(File, InFile.Element(index));
}
