using Sinch.Voice.Generator.Diagnostics;

namespace Sinch.Voice.Generator.Reading;

/// <summary>The value of a file that a value of the merged document comes from.</summary>
internal sealed record Origin(FilePositions File, string Pointer)
{
    public LocationInfo Location => File.Find(Pointer);

    public Origin Member(string name) => new(File, DocumentPointer.Append(Pointer, name));

    public Origin Element(int index) => new(File, DocumentPointer.Append(Pointer, index));
}
