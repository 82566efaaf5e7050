using Sinch.Voice.Generator.Json;

namespace Sinch.Voice.Generator.Reading;

/// <summary>Knows where each value of a document stands: in its own file or, if an overlay put it there, in the overlay's.</summary>
/// <remarks>Pointers are those into the merged document.</remarks>
internal sealed class DocumentPositions(MergedDocument document)
{
    /// <summary>Whether the document has a value at <paramref name="pointer"/>.</summary>
    public bool Contains(string pointer)
    {
        document.Resolve(pointer, out var isFound);
        return isFound;
    }

    /// <summary>The place of the value at <paramref name="pointer"/>, or of the nearest value around it.</summary>
    public LocationInfo Find(string pointer) => document.Resolve(pointer, out _).Location;
}
