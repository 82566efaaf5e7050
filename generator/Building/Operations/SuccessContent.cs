using Sinch.Voice.Generator.Building.Contents;

namespace Sinch.Voice.Generator.Building.Operations;

/// <summary>A success and what it comes with.</summary>
/// <param name="Status">The status or range.</param>
/// <param name="Choice">The content; <see langword="null"/> for none, or none that says anything.</param>
/// <param name="TypeName">The name of the content's type, if it isn't named for its operation.</param>
internal sealed record SuccessContent(string Status, ContentChoice? Choice, string? TypeName);
