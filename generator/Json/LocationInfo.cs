using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Sinch.Voice.Generator.Json;

/// <summary>A position in a document, without the <see cref="Location"/> that would keep a compilation alive.</summary>
internal sealed record LocationInfo(string FilePath, TextSpan Span, LinePositionSpan Lines)
{
    /// <summary>The start of a file, for what is wrong with the file as a whole.</summary>
    public static LocationInfo StartOf(string filePath) => new(filePath, default, default);

    public Location ToLocation() => Location.Create(FilePath, Span, Lines);
}
