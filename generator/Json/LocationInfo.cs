using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Sinch.Voice.Generator.Json;

/// <summary>Represents a position in a document, without a Roslyn <see cref="Location"/>, which would keep a compilation alive.</summary>
internal sealed record LocationInfo(string FilePath, TextSpan Span, LinePositionSpan Lines)
{
    /// <summary>Returns the start of a file, for problems with the whole file.</summary>
    public static LocationInfo StartOf(string filePath) => new(filePath, default, default);

    public Location ToLocation() => Location.Create(FilePath, Span, Lines);
}
