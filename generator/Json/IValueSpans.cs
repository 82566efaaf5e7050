using Microsoft.CodeAnalysis.Text;

namespace Sinch.Voice.Generator.Json;

/// <summary>Finds the span of each value in the text of a file; for a member of an object, the span of its name.</summary>
internal interface IValueSpans
{
    /// <returns>The span of the value at <paramref name="pointer"/>, or of its nearest ancestor; <see langword="null"/> for that of the root.</returns>
    TextSpan? Find(string pointer);
}
