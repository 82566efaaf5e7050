using System.Text.Json.Nodes;
using Sinch.Voice.Generator.Collections;

namespace Sinch.Voice.Generator.Json;

/// <summary>Represents the values of a file, whatever its format.</summary>
/// <param name="Root">The root; <see langword="null"/> for <c>null</c>.</param>
/// <param name="Positions">The positions of the values in the file.</param>
/// <param name="Replaced">The positions of unpaired surrogates.</param>
internal sealed record FileContent(JsonNode? Root, FilePositions Positions, EquatableArray<LocationInfo> Replaced);

/// <summary>The exception for a file that does not have the format that its extension names.</summary>
internal sealed class UnreadableFileException(LocationInfo location, string reason) : Exception(reason)
{
    public LocationInfo Location { get; } = location;
}
